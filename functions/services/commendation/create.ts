import { findingsIn, flagsOf } from '#domain/commendation/flags.ts';
import { sketchOf } from '#domain/commendation/near-copies.ts';
import type { Commendation, CommendationState } from '#domain/commendation/schema.ts';
import { DomainError } from '#domain/errors.ts';
import { randomCode } from '../../crypto/codes.ts';
import { sha256Hex } from '../../crypto/digest.ts';
import { findCommendationByKey, insertCommendation, storeFlags } from '../../repositories/commendations.ts';
import type { SpentProof } from '../../repositories/spent-proofs.ts';
import type { Context } from '../context.ts';
import { proofNeeded } from '../defence/proof-needed.ts';
import { nearCopiesIn, RECENT_MS } from './near-copies.ts';

const TRIES = 3;

interface Input {
  key: string;
  commendation: Commendation;
  /** Made up to show the portal; only the seed says so. */
  sample?: boolean;
  /** Came without a proof of work: the moderator sees it. */
  unproven?: boolean;
  /** The proof of work that pays for it, where it isn't spent yet. */
  proof?: SpentProof | undefined;
  /** SHA-256 of the secret by which its author finds it again. */
  secretHash?: string;
}

/** `state` is what has become of it since, when this key had brought the same words before. */
export interface Taken {
  id: string;
  state: CommendationState;
  isNew: boolean;
}

/**
 * Takes a commendation in, once for each key; nobody sees it before a moderator has read it.
 * @throws DomainError `unknown-target`, `key-reused` for other words under the same key, `proof-needed` when its proof
 * had been spent on something else, `unavailable`
 */
export async function createCommendation({ ctx, input }: { ctx: Context; input: Input }): Promise<Taken> {
  const { consent: _given, ...words } = input.commendation;
  const campaign = await campaignOf(ctx, words.target);
  const findings = findingsIn(words);
  const keyHash = sha256Hex(input.key);
  const contentHash = sha256Hex(JSON.stringify(words));
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const [id, changeId] = [randomCode(), crypto.randomUUID()];
    const { outcome, alike } = await insertCommendation(ctx.db, {
      ...words,
      ...{ id, changeId, campaign },
      flags: flagsOf(findings, false),
      sketch: sketchOf(words.message),
      unproven: input.unproven ?? false,
      secretHash: input.secretHash ?? null,
      keyHash,
      contentHash,
      sample: input.sample ?? false,
      createdAt: ctx.now,
      proof: input.proof,
      alikeSince: ctx.now - RECENT_MS,
    });
    if (outcome === 'stored') {
      if (nearCopiesIn(alike, words.message).length > 0)
        await storeFlags(ctx.db, { id, changeId, flags: flagsOf(findings, true) });
      return { id, state: 'pending', isNew: true };
    }
    const known = await findCommendationByKey(ctx.db, keyHash);
    if (known?.contentHash === contentHash) return { id: known.id, state: known.state, isNew: false };
    if (known) throw new DomainError('key-reused', 'Tải lại trang rồi gửi lại lời tri ân.');
    if (outcome === 'unpaid') throw proofNeeded();
  }
  throw new DomainError('unavailable', 'Hãy giữ trang này và gửi lại sau ít phút.');
}

/**
 * Whether the key has brought a commendation before.
 * @throws DomainError `unavailable`
 */
export async function isCommendationKnown({
  ctx: { db },
  input: { key },
}: {
  ctx: Pick<Context, 'db'>;
  input: { key: string };
}): Promise<boolean> {
  return (await findCommendationByKey(db, sha256Hex(key))) !== undefined;
}

/** Of what it thanks; null when that was written. @throws DomainError `unknown-target` */
async function campaignOf({ site }: Context, id: string): Promise<string | null> {
  if (id === '') return null;
  const target = await site.target(id);
  if (!target) throw unknownTarget();
  return target.campaign;
}

function unknownTarget(): DomainError {
  const message = 'Chọn lại nơi nhận trong danh sách';
  return new DomainError('unknown-target', `${message}.`, [{ field: 'target', message }]);
}
