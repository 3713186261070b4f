import { DomainError, oneToMend } from '#domain/errors.ts';
import { readsAsComplaint } from '#domain/feedback/complaint.ts';
import { dueOn } from '#domain/feedback/due.ts';
import { feedbackOffice } from '#domain/feedback/receiving.ts';
import type { Feedback, FeedbackReceipt } from '#domain/feedback/schema.ts';
import { wordsOf } from '#domain/review/words.ts';
import { randomCode, secretFor } from '../../crypto/codes.ts';
import { sha256Hex } from '../../crypto/digest.ts';
import { findFeedbackByKey, insertFeedback } from '../../repositories/feedback.ts';
import type { Context } from '../context.ts';
import { accessHashOf } from '../nomination/access.ts';
import { officeName } from './names.ts';

const TRIES = 3;

interface Input {
  key: string;
  feedback: Feedback;
  /** Without a proof of work. */
  unproven: boolean;
  /** Made up to show the portal; only the seed says so. */
  sample?: boolean;
}

/**
 * Takes feedback in, once for each key, for the office that its plan names. What reads as a complaint or a denunciation is
 * stopped before anything is stored, unless its sender says that it is none.
 * @throws DomainError `unknown-campaign`, `is-complaint`, `key-reused`, `unavailable`
 */
export async function createFeedback({
  ctx,
  input: { key, feedback, unproven, sample = false },
}: {
  ctx: Pick<Context, 'db' | 'site' | 'now'>;
  input: Input;
}): Promise<FeedbackReceipt> {
  const { notComplaint, ...words } = feedback;
  const { campaigns } = await ctx.site.rules();
  const campaign = campaigns.find(({ id }) => id === words.campaign);
  if (!campaign) throw unknownCampaign();
  if (!notComplaint && readsAsComplaint(words.message)) throw isComplaint();
  const { office } = feedbackOffice(campaign);
  const due = dueOn(words.kind, ctx.now);
  const secret = secretFor(key);
  const keyHash = sha256Hex(key);
  const contentHash = sha256Hex(JSON.stringify(words));
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const code = randomCode();
    const stored = await insertFeedback(ctx.db, {
      ...words,
      ...{ code, keyHash, contentHash, office, unproven, sample, dueOn: due },
      accessHash: accessHashOf(code, secret),
      changeId: crypto.randomUUID(),
      words: wordsOf(`${code} ${words.message}`),
      createdAt: ctx.now,
    });
    if (stored) return { code, secret, office: officeName(campaigns, words.campaign, office), dueOn: due };
    const known = await findFeedbackByKey(ctx.db, keyHash);
    if (known?.contentHash === contentHash) {
      const name = officeName(campaigns, known.campaign, known.office);
      return { code: known.code, secret, office: name, dueOn: known.dueOn };
    }
    if (known) throw new DomainError('key-reused', 'Tải lại trang rồi gửi lại; hãy chép lại nội dung trước.');
  }
  throw new DomainError('unavailable', 'Hãy giữ trang này và gửi lại sau ít phút.');
}

/**
 * Whether the key has brought feedback before.
 * @throws DomainError `unavailable`
 */
export async function isFeedbackKnown({
  ctx: { db },
  input: { key },
}: {
  ctx: Pick<Context, 'db'>;
  input: { key: string };
}): Promise<boolean> {
  return (await findFeedbackByKey(db, sha256Hex(key))) !== null;
}

/** The refusal of what has a way of its own by law. */
export function isComplaint(): DomainError {
  const message =
    'Đọc đường gửi khiếu nại, tố cáo ở cuối trang. Nếu nội dung của bạn không phải khiếu nại, tố cáo, đánh dấu vào ô này rồi gửi lại';
  return new DomainError('is-complaint', `${message}. Cổng chưa lưu gì.`, [
    { field: 'notComplaint', message },
  ]);
}

function unknownCampaign(): DomainError {
  const { fields, detail } = oneToMend('campaign', 'Chọn lại phong trào trong danh sách');
  return new DomainError('unknown-campaign', detail, fields);
}
