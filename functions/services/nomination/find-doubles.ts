import type { Double } from '#domain/nomination/contract.ts';
import { possibleDoubles } from '#domain/nomination/doubles.ts';
import { unitKey } from '#domain/nomination/late-grant.ts';
import { contactSchema } from '#domain/nomination/schema.ts';
import { findOwn } from '../../repositories/dossiers.ts';
import { findSentBefore } from '../../repositories/sent-before.ts';
import type { Context } from '../context.ts';
import { type Access, notFound } from './access.ts';

/**
 * Nominees of a dossier whom the same unit, by the same contact, has proposed in another dossier of the same
 * campaign: pointed out, never forbidden. Who can't name the contact of the other dossier learns nothing of it.
 * @throws DomainError `nomination-not-found`, `unavailable`
 */
export async function findDoubles({
  ctx,
  input,
}: {
  ctx: Pick<Context, 'db'>;
  input: Access;
}): Promise<Double[]> {
  const own = await findOwn(ctx.db, input.accessHash);
  if (!own) throw notFound();
  const { code, draft } = own;
  const contact = contactSchema.safeParse(draft.contact);
  if (!contact.success) return [];
  const { phone } = contact.data;
  const sent = await findSentBefore(ctx.db, { code, campaign: draft.choice.campaign, phone });
  const unit = unitKey(draft.unit.name);
  const others = sent.filter((other) => unitKey(other.unit) === unit);
  return [...possibleDoubles(draft.nominees, others)].flatMap(([nominee, { elsewhere }]) =>
    elsewhere.map((other) => ({ nominee, code: other })),
  );
}
