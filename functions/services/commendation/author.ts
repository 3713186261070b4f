import { findingsIn, flagsOf } from '#domain/commendation/flags.ts';
import { judge } from '#domain/commendation/moderation.ts';
import type { OwnCommendation } from '#domain/commendation/own.ts';
import type { Commendation } from '#domain/commendation/schema.ts';
import { DomainError, type FieldProblem } from '#domain/errors.ts';
import { CODE_LENGTH, isWellFormed, normalizeCode, SECRET_LENGTH } from '#domain/nomination/code.ts';
import { sha256Hex } from '../../crypto/digest.ts';
import { findByAuthor, storeEdit } from '../../repositories/commendation-authors.ts';
import type { StoredCommendation } from '../../repositories/commendation-lists.ts';
import { storeDecision } from '../../repositories/commendations.ts';
import type { Context } from '../context.ts';
import { hasNearCopy } from './near-copies.ts';

/** What opens a commendation for its author: its code, and the hash of the secret that came with it. */
export interface AuthorAccess {
  id: string;
  secretHash: string;
}

type Ctx = Pick<Context, 'db' | 'now'>;

/**
 * Reads code and secret as they were typed.
 * @throws DomainError `malformed-code` naming which of them has a wrong sign; that tells nothing of which exist.
 */
export function readAuthorAccess(typed: { code: string; secret: string }): AuthorAccess {
  const [id, secret] = [normalizeCode(typed.code), normalizeCode(typed.secret)];
  const fields: FieldProblem[] = [
    ...problem('code', 'mã lời tri ân', id, CODE_LENGTH),
    ...problem('secret', 'khóa', secret, SECRET_LENGTH),
  ];
  if (fields.length > 0)
    throw new DomainError('malformed-code', 'So lại từng ký tự rồi nhập lại.', fields, 'commendation');
  return { id, secretHash: sha256Hex(secret) };
}

function problem(field: string, what: string, typed: string, length: number): FieldProblem[] {
  if (isWellFormed(typed, length)) return [];
  const message = typed === '' ? `Nhập ${what}` : `Xem lại ${what}: gồm ${length} ký tự, so từng ký tự`;
  return [{ field, message }];
}

/**
 * What became of it.
 * @throws DomainError `commendation-not-found`, alike for a wrong secret and for a code that doesn't exist; `unavailable`
 */
export async function followCommendation({
  ctx,
  input,
}: {
  ctx: Pick<Context, 'db'>;
  input: AuthorAccess;
}): Promise<OwnCommendation> {
  const { id, target, addressee, message, name, place, relation, state, reason, version } = await open(
    ctx,
    input,
  );
  return { id, target, addressee, message, name, place, relation, state, reason, version };
}

async function open({ db }: Pick<Context, 'db'>, access: AuthorAccess): Promise<StoredCommendation> {
  const found = await findByAuthor(db, access);
  if (found) return found;
  throw new DomainError('commendation-not-found', 'Xem lại mã và khóa mà cổng đưa khi bạn gửi.');
}

interface EditInput {
  access: AuthorAccess;
  /** The version that was read. */
  version: number;
  commendation: Commendation;
}

/**
 * Puts the author's new words in place of the old ones; they wait for a moderator again, and are public no more. The same
 * words again, of a page that is loaded again, change nothing.
 * @throws DomainError `commendation-not-found`, `illegal-transition`, `version-conflict`, `unavailable`
 */
export async function editCommendation({
  ctx,
  input: { access, version, commendation },
}: {
  ctx: Ctx;
  input: EditInput;
}): Promise<void> {
  const read = await open(ctx, access);
  const { consent: _given, ...words } = commendation;
  if (isEdited(read, version, words)) return;
  const decision = moveBy(ctx, read, version, 'edit');
  const isNearCopy = await hasNearCopy({ ctx, input: { message: words.message, id: access.id } });
  const flags = flagsOf(findingsIn(words), isNearCopy);
  if (!(await storeEdit(ctx.db, decision, words, flags))) throw movedMeanwhile();
}

/**
 * Takes the commendation back: it is public no more, and cannot be brought back. Once more changes nothing.
 * @throws DomainError as `editCommendation`
 */
export async function withdrawCommendation({
  ctx,
  input: { access, version },
}: {
  ctx: Ctx;
  input: { access: AuthorAccess; version: number };
}): Promise<void> {
  const read = await open(ctx, access);
  if (read.state === 'withdrawn' && read.version === version + 1) return;
  const decision = moveBy(ctx, read, version, 'withdraw');
  if (!(await storeDecision(ctx.db, decision))) throw movedMeanwhile();
}

function isEdited(read: StoredCommendation, version: number, words: Omit<Commendation, 'consent'>): boolean {
  const { message, name, place, relation } = words;
  const same =
    read.message === message &&
    read.name === name &&
    read.place === place &&
    (read.relation || null) === (relation || null);
  return same && read.state === 'pending' && read.version === version + 1;
}

function moveBy(ctx: Ctx, read: StoredCommendation, version: number, move: 'edit' | 'withdraw') {
  const to = judge({ ...read, denounces: read.flags.includes('denunciation') }, move);
  if (read.version !== version) throw movedMeanwhile();
  const actor = { kind: 'citizen' } as const;
  return { read, to, move, actor, changeId: crypto.randomUUID(), at: ctx.now };
}

function movedMeanwhile(): DomainError {
  return new DomainError(
    'version-conflict',
    'Xem lời này bây giờ ra sao ở dưới, rồi làm lại nếu còn cần.',
    [],
    'commendation',
  );
}
