import { Hono } from 'hono';
import { STATUSES } from '#domain/api/statuses.ts';
import { DomainError, oneToMend } from '#domain/errors.ts';
import { readsAsComplaint } from '#domain/feedback/complaint.ts';
import { COMPLAINT, FEEDBACK_LIMITS, type Feedback, feedbackSchema } from '#domain/feedback/schema.ts';
import { SENDER_ACTIONS, type SenderAction } from '#domain/feedback/states.ts';
import { paths } from '#domain/paths.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { isKey } from '../../http/idempotency.ts';
import { assertMayTryCode } from '../../http/misses.ts';
import { parse } from '../../http/parse.ts';
import type { Context } from '../../services/context.ts';
import { readFeedbackAccess } from '../../services/feedback/access.ts';
import { actAsSender } from '../../services/feedback/act-as-sender.ts';
import { createFeedback, isFeedbackKnown } from '../../services/feedback/create.ts';
import { followFeedback } from '../../services/feedback/follow.ts';
import { answerForm, type PageForm } from '../../site/form-page.ts';
import { livePage } from '../../site/live-page.ts';
import { feedbackSentSlot, followSlot, offerNotComplaint } from '../../views/feedback.ts';
import { refusalSlots, type Typed, typedValues } from '../../views/form.ts';

const FORM: PageForm = {
  path: paths.feedback,
  names: ['campaign', 'kind', 'message', 'name', 'notComplaint', 'key'],
  maxBytes: FEEDBACK_LIMITS.bytes,
  limit: 'WRITE_LIMIT',
  counts: 'every',
  proof: 'offered',
  form: 'trapped',
  taken: paths.feedbackSent,
  isKnown: (c, typed) => isFeedbackKnown({ ctx: c.var.services, input: read(typed) }),
  choices: async (_c, { message = '' }) => (readsAsComplaint(message) ? [offerNotComplaint()] : []),
};

const FOLLOW: PageForm = {
  path: paths.feedbackFollow,
  names: ['code', 'secret', 'task', 'version', 'confirm'],
  maxBytes: 4 * 1024,
  limit: 'READ_LIMIT',
  counts: 'misses',
  form: 'plain',
};

const DONE: Record<SenderAction, string> = {
  withdraw: 'Đã rút phản ánh.',
  agree: 'Đã đăng ở trang Hỏi đáp. Cảm ơn bạn.',
  disagree: 'Cổng sẽ không đăng.',
  unpublish: 'Đã gỡ khỏi trang Hỏi đáp.',
};

/** Feedback and what its sender does with it afterwards, for those who have no script, and for all others too. */
export const feedbackForm = new Hono<AppEnv>()
  .get('/', (c) => {
    const campaign = c.req.query('phong-trao');
    return livePage(c, campaign === undefined ? {} : { extra: () => [typedValues({ campaign })] });
  })
  .post('/', (c) => answerForm(c, FORM, (typed) => take(c, typed)))
  .post('/theo-doi/', (c) => answerForm(c, FOLLOW, (typed) => follow(c, typed)));

/**
 * The answer is a page, not a redirect: the secret stands in no address, and the same form sent again gives the same
 * page (docs/decisions/0037).
 */
async function take(c: RequestContext, typed: Typed): Promise<Response> {
  const input = { ...read(typed), unproven: c.get('unproven') ?? true };
  const receipt = await createFeedback({ ctx: c.var.services, input });
  return livePage(c, { path: paths.feedbackSent, status: 201, extra: () => [feedbackSentSlot(receipt)] });
}

/** @throws DomainError `invalid-input` */
function read({ key = '', notComplaint, ...words }: Typed): { key: string; feedback: Feedback } {
  if (words['kind'] === COMPLAINT)
    throw oneToMend(
      'kind',
      'Khiếu nại, tố cáo không gửi qua cổng: đọc đường gửi ở cuối trang. Việc khác thì chọn loại việc khác',
    );
  const feedback = parse(feedbackSchema, {
    ...words,
    kind: words['kind'] || undefined,
    notComplaint: notComplaint !== '',
  });
  // The same words twice under one key count once; other words, typed after going back, count anew.
  return {
    key: `${isKey(key) ? key : crypto.randomUUID()} ${JSON.stringify({ ...feedback, notComplaint: false })}`,
    feedback,
  };
}

async function follow(
  c: RequestContext,
  { code = '', secret = '', task = '', version, confirm }: Typed,
): Promise<Response> {
  const typed = { code, secret };
  const ctx = c.var.services;
  const access = readFeedbackAccess(typed);
  assertMayTryCode(c, access.code);
  const action = SENDER_ACTIONS.find((one) => one === task);
  const input = { access, version: Number(version), confirmed: confirm === 'yes' };
  const refusal = action ? await act(ctx, { ...input, action }) : null;
  const found = await followFeedback({ ctx, input: access });
  const done = action && !refusal ? DONE[action] : null;
  const unconfirmed = refusal?.fields.find(({ field }) => field === 'confirm')?.message;
  return livePage(c, {
    path: FOLLOW.path,
    status: refusal ? STATUSES[refusal.code] : 200,
    extra: () => [
      typedValues(typed),
      followSlot(found, typed, { done, unconfirmed }),
      ...(refusal ? [refusalSlots(refusal, CONTROL_IDS)] : []),
    ],
  });
}

/** Of what stands in the answer itself, which the built page doesn't know. */
const CONTROL_IDS = new Map([['confirm', 'confirm']]);

/** Gives the refusal, to be shown above the feedback as it stands; null when done. */
async function act(
  ctx: Context,
  { confirmed, ...input }: Parameters<typeof actAsSender>[0]['input'] & { confirmed: boolean },
): Promise<DomainError | null> {
  try {
    if (input.action === 'withdraw' && !confirmed)
      throw oneToMend('confirm', 'Đánh dấu vào ô xác nhận rồi rút phản ánh');
    await actAsSender({ ctx, input });
    return null;
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'feedback-not-found') return error;
    throw error;
  }
}
