import type { CommitmentCheck } from '#domain/registration/contract.ts';
import { placeInWords } from '#domain/registration/register.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { findEntry } from '../../repositories/register-entries.ts';
import type { Context } from '../context.ts';

/**
 * Whether a commitment of the code stands: its kind, its place and since when, never who signed. A code that isn't
 * there, of a registration, withdrawn or struck all answer alike.
 * @throws DomainError `unavailable`
 */
export async function checkCommitment({
  ctx,
  input: { code },
}: {
  ctx: Context;
  input: { code: string };
}): Promise<CommitmentCheck> {
  const [{ samples }, registers, entry] = await Promise.all([
    ctx.site.rules(),
    ctx.site.registers(),
    findEntry(ctx.db, { code }),
  ]);
  const register = registers.find(({ campaign }) => campaign === entry?.campaign);
  if (!entry || !register || entry.state !== 'standing' || (entry.sample && !samples))
    return { stands: false };
  const kind = register.commitment.kinds.find(({ id }) => id === entry.kind);
  const place = register.places.find(({ id }) => id === entry.place);
  if (!kind || !place) return { stands: false };
  return {
    stands: true,
    kind: kind.name,
    place: `${placeInWords(place)}, ${register.province}`,
    since: toIsoInVietnam(entry.createdAt),
    sample: entry.sample,
  };
}
