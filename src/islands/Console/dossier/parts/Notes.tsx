import type { StaffDossier } from '#domain/review/contract.ts';
import { STANCE_LABELS } from '#domain/review/grounds.ts';
import { formatDate } from '#domain/vietnamese/time.ts';
import { officeName, useDossier } from '../context.ts';
import { whenInWords } from '../words.ts';

/** What offices wrote for each other: opinions, the council's votes, notes. */
export function Notes() {
  const { dossier } = useDossier();
  const opinions = dossier.notes.filter(({ stance }) => stance !== null);
  const notes = dossier.notes.filter(({ stance }) => stance === null);
  return (
    <>
      {opinions.length > 0 && (
        <section>
          <h3>Ý kiến phối hợp</h3>
          {opinions.map((note) => (
            <NoteText key={`${note.at} ${note.author}`} note={note} />
          ))}
        </section>
      )}
      {dossier.council.map((meeting) => (
        <CouncilFacts key={meeting.at} meeting={meeting} />
      ))}
      {notes.length > 0 && (
        <section>
          <h3>Ghi chú nội bộ</h3>
          {notes.map((note) => (
            <NoteText key={`${note.at} ${note.author}`} note={note} />
          ))}
        </section>
      )}
    </>
  );
}

function NoteText({ note }: { note: StaffDossier['notes'][number] }) {
  const opened = useDossier();
  return (
    <div className="note">
      {note.stance && (
        <p>
          <b>{STANCE_LABELS[note.stance]}</b>
        </p>
      )}
      <p className="written">{note.text}</p>
      <p className="meta">
        {note.author}, {officeName(opened, note.office)} · {whenInWords(note.at)}
      </p>
    </div>
  );
}

function CouncilFacts({ meeting }: { meeting: StaffDossier['council'][number] }) {
  const { dossier } = useDossier();
  return (
    <section>
      <h3>Hội đồng ngày {formatDate(meeting.heldOn)}</h3>
      <p>
        Dự {meeting.present} trên {meeting.members} thành viên.
      </p>
      <ul className="plain">
        {meeting.votes.map((vote) => (
          <li key={vote.position}>
            {dossier.nominees[vote.position]?.name ?? `Đề nghị ${vote.position + 1}`}: {vote.for} đồng ý,{' '}
            {vote.against} không, {vote.abstained} trắng
          </li>
        ))}
      </ul>
      <p className="note written">{meeting.minutes}</p>
      <p className="meta">
        {meeting.recordedBy} ghi {whenInWords(meeting.at)}
      </p>
    </section>
  );
}
