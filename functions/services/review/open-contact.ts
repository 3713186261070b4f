import { DomainError } from '#domain/errors.ts';
import { seesContact } from '#domain/staff/permissions.ts';
import { type Contact, findContact, storeRead } from '../../repositories/reads.ts';
import type { StaffContext } from '../context.ts';
import { openDossier } from './open-dossier.ts';
import { written } from './reason.ts';

/**
 * Whom to ask about a dossier, once the audit log says who wanted to know. Those who take it in needn't say why.
 * @throws DomainError `invalid-input` without a reason that is asked for; `nomination-not-found` also where the contact
 * is gone; `not-allowed`, `unavailable`
 */
export async function openContact({
  ctx,
  input: { code, reason },
}: {
  ctx: StaffContext;
  input: { code: string; reason: string };
}): Promise<Contact> {
  const { asked } = await openDossier(ctx, code);
  const why = seesContact(ctx.member, asked) ? reason.trim() || undefined : written(reason);
  await storeRead(ctx.db, { code, action: 'open-contact', by: ctx.member.email, reason: why, at: ctx.now });
  const contact = await findContact(ctx.db, code);
  if (contact) return contact;
  throw new DomainError('nomination-not-found', 'Thông tin liên hệ của hồ sơ không còn được giữ.');
}
