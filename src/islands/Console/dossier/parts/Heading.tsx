import { groupCode } from '#domain/nomination/code.ts';
import { countNominees } from '#domain/nomination/naming.ts';
import { useConsole } from '../../context.ts';
import { dueInWords } from '../../inbox/words.ts';
import { StateBadge } from '../../parts/StateBadge.tsx';
import { officeName, useDossier } from '../context.ts';
import { inTimeInWords, whenInWords } from '../words.ts';

/** Names the open dossier, and has focus after something was done with it. */
export const HEADING_ID = 'ten-ho-so';

/** Who proposes whom, under what, and where the dossier is. */
export function Heading() {
  const opened = useDossier();
  const { dossier, content, campaign } = opened;
  const { now } = useConsole();
  const collectives = dossier.nominees.filter(({ kind }) => kind === 'collective').length;
  const choice = content?.choice;
  const named = (list: readonly { id: string; name: string }[] | undefined, id: string | null | undefined) =>
    list?.find((one) => one.id === id)?.name;
  const sent = [
    groupCode(dossier.code),
    `lần gửi ${dossier.versions.length}`,
    `gửi ${whenInWords(dossier.submittedAt)}`,
    inTimeInWords(dossier.inTime),
  ].filter(Boolean);
  const under = [
    campaign?.shortTitle,
    named(campaign?.programmes, choice?.programme),
    named(campaign?.rounds, choice?.round),
  ].filter(Boolean);
  const colleague = dossier.colleagues.find(({ email }) => email === dossier.assignee);
  const holder = officeName(opened, dossier.holder);
  const where = [
    holder && `Đang ở ${holder}`,
    dossier.assignee === null ? 'chưa giao cho ai' : `giao cho ${colleague?.name ?? dossier.assignee}`,
    dueInWords(dossier, now),
  ].filter(Boolean);
  return (
    <header className="bar-top">
      <div>
        <p className="meta num">{sent.join(' · ')}</p>
        <h2 id={HEADING_ID} tabIndex={-1}>
          {content ? `${content.unit.name} đề nghị khen ` : 'Hồ sơ đã xóa dữ liệu: '}
          {countNominees(collectives, dossier.nominees.length - collectives)}
        </h2>
        <p className="meta">{under.join(' · ')}</p>
        <p className={dossier.overdue ? 'meta late' : 'meta'}>{where.join(' · ')}</p>
      </div>
      <StateBadge state={dossier.state} />
    </header>
  );
}
