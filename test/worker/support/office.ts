import { env } from 'cloudflare:workers';
import { DomainError } from '#domain/errors.ts';
import { operator } from '#domain/staff/operator.ts';
import { openDb } from '../../../functions/db/client.ts';
import { askSupplement } from '../../../functions/services/review/ask-supplement.ts';
import { extendSupplement } from '../../../functions/services/review/extend-supplement.ts';
import { grantLate } from '../../../functions/services/review/grant-late.ts';
import { receiveNomination } from '../../../functions/services/review/receive.ts';
import { buildData } from '../../../functions/site/build-data.ts';
import type { Portal } from './portal.ts';

/** Who acts for the office in tests. */
const member = operator('can-bo-mau');

const DAY_MS = 24 * 60 * 60 * 1000;

/** What `npm run dossier` does, at the portal's own time. */
export function officeOf(portal: Portal) {
  const ctx = () => ({ db: openDb(portal.env.DB), site: buildData(env.ASSETS), now: portal.now, member });
  const later = () => portal.now + DAY_MS;
  return {
    receive: (code: string) => receiveNomination({ ctx: ctx(), input: { code } }),
    /** Asks for `fields` by tomorrow, unless said otherwise. */
    ask: (code: string, fields: string[], { reason = 'Thiếu chữ ký', dueAt = later() } = {}) =>
      askSupplement({ ctx: ctx(), input: { code, ask: { fields, reason, dueAt } } }),
    extend: (code: string, dueAt: number, reason = 'Bão lũ') =>
      extendSupplement({ ctx: ctx(), input: { code, dueAt, reason } }),
    grant: (code: string, { reason = 'Bão lũ', until = later() } = {}) =>
      grantLate({ ctx: ctx(), input: { code, reason, until } }),
  };
}

/** The code of the refusal, `none` when there is none. */
export function refusalOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );
}

/** A dossier's audit lines, the oldest first, as `action from→to actor reason`. */
export async function auditOf(code: string): Promise<string[]> {
  const { results } = await env.DB.prepare(
    'SELECT action, from_state, to_state, actor_kind, actor, reason FROM audit_events WHERE entity_id = ? ORDER BY id',
  )
    .bind(code)
    .all<Record<string, string | null>>();
  return results.map((row) =>
    [
      row['action'],
      `${row['from_state']}→${row['to_state']}`,
      row['actor'] ?? row['actor_kind'],
      row['reason'],
    ]
      .filter(Boolean)
      .join(' '),
  );
}
