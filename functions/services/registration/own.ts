import { DomainError } from '#domain/errors.ts';
import { assertOpen, type Register } from '#domain/registration/register.ts';
import { ENTRY_CONSENT_VERSION, type EntrySort, registerOf } from '#domain/registration/schema.ts';
import { type EntryState, FIRST_STATE, moveEntry } from '#domain/registration/states.ts';
import { findHistory, type HistoryLine } from '../../repositories/history.ts';
import { findEntry, type StoredEntry, storeEntryChange } from '../../repositories/register-entries.ts';
import type { Context } from '../context.ts';
import type { Access } from '../nomination/access.ts';
import type { EntryParts } from './send.ts';

/** An entry as its holder sees it. */
export interface OwnEntry {
  entry: StoredEntry;
  register: Register;
  history: HistoryLine<EntryState>[];
}

/**
 * The entry, for whoever holds its code and secret.
 * @throws DomainError `entry-not-found` for a wrong secret and for a code that isn't there alike, `unavailable`
 */
export async function readOwnEntry({ ctx, input }: { ctx: Context; input: Access }): Promise<OwnEntry> {
  const entry = await findEntry(ctx.db, { accessHash: input.accessHash });
  if (!entry) throw notFound();
  const register = registerOf(await ctx.site.registers(), entry.campaign);
  return { entry, register, history: await findHistory(ctx.db, 'entry', entry.code) };
}

/**
 * Withdraws the entry, whether its period is open or over. Withdrawing again gives the same answer.
 * @throws DomainError `entry-not-found`; `version-conflict` when it was changed since `version`; `illegal-transition`
 */
export async function withdrawEntry({
  ctx,
  input: { access, version },
}: {
  ctx: Context;
  input: { access: Access; version: number };
}): Promise<void> {
  const entry = await findEntry(ctx.db, { accessHash: access.accessHash });
  if (!entry) throw notFound();
  if (entry.state === 'withdrawn') return;
  if (entry.version !== version) throw changedMeanwhile(entry);
  const to = moveEntry(entry, 'withdraw');
  const stored = await storeEntryChange(ctx.db, {
    read: entry,
    to,
    action: 'withdraw',
    actor: { kind: 'citizen' },
    at: ctx.now,
  });
  if (stored) return;
  const now = await findEntry(ctx.db, { accessHash: access.accessHash });
  if (now?.state !== 'withdrawn') throw changedMeanwhile(entry);
}

/** Other words for an entry as it was read at `version`. */
interface Correction {
  access: Access;
  version: number;
  sort: EntrySort;
  campaign: string;
  partsOf: (register: Register) => EntryParts;
}

/**
 * Puts other words in the entry's place, while its plan takes entries; a registration waits for the office anew. The
 * same words again give the same answer.
 * @throws DomainError `entry-not-found`, `register-closed`, `invalid-input`, `version-conflict`, `illegal-transition`
 */
export async function correctEntry({ ctx, input }: { ctx: Context; input: Correction }): Promise<void> {
  const found = await findToCorrect(ctx, input);
  if (!found) throw notFound();
  const { entry, register, parts } = found;
  const { kind, place, content, person } = parts;
  if (isCorrected(entry, input.version, parts)) return;
  assertOpen(register, ctx.now);
  if (entry.version !== input.version) throw changedMeanwhile(entry);
  const stored = await storeEntryChange(ctx.db, {
    read: entry,
    to: moveEntry(entry, 'correct'),
    action: 'correct',
    actor: { kind: 'citizen' },
    at: ctx.now,
    corrected: { kind, place, content, person, consentVersion: ENTRY_CONSENT_VERSION },
  });
  if (!stored) throw changedMeanwhile(entry);
}

/**
 * Whether the entry stands as this very correction left it.
 * @throws DomainError `invalid-input`, `unavailable`
 */
export async function isCorrectionKnown({
  ctx,
  input,
}: {
  ctx: Context;
  input: Correction;
}): Promise<boolean> {
  const found = await findToCorrect(ctx, input);
  return found !== null && isCorrected(found.entry, input.version, found.parts);
}

/** The entry with its plan's register and what it is to say; null where none of that sort and plan opens. */
async function findToCorrect(ctx: Context, { access, sort, campaign, partsOf }: Correction) {
  const entry = await findEntry(ctx.db, { accessHash: access.accessHash });
  if (!entry || entry.sort !== sort || entry.campaign !== campaign) return null;
  const register = registerOf(await ctx.site.registers(), campaign);
  return { entry, register, parts: partsOf(register) };
}

function isCorrected(entry: StoredEntry, version: number, { sort, person, ...words }: EntryParts): boolean {
  const { kind, place, content, name, contact } = entry;
  const isNext = entry.version === version + 1 && entry.state === FIRST_STATE[sort];
  return (
    isNext &&
    isAlike(
      [kind, place, content, name, contact],
      [words.kind, words.place, words.content, person.name, person.contact],
    )
  );
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function notFound(): DomainError {
  return new DomainError('entry-not-found', 'Xem lại mã và khóa tra cứu ghi trên trang đã nhận.');
}

function changedMeanwhile({ sort }: StoredEntry): DomainError {
  return new DomainError(
    'version-conflict',
    'Mục này vừa được thay đổi ở nơi khác. Tra cứu lại để xem đang ở bước nào.',
    [],
    sort,
  );
}
