import { DomainError } from '#domain/errors.ts';
import type { Withdrawn } from '#domain/nomination/follow-contract.ts';
import { transition } from '#domain/review/transition.ts';
import { findOwn } from '../../repositories/dossiers.ts';
import { storeMove } from '../../repositories/moves.ts';
import type { Context } from '../context.ts';
import { type Access, notFound } from './access.ts';
import { openingOf } from './opening.ts';

interface Input {
  access: Access;
  version: number;
  /** Empty when its holder gave none. */
  reason: string;
}

/**
 * Withdraws a dossier as long as it may still be changed (until the deadline or receipt, whichever is first). It stays
 * on record. Withdrawing again gives the same answer.
 * @throws DomainError `nomination-not-found`; `version-conflict` when it was changed since `version`; `not-open` when
 * it is too late; `illegal-transition`; `unavailable`
 */
export async function withdrawNomination({
  ctx,
  input: { access, version, reason },
}: {
  ctx: Context;
  input: Input;
}): Promise<Withdrawn> {
  const own = await findOwn(ctx.db, access.accessHash);
  if (!own) throw notFound();
  if (own.state === 'withdrawn') return { code: own.code, state: 'withdrawn', version: own.version };
  if (own.version !== version) throw changedMeanwhile();
  const opening = await openingOf(ctx, own);
  if (opening.opens === 'nothing') throw new DomainError('not-open', opening.why);
  const to = transition(own, { to: 'withdrawn', by: 'nominator' });
  const { code } = own;
  const changeId = crypto.randomUUID();
  const actor = { kind: 'nominator' } as const;
  const move = {
    code,
    from: own,
    to,
    holder: null,
    changeId,
    action: 'withdraw',
    actor,
    at: ctx.now,
  } as const;
  if (await storeMove(ctx.db, { ...move, reason: reason || undefined }))
    return { code, state: 'withdrawn', version: to.version };
  const now = await findOwn(ctx.db, access.accessHash);
  if (now?.state === 'withdrawn') return { code, state: 'withdrawn', version: now.version };
  throw changedMeanwhile();
}

function changedMeanwhile(): DomainError {
  return new DomainError(
    'version-conflict',
    'Hồ sơ vừa được sửa hoặc được cơ quan tiếp nhận. Tra cứu lại để xem hồ sơ đang ở bước nào.',
  );
}
