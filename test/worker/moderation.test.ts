import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#domain/errors.ts';
import { paths } from '#domain/paths.ts';
import { openDb } from '../../functions/db/client.ts';
import { listPending } from '../../functions/services/commendation/list-pending.ts';
import { makeCommendation } from '../factories/commendation.ts';
import { decide } from './support/moderation.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';

const portal = new Portal();
const pending = () => listPending({ ctx: { db: openDb(env.DB) } });

async function take(): Promise<string> {
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const { id } = await (await portal.post(paths.api.commendations, makeCommendation(), headers)).json<{
    id: string;
  }>();
  return id;
}

const refusalCode = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );

describe('moderation', () => {
  it('lists what waits, the oldest first, without hashes', async () => {
    const later = await take();
    portal.now -= 60_000;
    const earlier = await take();
    portal.now += 60_000;
    const listed = (await pending()).filter(({ id }) => [earlier, later].includes(id));
    expect(listed.map((one) => one.id)).toEqual([earlier, later]);
    expect(Object.keys(listed[0] ?? {}).sort()).toEqual(
      [
        ...[
          'addressee',
          'campaign',
          'createdAt',
          'decidedAt',
          'flags',
          'id',
          'message',
          'name',
          'place',
          'reason',
        ],
        ...['relation', 'sample', 'state', 'target', 'undoTo', 'unproven', 'version'],
      ].sort(),
    );
  });

  it('takes a decided one off the list, with an audit line that names who', async () => {
    const id = await take();
    expect(await decide(portal, id, 'approve')).toBe('approved');
    expect((await pending()).map((one) => one.id)).not.toContain(id);
    const { results } = await env.DB.prepare(
      'SELECT action, from_state, to_state, actor_kind, actor, at FROM audit_events WHERE entity_id = ? ORDER BY id',
    )
      .bind(id)
      .all();
    const at = NOON_2_DECEMBER;
    expect(results).toEqual([
      { action: 'create', from_state: null, to_state: 'pending', actor_kind: 'citizen', actor: null, at },
      {
        action: 'approve',
        from_state: 'pending',
        to_state: 'approved',
        actor_kind: 'staff',
        actor: 'can-bo-mau',
        at,
      },
    ]);
  });

  it.each(['approve', 'hide'] as const)('does not %s twice', async (verdict) => {
    const id = await take();
    await decide(portal, id, verdict);
    expect(await refusalCode(decide(portal, id, verdict))).toBe('illegal-transition');
  });

  it('lets one of two moderators through, and leaves one audit line', async () => {
    const id = await take();
    const outcomes = await Promise.all([
      refusalCode(decide(portal, id, 'approve')),
      refusalCode(decide(portal, id, 'approve')),
    ]);
    expect(outcomes.sort()).toEqual(['none', 'version-conflict']);
    const lines = await env.DB.prepare(
      "SELECT count(*) AS n FROM audit_events WHERE entity_id = ? AND action = 'approve'",
    )
      .bind(id)
      .first<number>('n');
    expect(lines).toBe(1);
  });

  it('knows no other id', async () => {
    expect(await refusalCode(decide(portal, 'KHONGCO2', 'approve'))).toBe('commendation-not-found');
  });
});
