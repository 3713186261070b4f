import type { OwnNomination } from '#domain/nomination/contract.ts';
import { findOwn } from '../../repositories/dossiers.ts';
import type { Context } from '../context.ts';
import { type Access, notFound } from './access.ts';

/**
 * One's own dossier in full, contact included.
 * @throws DomainError `nomination-not-found`, `unavailable`
 */
export async function readOwnNomination({
  ctx,
  input,
}: {
  ctx: Context;
  input: Access;
}): Promise<OwnNomination> {
  const own = await findOwn(ctx.db, input.accessHash);
  if (!own) throw notFound();
  const { code, state, version, nomination } = own;
  return { code, state, version, nomination };
}
