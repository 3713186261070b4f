import { missingPapers } from '#domain/attachment/plan-papers.ts';
import { acceptsDossiers } from '#domain/campaign/deadline.ts';
import type { ResolvedChoice } from '#domain/campaign/rules.ts';
import { DomainError } from '#domain/errors.ts';
import type { Mail } from '#domain/mail/letter.ts';
import type { ProvedPaper } from '#domain/nomination/canonical.ts';
import type { Receipt } from '#domain/nomination/contract.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import { holderOf } from '#domain/review/holder.ts';
import type { Standing } from '#domain/review/transition.ts';
import { findOwn, type OwnDossier } from '../../repositories/dossiers.ts';
import { NO_PAPERS } from '../../repositories/proved-papers.ts';
import { storeSubmission } from '../../repositories/submissions.ts';
import type { Context } from '../context.ts';
import { dispatchMails } from '../mail/dispatch.ts';
import { writeReceived } from '../mail/received.ts';
import { type Access, notFound } from './access.ts';
import { proved } from './digest.ts';
import { type Judged, judge } from './judge.ts';
import { receiptFor } from './receipt.ts';
import { decideSending, type Sending, sendingDraft } from './send.ts';

interface Input {
  access: Access;
  version: number;
  draft: Draft;
}

/** From where the dossier is sent, and with which papers. */
interface Start extends Pick<OwnDossier, 'papers' | 'papersAsRead'> {
  from: Standing;
  /** How often it was sent before. */
  before: number;
}

/**
 * Stores what was typed and submits it, in one move; submitting the same again gives the same receipt, even after
 * the deadline. Answering a supplement request is submitting, too.
 * @throws DomainError `unknown-…`, `invalid-input`, `round-closed`, `round-not-started` by the plan and the server's
 * clock; `nomination-not-found`; `version-conflict` when the dossier was changed since `version`; `not-open` when its
 * state doesn't let it be sent, or more was changed than was asked to be; `papers-missing`; `unavailable`.
 */
export async function submitNomination({ ctx, input }: { ctx: Context; input: Input }): Promise<Receipt> {
  const { access, version } = input;
  const judged = await judge(ctx, input.draft);
  const asDraft = { state: 'draft', version, interrupted: null } as const;
  // A draft that nobody else has touched and that has no papers is stored without being read first.
  if (acceptsDossiers(judged.resolved.status) && lacking(judged, []).length === 0) {
    const start = { from: asDraft, before: 0, papers: [], papersAsRead: NO_PAPERS };
    const receipt = await store(ctx, access, start, judged, sendingDraft(ctx, asDraft, judged.resolved));
    if (receipt) return receipt;
  }
  const own = await findOwn(ctx.db, access.accessHash);
  if (!own) throw notFound();
  const earlier = earlierReceipt(own, judged);
  if (earlier) return earlier;
  const sending = await decideSending(ctx, own, judged);
  assertPapers(judged, own.planPapers);
  if (own.version !== version) throw changedMeanwhile();
  const { papers, papersAsRead, submissions } = own;
  const start = { from: own, before: submissions.length, papers, papersAsRead };
  const receipt = await store(ctx, access, start, judged, sending);
  if (receipt) return receipt;
  const now = await findOwn(ctx.db, access.accessHash);
  const twin = now && earlierReceipt(now, judged);
  if (twin) return twin;
  throw changedMeanwhile();
}

/** What the plan asks for (its list of papers) and the dossier neither carries nor announces on paper. */
function lacking({ resolved, content }: Judged, planPapers: readonly string[]) {
  const attached = planPapers.map((planPaper) => ({ planPaper }));
  return missingPapers(resolved.campaign, attached, content.byPost);
}

function assertPapers(judged: Judged, planPapers: readonly string[]): void {
  const missing = lacking(judged, planPapers);
  if (missing.length === 0) return;
  throw new DomainError(
    'papers-missing',
    'Đính tệp, hoặc đánh dấu là gửi bản giấy, ở phần Giấy tờ.',
    missing.map(({ id, name }) => ({ field: `papers.${id}`, message: `Còn thiếu: ${name}` })),
  );
}

/** Stores it; null when the dossier isn't as `start` says. */
async function store(
  ctx: Context,
  access: Access,
  { from, before, papers, papersAsRead }: Start,
  { draft, content, contact, resolved }: Judged,
  sending: Sending,
): Promise<Receipt | null> {
  const { contact: _typed, ...typed } = draft;
  const { text, digest } = proved(access.code, { content, papers }, ctx.now);
  const mark = { number: before + 1, submittedAt: ctx.now, digest };
  const changeId = crypto.randomUUID();
  const agreed = content.consent.mail && contact.email !== '';
  const mail = agreed ? await tellReceived(ctx, access.code, resolved, sending, mark.number) : null;
  const stored = await storeSubmission(ctx.db, {
    ...access,
    ...sending,
    holder: holderOf(sending.to, { ...resolved.route, receiving: sending.receiving }),
    from,
    changeId,
    draft: typed,
    content,
    contact,
    text,
    digest,
    number: mark.number,
    papersAsRead,
    sentAt: ctx.now,
    mail,
  });
  if (stored && mail) dispatchMails({ ctx, input: { code: access.code, changeId } });
  return stored ? receiptFor(access.code, { content, papers }, resolved, mark) : null;
}

/** An answer to a supplement request goes back to those who asked: there is nothing to say of receiving it. */
async function tellReceived(
  ctx: Context,
  code: string,
  { route, ...resolved }: ResolvedChoice,
  { to, receiving }: Sending,
  number: number,
): Promise<Mail | null> {
  if (to.state !== 'submitted' && to.state !== 'redirected') return null;
  return writeReceived(ctx, code, { ...resolved, route: { ...route, receiving } }, number);
}

/** The receipt of the very same dossier, sent before and still the last; `null` when there is none to give. */
function earlierReceipt(own: OwnDossier, { content, contact, resolved }: Judged): Receipt | null {
  const last = own.submissions.at(-1);
  if (!last || own.supplement || own.state === 'withdrawn') return null;
  if (JSON.stringify(own.draft.contact) !== JSON.stringify(contact)) return null;
  const papers: ProvedPaper[] = own.papers;
  const { digest } = proved(own.code, { content, papers }, last.submittedAt);
  return digest === last.digest ? receiptFor(own.code, { content, papers }, resolved, last) : null;
}

function changedMeanwhile(): DomainError {
  return new DomainError(
    'version-conflict',
    'Hồ sơ vừa được sửa hoặc gửi ở nơi khác. Mở lại bản mới nhất, xem phần đã đổi rồi gửi.',
  );
}
