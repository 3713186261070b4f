import type { AuditAction } from '#domain/audit/constants.ts';
import { DomainError } from '#domain/errors.ts';
import { holdingSchema, type PersonAnswer, type PersonRequest } from '#domain/retention/requests.ts';
import { writeTogether } from '../../db/client.ts';
import { type AuditEvent, plainAuditStatement } from '../../repositories/audit.ts';
import { anonymiseFeedback } from '../../repositories/feedback-retention.ts';
import { blankCommendation } from '../../repositories/persons.ts';
import { removeEntryPersons } from '../../repositories/register-persons.ts';
import { removeContacts } from '../../repositories/retention.ts';
import type { PaperContext, StaffActor } from '../context.ts';
import { anonymiseNow } from '../retention/run.ts';
import { findKept, type Kept } from './holdings.ts';

type PersonContext = Pick<PaperContext, 'db' | 'now'> & Partial<Pick<PaperContext, 'papers'>>;

/**
 * Answers a person's request: says where the portal has something of them, gives a copy of it, or takes out what may
 * be taken out, at the places named. Each is audited with the reason, and without the person's name.
 * @throws DomainError `invalid-input` for a place that isn't one of theirs; `unavailable`
 */
export async function answerPerson({
  ctx,
  input: { request, actor },
}: {
  ctx: PersonContext;
  input: { request: PersonRequest; actor: StaffActor };
}): Promise<PersonAnswer> {
  const kept = await findKept(ctx.db, request);
  const places = request.kind === 'find' ? [] : chosen(kept, request.places);
  const removed = request.kind === 'delete' ? await removeAll(ctx, places, { ...request, actor }) : [];
  if (request.kind === 'copy') await audit(ctx, 'give-copy', places, { ...request, actor });
  if (request.kind === 'find') await audit(ctx, 'find-person', [ANYWHERE], { ...request, actor });
  return {
    holdings: kept.map(({ data: _, audited: __, remove: ___, ...holding }) => holdingSchema.parse(holding)),
    copy: request.kind === 'copy' ? Object.fromEntries(places.map(({ key, data }) => [key, data])) : {},
    removed,
  };
}

/** What a search is written down as: it reads, and belongs to no dossier. */
const ANYWHERE = { audited: { entity: 'report', id: 'person' } } as const;

function chosen(kept: readonly Kept[], keys: readonly string[]): Kept[] {
  const places = kept.filter(({ key }) => keys.includes(key));
  if (keys.length > 0 && places.length === new Set(keys).size) return places;
  const message = 'Chọn trong những nơi vừa tìm thấy; tìm lại nếu danh sách đã cũ.';
  throw new DomainError('invalid-input', message, [{ field: 'places', message }]);
}

type Doing = { actor: StaffActor; reason: string };

/** A line for each dossier, commendation or decision, however many places are in it. */
async function audit(
  { db, now }: PersonContext,
  action: AuditAction,
  places: readonly Pick<Kept, 'audited'>[],
  { actor, reason }: Doing,
): Promise<void> {
  const each = new Map(places.map(({ audited }) => [`${audited.entity} ${audited.id}`, audited]));
  const events = [...each.values()].map(
    ({ entity, id }): AuditEvent<Kept['audited']['entity']> => ({
      entity,
      id,
      action,
      from: null,
      to: null,
      actor,
      reason,
      at: now,
    }),
  );
  await writeTogether(
    db,
    events.map((event) => plainAuditStatement(db, event)),
  );
}

/** @returns the keys of the places where it is done, also by what went with another place of the same dossier. */
async function removeAll(ctx: PersonContext, places: readonly Kept[], doing: Doing): Promise<string[]> {
  const removal = { actor: doing.actor, reason: doing.reason, at: ctx.now };
  const removed: string[] = [];
  for (const { key, remove } of places) {
    if (remove?.what === 'dossier') await anonymiseNow(ctx, [remove.dossier], removal);
    else if (remove?.what === 'contact') await removeContacts(ctx.db, [remove.dossier], removal);
    else if (remove?.what === 'feedback') await anonymiseFeedback(ctx.db, [remove.feedback], removal);
    else if (remove?.what === 'commendation') await blankCommendation(ctx.db, remove.commendation, removal);
    else if (remove?.what === 'entry') await removeEntryPersons(ctx.db, [remove.code], removal);
    else continue;
    removed.push(key);
  }
  return removed;
}
