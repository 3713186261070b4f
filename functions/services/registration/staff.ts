import { DomainError, toMend } from '#domain/errors.ts';
import { reasonProblems } from '#domain/nomination/reason.ts';
import type {
  EntryActionRequest,
  EntryPage,
  EntryQuery,
  ListedEntry,
  StaffEntry,
} from '#domain/registration/contract.ts';
import { placeInWords, type Register } from '#domain/registration/register.ts';
import {
  type EntryState,
  moveEntry,
  movesFrom,
  needsReason,
  STAFF_ENTRY_ACTIONS,
} from '#domain/registration/states.ts';
import { kindInWords, promisesOf, REGISTRATION_KINDS } from '#domain/registration/words.ts';
import { mayKeepRegister, mayMoveEntry } from '#domain/staff/permissions.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { findHistory } from '../../repositories/history.ts';
import { findEntry, type StoredEntry, storeEntryChange } from '../../repositories/register-entries.ts';
import { listEntries } from '../../repositories/register-lists.ts';
import type { StaffContext } from '../context.ts';

/** Entries on a page. */
const PAGE = 25;

/**
 * A page of the entries of a campaign whose register the member's office keeps: the one asked for, or the first.
 * @throws DomainError `not-allowed`, `unavailable`
 */
export async function listForStaff({
  ctx,
  input,
}: {
  ctx: StaffContext;
  input: EntryQuery;
}): Promise<EntryPage> {
  const kept = await keptRegisters(ctx);
  const wanted =
    kept.find(({ campaign }) => campaign === input.campaign) ?? (input.campaign ? undefined : kept[0]);
  if (!wanted) throw notAllowed();
  const [at, code] = input.cursor.split('.');
  const after = code === undefined ? null : { at: Number(at), code };
  const found = await listEntries(ctx.db, { ...input, campaign: wanted.campaign, after }, PAGE + 1);
  const shown = found.slice(0, PAGE);
  const last = found.length > PAGE ? shown.at(-1) : undefined;
  return {
    entries: shown.map((entry) => toListed(entry, wanted)),
    next: last ? `${last.createdAt}.${last.code}` : null,
    campaigns: kept.map(({ campaign, title, commitment, places }) => ({
      id: campaign,
      title,
      kinds: [...REGISTRATION_KINDS, ...commitment.kinds.map(({ id, name }) => ({ id, name }))],
      places: places.map((place) => ({ id: place.id, name: placeInWords(place) })),
    })),
  };
}

/** One entry with its history and what the member may do now. @throws DomainError `entry-not-found`, `unavailable` */
export async function readForStaff({
  ctx,
  input: { code },
}: {
  ctx: StaffContext;
  input: { code: string };
}): Promise<StaffEntry> {
  const { entry, register } = await openEntry(ctx, code);
  const { area, targetDate, own } = entry.content;
  const history = await findHistory<EntryState>(ctx.db, 'entry', code);
  return {
    entry: toListed(entry, register),
    version: entry.version,
    area,
    targetDate,
    contact: entry.contact,
    promises: [...promisesOf(entry, register), ...(own ? [{ text: own, clause: null }] : [])],
    consent: { version: entry.consentVersion, at: toIsoInVietnam(entry.createdAt) },
    history: history.map(({ action, to, actor, reason, at }) => ({
      ...{ action, state: to, reason },
      by: actor ?? 'Người gửi',
      at: toIsoInVietnam(at),
    })),
    actions: STAFF_ENTRY_ACTIONS.filter(
      (action) =>
        movesFrom(entry).some((move) => move.action === action) &&
        mayMoveEntry(ctx.member, caseOf(entry, register)),
    ),
  };
}

/**
 * Confirms, returns, refuses or strikes an entry on the version that was read: compare-and-set, audited in the batch.
 * @throws DomainError `entry-not-found`, `not-allowed` for one's own unit, `invalid-input` without a reason that is
 * needed, `illegal-transition`, `version-conflict`, `unavailable`
 */
export async function actOnEntry({
  ctx,
  input: { code, action, version, reason },
}: {
  ctx: StaffContext;
  input: EntryActionRequest & { code: string };
}): Promise<void> {
  const { entry, register } = await openEntry(ctx, code);
  if (!mayMoveEntry(ctx.member, caseOf(entry, register)))
    throw new DomainError('not-allowed', 'Đây là đăng ký của đơn vị bạn; hãy để người khác xét.');
  if (needsReason(action)) {
    const problems = reasonProblems(reason);
    if (problems.length > 0) throw toMend(problems);
  }
  if (entry.version !== version) throw changedMeanwhile();
  const stored = await storeEntryChange(ctx.db, {
    read: entry,
    to: moveEntry(entry, action),
    action,
    actor: { kind: 'staff', name: ctx.member.email },
    reason: reason || undefined,
    at: ctx.now,
  });
  if (!stored) throw changedMeanwhile();
}

async function keptRegisters({ site, member }: StaffContext): Promise<Register[]> {
  const registers = await site.registers();
  return registers.filter(({ campaign, office }) => mayKeepRegister(member, campaign, office.id));
}

/** One of another office isn't told to be there. */
async function openEntry(
  ctx: StaffContext,
  code: string,
): Promise<{ entry: StoredEntry; register: Register }> {
  const [kept, entry] = await Promise.all([keptRegisters(ctx), findEntry(ctx.db, { code })]);
  const register = kept.find(({ campaign }) => campaign === entry?.campaign);
  if (entry && register) return { entry, register };
  throw new DomainError('entry-not-found', 'Xem lại mã, hoặc tìm trong danh sách của cơ quan bạn.');
}

function caseOf({ campaign, content }: StoredEntry, { office }: Register) {
  return { campaign, office: office.id, body: content.body };
}

function toListed(entry: StoredEntry, register: Register): ListedEntry {
  const { code, campaign, sort, state, unproven, sample, createdAt, content, name } = entry;
  const place = register.places.find(({ id }) => id === entry.place);
  return {
    ...{ code, campaign, sort, state, unproven, sample },
    kind: kindInWords(entry, register),
    place: place ? placeInWords(place) : entry.place,
    name: content.body || name || 'Đã xóa tên',
    at: toIsoInVietnam(createdAt),
  };
}

function notAllowed(): DomainError {
  return new DomainError('not-allowed', 'Cơ quan của bạn không xét đăng ký, cam kết của phong trào này.');
}

function changedMeanwhile(): DomainError {
  return new DomainError('version-conflict', 'Có người vừa xét mục này. Xem lại rồi làm tiếp.', [], 'entry');
}
