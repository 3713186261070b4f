import { withdrawMailConsent } from '../../repositories/mail-consents.ts';
import type { Context } from '../context.ts';
import type { Access } from '../nomination/access.ts';

/**
 * No further mail goes out for the dossier, those that wait included. Asking again, or where none were agreed to,
 * changes nothing; so does a wrong secret, of which the look-up that follows tells.
 * @throws DomainError `unavailable`
 */
export async function stopMails({
  ctx,
  input,
}: {
  ctx: Pick<Context, 'db' | 'now'>;
  input: Access;
}): Promise<void> {
  await withdrawMailConsent(ctx.db, { ...input, changeId: crypto.randomUUID(), at: ctx.now });
}
