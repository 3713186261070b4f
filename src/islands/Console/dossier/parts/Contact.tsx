import { type FormEvent, useState } from 'react';
import { hasRole } from '#domain/staff/member.ts';
import { readContact, type StaffContact } from '../../../../client/staff/dossiers.ts';
import { Button } from '../../../../ui/Button.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { useConsole } from '../../context.ts';
import { failureInWords } from '../../parts/states.tsx';
import { useDossier } from '../context.ts';

/** Whom to ask about the dossier. Shown on demand; who doesn't take dossiers in says why, and it is noted. */
export function Contact() {
  const { dossier, content } = useDossier();
  const { send, me } = useConsole();
  const [contact, setContact] = useState<StaffContact | null>(null);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [asking, setAsking] = useState(false);
  const place = { campaign: content?.choice.campaign ?? '', office: dossier.holder ?? '' };
  const free = hasRole(me, ['receiver'], place) && !dossier.interest;

  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (asking) return;
    if (!free && reason.trim() === '') return setProblem('Ghi lý do cần liên hệ');
    setAsking(true);
    const answer = await readContact(send, dossier.code, reason.trim());
    setAsking(false);
    if (answer.ok) setContact(answer.value);
    else setProblem(failureInWords(answer.failure));
  };
  return (
    <section>
      <h3>Người liên hệ</h3>
      {contact ? (
        <p>
          {contact.name}
          <br />
          <a href={`tel:${contact.phone}`}>{contact.phone}</a>
          {contact.email !== '' && (
            <>
              <br />
              <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </>
          )}
        </p>
      ) : (
        <form className="stack tight" onSubmit={(event) => void open(event)}>
          {free ? (
            problem && <p role="alert">{problem}</p>
          ) : (
            <TextField
              id="ly-do-lien-he"
              label="Lý do cần liên hệ"
              help="Việc xem được ghi vào nhật ký."
              problem={problem}
              value={reason}
              onChange={setReason}
            />
          )}
          <Button plain busy={asking}>
            Xem người liên hệ
          </Button>
        </form>
      )}
    </section>
  );
}
