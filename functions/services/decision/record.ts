import { anchorsFor, decisionSlug } from '#domain/decision/naming.ts';
import { type DecisionLine, noticeOf } from '#domain/decision/roll.ts';
import type { AwardInput, LaterInput, RecordInput } from '#domain/decision/schema.ts';
import { DomainError, oneToMend } from '#domain/errors.ts';
import { dateInVietnam } from '#domain/vietnamese/time.ts';
import { findDecisionDossiers } from '../../repositories/decision-dossiers.ts';
import { isSlugTaken, type NewDecision, storeRecord } from '../../repositories/decision-records.ts';
import type { StaffContext } from '../context.ts';
import { nomineeOf, recipientProblems, rulesFor } from './judge.ts';
import { standingLines } from './lines.ts';
import { assertKeeps, assertNoInterest, openDecision } from './permit.ts';

/**
 * Records a decision as it was signed. It changes nothing yet: another person reads and confirms it.
 * @throws DomainError `not-allowed`; `invalid-input` by each nominee or line that it can't name, a date to come, or a
 * number that the campaign has; `decision-not-found` for what it is about, `version-conflict` while
 * another decision about it waits; `unknown-campaign`; `unavailable`
 */
export async function recordDecision({
  ctx,
  input,
}: {
  ctx: StaffContext;
  input: RecordInput;
}): Promise<number> {
  const decision = input.kind === 'award' ? await awardOf(ctx, input) : await laterOf(ctx, input);
  if (input.date > dateInVietnam(ctx.now))
    throw oneToMend('date', 'Ngày ký không thể ở sau hôm nay; xem lại ngày trên quyết định');
  const { number, date, signerTitle, signerName, subject, source, sample } = input;
  const slug = decisionSlug(number, date);
  const id = await storeRecord(ctx.db, {
    ...decision,
    ...{ kind: input.kind, number, date, signerTitle, signerName, subject, source, sample },
    slug,
    recordedBy: ctx.member.email,
    at: ctx.now,
    changeId: crypto.randomUUID(),
  });
  if (id !== null) return id;
  if (await isSlugTaken(ctx.db, decision.campaign, slug))
    throw oneToMend('number', 'Phong trào này đã có quyết định mang số này; mở danh sách để xem');
  throw new DomainError(
    'version-conflict',
    'Đã có quyết định khác về quyết định này đang chờ, hoặc vừa được xác nhận. Mở danh sách, xử lý xong rồi ghi lại.',
    [],
    'decision',
  );
}

type Content = Pick<
  NewDecision,
  'about' | 'after' | 'campaign' | 'programme' | 'round' | 'award' | 'deciding' | 'lines'
>;

async function awardOf(ctx: StaffContext, input: AwardInput): Promise<Content> {
  assertKeeps(ctx, input);
  const { campaign, programme, round, award, deciding, recipients } = input;
  const rules = await rulesFor(ctx, input);
  const dossiers = await findDecisionDossiers(
    ctx.db,
    recipients.map(({ code }) => code),
  );
  const problems = recipientProblems(input, dossiers, rules);
  if (problems.length > 0)
    throw new DomainError('invalid-input', 'Sửa danh sách được khen rồi gửi lại.', problems);
  assertNoInterest(ctx, dossiers.values());
  const anchors = anchorsFor(recipients.map(({ name }) => name));
  const lines = recipients.map(({ code, position, ...printed }, index) => ({
    ...printed,
    anchor: anchors[index] ?? '',
    kind: nomineeOf(dossiers.get(code), position)?.kind ?? 'collective',
    status: 'valid' as const,
    notice: null,
    code,
    nominee: position,
  }));
  return { about: null, after: 0, campaign, programme, round, award, deciding, lines };
}

/** A decision about an earlier one: its lines as they stand, but for what it changes. */
async function laterOf(ctx: StaffContext, input: LaterInput): Promise<Content> {
  const earlier = await openDecision(ctx, input.about);
  if (earlier.kind !== 'award' || earlier.state !== 'confirmed')
    throw oneToMend('about', 'Chọn một quyết định khen thưởng đã xác nhận');
  if (input.date < earlier.date) throw oneToMend('date', 'Ngày ký ở trước ngày của quyết định được sửa');
  const { lines: standing, after } = await standingLines(ctx.db, earlier);
  const dossiers = await findDecisionDossiers(
    ctx.db,
    standing.flatMap(({ code }) => code ?? []),
  );
  assertNoInterest(ctx, dossiers.values());
  const { campaign, programme, round, award, deciding } = earlier;
  return {
    ...{ about: earlier.id, after, campaign, programme, round, award, deciding },
    lines: changedLines(input, standing),
  };
}

/** Whether the line would be printed as it stands. */
function isAlike(printed: object, line: object): boolean {
  const standing: Partial<Record<string, unknown>> = { ...line };
  return Object.entries(printed).every(([field, value]) => standing[field] === value);
}

function changedLines<Line extends DecisionLine>(input: LaterInput, standing: readonly Line[]): Line[] {
  const status = input.kind === 'correction' ? 'corrected' : 'revoked';
  const seen = new Set<string>();
  return input.lines.map(({ anchor, ...printed }, index) => {
    const line = standing.find((one) => one.anchor === anchor);
    if (!line || line.status === 'revoked' || seen.has(anchor))
      throw oneToMend(`lines.${index}`, 'Chọn mỗi dòng còn hiệu lực một lần');
    seen.add(anchor);
    if (input.kind === 'correction' && isAlike(printed, line))
      throw oneToMend(`lines.${index}.name`, 'Sửa ít nhất một chỗ của dòng này, hoặc bỏ chọn dòng');
    return { ...line, ...printed, status, notice: noticeOf(input.kind, input) };
  });
}
