import type { Lead, LeadPage, LeadQuery } from '#domain/commendation/staff-contract.ts';
import { DomainError } from '#domain/errors.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { findLeads, LEAD_PAGE, type LeadRow, leadsQuery } from '../../repositories/leads.ts';
import { whomOf } from '../commendation/shown-to-staff.ts';
import type { Context, StaffContext } from '../context.ts';
import { placesOf } from '../review/places.ts';

/**
 * A page of the leads that were passed on to the member's offices, the newest first.
 * @throws DomainError `not-allowed` for who works in no office; `invalid-input` for a cursor that isn't one;
 * `unavailable`
 */
export async function listLeads({
  ctx,
  input: { state, cursor },
}: {
  ctx: StaffContext;
  input: LeadQuery;
}): Promise<LeadPage> {
  const { campaigns } = await ctx.site.rules();
  const places = placesOf(ctx.member, campaigns);
  if (places.length === 0)
    throw new DomainError('not-allowed', 'Phát hiện từ người dân do cơ quan nhận hồ sơ xem.');
  const after = readCursor(cursor);
  const lists = await findLeads(
    ctx.db,
    places.map((place) => leadsQuery(place, state, after)),
  );
  const rows = lists
    .flat()
    .sort((a, b) => b.markedAt - a.markedAt || (a.id < b.id ? 1 : -1))
    .slice(0, LEAD_PAGE + 1);
  const page = rows.slice(0, LEAD_PAGE);
  const last = page.at(-1);
  return {
    items: await Promise.all(page.map((row) => toLead(ctx, row))),
    next: rows.length > LEAD_PAGE && last ? `${last.markedAt}.${last.id}` : null,
  };
}

/** A lead as its office reads it. */
export async function toLead(ctx: Pick<Context, 'site'>, row: LeadRow): Promise<Lead> {
  const { id, version, campaign, office, note, markedBy, state, outcome, answeredBy, answeredAt } = row;
  const gone = row.commendationState === 'withdrawn';
  const whom = gone && row.target === '' ? { whom: '', path: null } : await whomOf(ctx, row);
  const { message, name, place } = gone ? { message: '', name: '', place: '' } : row;
  return {
    ...{ id, version, campaign, office, note, markedBy, state, outcome, answeredBy },
    markedAt: toIsoInVietnam(row.markedAt),
    answeredAt: answeredAt === null ? null : toIsoInVietnam(answeredAt),
    commendation: {
      ...{ id: row.commendationId, state: row.commendationState, ...whom, message, name, place },
      relation: gone ? null : row.relation,
      createdAt: toIsoInVietnam(row.createdAt),
    },
  };
}

function readCursor(cursor: string): { markedAt: number; id: string } | null {
  if (cursor === '') return null;
  const [, markedAt, id] = /^(\d{1,15})\.(\w{1,40})$/.exec(cursor) ?? [];
  if (markedAt === undefined || id === undefined)
    throw new DomainError('invalid-input', 'Mở lại danh sách từ đầu.');
  return { markedAt: Number(markedAt), id };
}
