import type { AuditAction } from '#domain/audit/constants.ts';
import { DomainError } from '#domain/errors.ts';
import { moveFeedback, type SenderAction } from '#domain/feedback/states.ts';
import { type FeedbackSet, type StoredFeedback, storeFeedbackChange } from '../../repositories/feedback.ts';
import type { Context } from '../context.ts';
import type { Access } from '../nomination/access.ts';
import { openOwn } from './access.ts';

const AUDITED: Record<SenderAction, AuditAction> = {
  withdraw: 'withdraw',
  agree: 'agree-publication',
  disagree: 'refuse-publication',
  unpublish: 'unpublish',
};

/**
 * What the sender does with their own feedback: takes it back with all of its words, or agrees or not to what is to be
 * read by everyone, on the version that they have read.
 * @throws DomainError `feedback-not-found`, `illegal-transition`, `version-conflict`, `unavailable`
 */
export async function actAsSender({
  ctx,
  input: { access, action, version },
}: {
  ctx: Pick<Context, 'db' | 'now'>;
  input: { access: Access; action: SenderAction; version: number };
}): Promise<void> {
  const read = await openOwn(ctx, access);
  // Withdrawing holds whatever an office did meanwhile; an agreement only to the very words that were read.
  if (action !== 'withdraw' && read.version !== version) throw changed();
  const stored = await storeFeedbackChange(ctx.db, {
    read,
    to: moveFeedback(read, action),
    set: setOf(action, read, ctx.now),
    action: AUDITED[action],
    actor: { kind: 'citizen' },
    at: ctx.now,
    blank: action === 'withdraw',
  });
  if (!stored) throw changed();
}

function setOf(action: SenderAction, { endedAt }: StoredFeedback, now: number): FeedbackSet {
  if (action === 'agree') return { publishedAt: now };
  if (action !== 'withdraw') return {};
  return { endedAt: endedAt ?? now, publicQuestion: null, publicAnswer: null, publishedAt: null };
}

function changed(): DomainError {
  return new DomainError(
    'version-conflict',
    'Cơ quan vừa sửa phần này. Đọc lại bên dưới rồi chọn lại.',
    [],
    'feedback',
  );
}
