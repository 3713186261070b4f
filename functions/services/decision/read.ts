import type { DecisionLineView, DecisionView } from '#domain/decision/contract.ts';
import { differences } from '#domain/decision/judge.ts';
import { type DecisionDossier, findDecisionDossiers } from '../../repositories/decision-dossiers.ts';
import { type DecisionRow, findDecision, findLines, type KeptLine } from '../../repositories/decisions.ts';
import type { StaffContext } from '../context.ts';
import { nomineeOf } from './judge.ts';
import { standingLines } from './lines.ts';
import { interestsIn, openDecision } from './permit.ts';
import { shownDecision } from './shown.ts';

type Dossiers = ReadonlyMap<string, DecisionDossier>;

/**
 * A decision as it will be published, each line beside what was proposed (of a correction: beside what it changes), with
 * the dossiers as they are now.
 * @throws DomainError `decision-not-found`, `not-allowed`, `unavailable`
 */
export async function readDecision({
  ctx,
  input: { id },
}: {
  ctx: StaffContext;
  input: { id: number };
}): Promise<DecisionView> {
  const row = await openDecision(ctx, id);
  const lines = (await findLines(ctx.db, [id])).get(id) ?? [];
  const about = row.about === null ? undefined : await findDecision(ctx.db, row.about);
  const { lines: standing } = await standingLines(ctx.db, about ?? row);
  const dossiers = await findDecisionDossiers(
    ctx.db,
    lines.flatMap(({ code }) => code ?? []),
  );
  const { slug, signerTitle, signerName, source, file } = row;
  return {
    ...shownDecision(row),
    ...{ slug, signerTitle, signerName, source },
    about: about ? { id: about.id, number: about.number, date: about.date } : null,
    file: file && { name: file.name, bytes: file.bytes, sha256: file.sha256 },
    lines: lines.map((line) => besideOf(line, about ? standing : null, dossiers)),
    current: (row.kind === 'award' ? standing : lines).map(
      ({ code: _code, nominee: _place, ...line }) => line,
    ),
    dossiers: row.kind === 'award' ? [...dossiers.values()].map((one) => shownDossier(one, lines)) : [],
    obstacle: obstacleTo(ctx, row, dossiers),
  };
}

function besideOf(
  line: KeptLine,
  standing: readonly KeptLine[] | null,
  dossiers: Dossiers,
): DecisionLineView {
  const { nominee: position, ...own } = line;
  const found = standing
    ? standing.find(({ anchor }) => anchor === line.anchor)
    : nomineeOf(dossiers.get(line.code ?? ''), position);
  const before = found && {
    name: found.name,
    title: found.title,
    body: found.body,
    posthumous: found.posthumous,
  };
  return { ...own, position, before: before ?? null, differs: before ? differences(before, line) : [] };
}

function shownDossier(
  { code, version, state, unit, nominees }: DecisionDossier,
  lines: readonly KeptLine[],
): DecisionView['dossiers'][number] {
  const isNamed = (position: number) => lines.some((line) => line.code === code && line.nominee === position);
  const others = nominees
    .filter(({ position }) => !isNamed(position))
    .map(({ position, name, finding, ground, outcome }) => ({ position, name, finding, ground, outcome }));
  return { code, version, state, unit, others };
}

function obstacleTo(ctx: StaffContext, row: DecisionRow, dossiers: Dossiers): string | null {
  if (row.state !== 'recorded') return null;
  if (row.recordedBy === ctx.member.email)
    return 'Bạn đã ghi quyết định này. Người khác đọc lại và xác nhận.';
  const interests = interestsIn(ctx, dossiers.values());
  if (interests.length > 0)
    return `Có hồ sơ của đơn vị bạn hoặc hồ sơ bạn đã xin không tham gia: ${interests.join(', ')}. Để người khác xác nhận.`;
  if (row.file === null && !row.sample) return 'Gắn bản ký (PDF) trước khi xác nhận.';
  return null;
}
