import { DomainError } from '#domain/errors.ts';
import type { EntryReceipt } from '#domain/registration/contract.ts';
import { assertOpen, type Register } from '#domain/registration/register.ts';
import {
  type Commitment,
  ENTRY_CONSENT_VERSION,
  type EntrySort,
  type Registration,
  registerOf,
  resolveCommitment,
  resolveRegistration,
} from '#domain/registration/schema.ts';
import { FIRST_STATE } from '#domain/registration/states.ts';
import { randomCode, secretFor } from '../../crypto/codes.ts';
import { sha256Hex } from '../../crypto/digest.ts';
import {
  type EntryContent,
  type EntryPerson,
  findEntryByKey,
  insertEntry,
} from '../../repositories/register-entries.ts';
import type { Context } from '../context.ts';
import { accessHashOf } from '../nomination/access.ts';

const TRIES = 3;

/** An entry as the database keeps it, whatever its sort. */
export interface EntryParts {
  sort: EntrySort;
  kind: string;
  place: string;
  content: EntryContent;
  person: EntryPerson;
}

interface Way {
  key: string;
  /** Came without a proof of work. */
  unproven: boolean;
  /** Made up to show the portal; only the seed says so. */
  sample?: boolean;
}

/**
 * Takes a registration in, once for each key; it counts once the office has confirmed it.
 * @throws DomainError `unknown-campaign`, `register-closed`, `invalid-input`, `key-reused` for other words under the
 * same key, `unavailable`
 */
export async function sendRegistration({
  ctx,
  input: { registration, ...way },
}: {
  ctx: Context;
  input: Way & { registration: Registration };
}): Promise<EntryReceipt> {
  const register = registerOf(await ctx.site.registers(), registration.campaign);
  return send(ctx, register, registrationParts(register, registration), way);
}

/**
 * Takes a commitment in, once for each key; it stands at once.
 * @throws DomainError as `sendRegistration`
 */
export async function sendCommitment({
  ctx,
  input: { commitment, ...way },
}: {
  ctx: Context;
  input: Way & { commitment: Commitment };
}): Promise<EntryReceipt> {
  const register = registerOf(await ctx.site.registers(), commitment.campaign);
  return send(ctx, register, commitmentParts(register, commitment), way);
}

/**
 * Whether the key has brought an entry before.
 * @throws DomainError `unavailable`
 */
export async function isEntryKnown({
  ctx: { db },
  input: { key },
}: {
  ctx: Pick<Context, 'db'>;
  input: { key: string };
}): Promise<boolean> {
  return (await findEntryByKey(db, sha256Hex(key))) !== null;
}

/** The registration held against its plan. @throws DomainError `invalid-input` */
export function registrationParts(register: Register, registration: Registration): EntryParts {
  const { body, area, targetDate, measures, own, contact } = registration;
  const place = resolveRegistration(register, registration);
  return {
    sort: 'registration',
    kind: place.kind,
    place: place.id,
    content: { body, area, targetDate, promises: measures, own },
    person: { name: '', contact },
  };
}

/** The commitment held against its plan. @throws DomainError `invalid-input` */
export function commitmentParts(register: Register, commitment: Commitment): EntryParts {
  const { kind, place } = resolveCommitment(register, commitment);
  return {
    sort: 'commitment',
    kind: kind.id,
    place: place.id,
    content: { body: '', area: '', targetDate: '', promises: commitment.undertakings, own: '' },
    person: { name: commitment.name, contact: '' },
  };
}

async function send(
  ctx: Context,
  register: Register,
  parts: EntryParts,
  { key, unproven, sample = false }: Way,
): Promise<EntryReceipt> {
  const period = assertOpen(register, ctx.now);
  const keyHash = sha256Hex(key);
  const contentHash = sha256Hex(JSON.stringify([register.campaign, parts]));
  const secret = secretFor(key);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const code = randomCode();
    const state = FIRST_STATE[parts.sort];
    const stored = await insertEntry(ctx.db, {
      ...parts,
      code,
      accessHash: accessHashOf(code, secret),
      campaign: register.campaign,
      period: period.id,
      state,
      changeId: crypto.randomUUID(),
      keyHash,
      contentHash,
      unproven,
      sample: sample || period.sample,
      consentVersion: ENTRY_CONSENT_VERSION,
      at: ctx.now,
    });
    if (stored) return { code, secret, state };
    const known = await findEntryByKey(ctx.db, keyHash);
    // As it was taken in, so that a retry reads the same whatever became of it since.
    if (known?.contentHash === contentHash) return { code: known.code, secret, state };
    if (known) throw new DomainError('key-reused', 'Tải lại trang rồi gửi lại.');
  }
  throw new DomainError('unavailable', 'Hãy giữ trang này và gửi lại sau ít phút.');
}
