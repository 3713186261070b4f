import type { AuditAction } from '#domain/audit/constants.ts';
import { DomainError, oneToMend } from '#domain/errors.ts';
import type { FeedbackActionInput } from '#domain/feedback/contract.ts';
import { type FeedbackAction, moveFeedback } from '#domain/feedback/states.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { type FeedbackSet, type StoredFeedback, storeFeedbackChange } from '../../repositories/feedback.ts';
import { findHistory } from '../../repositories/history.ts';
import type { StaffContext } from '../context.ts';
import { assertMayAct, openFeedback } from './case.ts';

const AUDITED: Record<FeedbackAction, AuditAction> = {
  take: 'take',
  move: 'move-office',
  answer: 'answer',
  close: 'close',
  propose: 'propose-publication',
  unpublish: 'unpublish',
};

/**
 * An action of staff on feedback, on the version that they have read: permission, then the rule, then one batch with the
 * audit line.
 * @throws DomainError `feedback-not-found`, `not-allowed`, `illegal-transition`; `invalid-input` for an office that the plan
 * hasn't; `version-conflict` saying what changed meanwhile; `unavailable`
 */
export async function actOnFeedback({
  ctx,
  input: { code, ...asked },
}: {
  ctx: StaffContext;
  input: FeedbackActionInput & { code: string };
}): Promise<void> {
  const read = await openFeedback(ctx, code);
  assertMayAct(ctx.member, asked.action, read);
  if (read.version !== asked.version) throw await changed(ctx, code);
  const { set, reason, detail } = await planOf(ctx, read, asked);
  const stored = await storeFeedbackChange(ctx.db, {
    read,
    to: moveFeedback(read, asked.action),
    set,
    reason,
    detail,
    action: AUDITED[asked.action],
    actor: { kind: 'staff', name: ctx.member.email },
    at: ctx.now,
  });
  if (!stored) throw await changed(ctx, code);
}

interface Plan {
  set: FeedbackSet;
  reason?: string;
  /** Never the words of the sender, nor those of the answer. */
  detail?: string;
}

async function planOf(ctx: StaffContext, read: StoredFeedback, asked: FeedbackActionInput): Promise<Plan> {
  const { member, now } = ctx;
  switch (asked.action) {
    case 'take':
      return { set: { assignee: member.email } };
    case 'move': {
      await assertOther(ctx, read, asked.office);
      const detail = JSON.stringify({ from: read.office, to: asked.office });
      return { set: { office: asked.office, assignee: null }, reason: asked.reason, detail };
    }
    case 'answer':
      return { set: { answer: asked.answer, assignee: member.email, endedAt: now } };
    case 'close':
      return { set: { closeReason: asked.reason, endedAt: now }, reason: asked.reason };
    case 'propose':
      return { set: { publicQuestion: asked.question, publicAnswer: asked.answer, publishedAt: null } };
    case 'unpublish':
      return { set: { publishedAt: null }, reason: asked.reason };
  }
}

/** @throws DomainError `invalid-input` unless it is another office of the same plan */
async function assertOther({ site }: StaffContext, read: StoredFeedback, office: string): Promise<void> {
  const { campaigns } = await site.rules();
  const plan = campaigns.find(({ id }) => id === read.campaign);
  if (office !== read.office && plan?.offices.some(({ id }) => id === office)) return;
  throw oneToMend('office', 'Chọn một cơ quan khác của kế hoạch này');
}

/** Somebody was faster: says who did what, and when. */
async function changed({ db }: StaffContext, code: string): Promise<DomainError> {
  const last = (await findHistory(db, 'feedback', code)).at(-1);
  const what = last
    ? `${last.actor ?? 'Người gửi'} ${DONE[last.action] ?? 'đã sửa'} lúc ${formatInstant(last.at)}. `
    : '';
  return new DomainError(
    'version-conflict',
    `${what}Chữ bạn đang gõ vẫn còn; xem lại phản ánh rồi làm tiếp.`,
    [],
    'feedback',
  );
}

const DONE: Partial<Record<AuditAction, string>> = {
  take: 'đã nhận xử lý',
  'move-office': 'đã chuyển cơ quan khác',
  answer: 'đã trả lời',
  close: 'đã đóng',
  'propose-publication': 'đã đề nghị đăng',
  'agree-publication': 'đã đồng ý đăng',
  'refuse-publication': 'đã không đồng ý đăng',
  unpublish: 'đã gỡ',
  withdraw: 'đã rút',
};
