import { storeRefusal } from '../../repositories/member-changes.ts';
import type { Context } from '../context.ts';

interface Input {
  email: string;
  /** What was wanted: method and pattern of the address, nothing of what was in it. */
  wanted: string;
}

/** Writes the refusal into the audit log. When that fails the refusal stands all the same, and the log says why. */
export async function noteRefusal({
  ctx,
  input: { email, wanted },
}: {
  ctx: Pick<Context, 'db' | 'now'>;
  input: Input;
}): Promise<void> {
  await storeRefusal(ctx.db, { email, wanted, at: ctx.now }).catch(() =>
    console.error(`A refusal was not audited: ${wanted}`),
  );
}
