import { findEntry, storeEntryChange } from '../../repositories/register-entries.ts';
import type { Context } from '../context.ts';

/**
 * Confirms a made-up registration that nobody has touched since it was loaded.
 * @returns whether it did.
 * @throws DomainError `unavailable`
 */
export async function confirmSample({
  ctx,
  input: { code },
}: {
  ctx: Pick<Context, 'db' | 'now'>;
  input: { code: string };
}): Promise<boolean> {
  const read = await findEntry(ctx.db, { code });
  if (!read?.sample || read.state !== 'submitted' || read.version !== 1) return false;
  const actor = { kind: 'system' } as const;
  return storeEntryChange(ctx.db, { read, to: 'confirmed', action: 'confirm', actor, at: ctx.now });
}
