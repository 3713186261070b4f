import type { Double } from '#domain/nomination/contract.ts';
import { contactSchema } from '#domain/nomination/schema.ts';
import { fold } from '#domain/vietnamese/folding.ts';
import { cleanLine } from '#domain/vietnamese/text.ts';
import { findOwn } from '../../repositories/dossiers.ts';
import { findNamesakes } from '../../repositories/namesakes.ts';
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
  const others = await findNamesakes(ctx.db, {
    code,
    campaign: draft.choice.campaign,
    phone: contact.data.phone,
  });
  const key = (text: string) => fold(cleanLine(text));
  const unit = key(draft.unit.name);
  const known = new Map(
    others.filter((one) => key(one.unit) === unit).map((one) => [`${one.kind} ${key(one.name)}`, one.code]),
  );
  return draft.nominees.flatMap(({ id, kind, name }) => {
    const other = known.get(`${kind} ${key(name)}`);
    return other ? [{ nominee: id, code: other }] : [];
  });
}
