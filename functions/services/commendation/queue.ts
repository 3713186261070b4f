import type { QueuePage, QueueQuery } from '#domain/commendation/staff-contract.ts';
import { DomainError } from '#domain/errors.ts';
import { EVERY } from '#domain/staff/constants.ts';
import { hasRoleAnywhere, type StaffMember } from '#domain/staff/member.ts';
import { mayModerate } from '#domain/staff/permissions.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import type { StoredCommendation } from '../../repositories/commendation-lists.ts';
import {
  findQueue,
  isNewestFirst,
  QUEUE_PAGE,
  type QueueAfter,
  queueQuery,
} from '../../repositories/commendation-queue.ts';
import type { StaffContext } from '../context.ts';
import { toQueueItem } from './shown-to-staff.ts';

/** Words that are looked for at once. */
const MOST_WORDS = 8;

/**
 * A page of the commendations of the member's campaigns: what waits with the oldest first, the rest with the newest.
 * @throws DomainError `not-allowed` for who moderates none of them; `invalid-input` for a cursor that isn't one;
 * `unavailable`
 */
export async function listQueue({
  ctx,
  input: { state, campaign, mark, words, cursor },
}: {
  ctx: StaffContext;
  input: QueueQuery;
}): Promise<QueuePage> {
  const filter = { state, mark: mark || null, words: plainWords(words).split(' ').slice(0, MOST_WORDS) };
  filter.words = filter.words.filter(Boolean);
  const after = readCursor(cursor);
  const queries = campaignsOf(ctx.member, campaign).map((one) => queueQuery(one, filter, after));
  const lists = await findQueue(ctx.db, queries);
  const rows = merged(lists.flat(), isNewestFirst(state));
  const page = rows.slice(0, QUEUE_PAGE);
  const last = page.at(-1);
  return {
    items: await Promise.all(page.map((row) => toQueueItem(ctx, row))),
    next: rows.length > QUEUE_PAGE && last ? `${last.createdAt}.${last.id}` : null,
  };
}

/** The campaigns to ask for; null stands for all of them, and for what belongs to none. */
function campaignsOf(member: StaffMember, wanted: string): (string | null)[] {
  const refused = new DomainError('not-allowed', 'Bạn không kiểm duyệt lời tri ân của phong trào này.');
  if (!hasRoleAnywhere(member, ['moderator'])) throw refused;
  if (wanted !== '') {
    if (mayModerate(member, wanted)) return [wanted];
    throw refused;
  }
  if (mayModerate(member, null)) return [null];
  const own = member.grants.filter(({ role, campaign }) => role === 'moderator' && campaign !== EVERY);
  return [...new Set(own.map(({ campaign }) => campaign))];
}

function readCursor(cursor: string): QueueAfter | null {
  if (cursor === '') return null;
  const [, createdAt, id] = /^(\d{1,15})\.(\w{1,40})$/.exec(cursor) ?? [];
  if (createdAt === undefined || id === undefined)
    throw new DomainError('invalid-input', 'Mở lại danh sách từ đầu.');
  return { createdAt: Number(createdAt), id };
}

function merged(rows: StoredCommendation[], newestFirst: boolean): StoredCommendation[] {
  const turn = newestFirst ? -1 : 1;
  return rows
    .sort((a, b) => turn * (a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)))
    .slice(0, QUEUE_PAGE + 1);
}
