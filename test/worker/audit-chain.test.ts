import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { type ChainHead, type Finding, SEALED_WITHIN_MS } from '#domain/audit/chain.ts';
import { openDb } from '../../functions/db/client.ts';
import { sealAudit } from '../../functions/services/audit/seal.ts';
import { verifyAudit } from '../../functions/services/audit/verify.ts';

const db = openDb(env.DB);
const NOW = Date.parse('2026-11-27T09:00:00+07:00');

const ADD = `INSERT INTO audit_events (entity, entity_id, action, actor_kind, actor, reason, at)
  VALUES ('nomination', ?1, 'note', 'staff', 'an@vi-du.example', ?2, ?3)`;

const add = (count: number, at = NOW) =>
  env.DB.batch(
    Array.from({ length: count }, (_, index) => env.DB.prepare(ADD).bind(`MA${index}`, 'Lý do', at)),
  );
const run = (sql: string) => env.DB.prepare(sql).run();
const seal = () => sealAudit({ ctx: { db } });

async function verify({ now = NOW, noted }: { now?: number; noted?: ChainHead } = {}) {
  const told: string[] = [];
  const tell = ({ kind, id, to }: Finding) => void told.push(`${kind} ${id}${to === id ? '' : `–${to}`}`);
  const verified = await verifyAudit({ ctx: { db, now }, input: { noted, tell } });
  expect(told.length).toBe(verified.findings);
  return { ...verified, told };
}

/** Someone with the database in their hands takes the triggers away first. */
beforeEach(async () => {
  for (const table of ['events', 'seals'])
    for (const kind of ['change', 'go']) await run(`DROP TRIGGER IF EXISTS audit_${table}_never_${kind}`);
  await run('DELETE FROM audit_events');
  await run('DELETE FROM audit_seals');
  await run("DELETE FROM sqlite_sequence WHERE name = 'audit_events'");
});

it('chains the lines in their order, each once, and finds the chain whole', async () => {
  await add(1200);
  expect(await seal()).toBe(1200);
  expect(await seal()).toBe(0);
  await add(3);
  expect(await seal()).toBe(3);
  const { lines, waiting, head, told } = await verify();
  expect({ lines, waiting, id: head?.id, told }).toEqual({ lines: 1203, waiting: 0, id: 1203, told: [] });
});

it('comes to the same seals by several sealers at once as by one', async () => {
  await add(700);
  await Promise.all([seal(), seal(), seal()]);
  const together = await verify();
  await run('DELETE FROM audit_seals');
  await seal();
  const alone = await verify();
  expect(together).toEqual(alone);
  expect(alone).toMatchObject({ lines: 700, told: [] });
});

it.each([
  ['UPDATE audit_events SET reason = NULL WHERE id = 5', ['changed 5']],
  [
    "UPDATE audit_events SET actor = 'binh@vi-du.example' WHERE id IN (1, 1500)",
    ['changed 1', 'changed 1500'],
  ],
  ['UPDATE audit_events SET at = at + 1 WHERE id = 999', ['changed 999']],
  ['DELETE FROM audit_events WHERE id = 5', ['missing 5']],
  ['DELETE FROM audit_events WHERE id BETWEEN 998 AND 1003', ['missing 998–1003']],
  ['DELETE FROM audit_events WHERE id = 1', ['missing 1']],
  ['DELETE FROM audit_events WHERE id > 1498', ['missing 1499–1500']],
  ["UPDATE audit_seals SET hash = '0' WHERE event_id = 7", ['changed 7', 'changed 8']],
  ['DELETE FROM audit_seals WHERE event_id = 7', ['inserted 7', 'changed 8']],
  [
    `INSERT INTO audit_events SELECT -1, entity, entity_id, action, from_state, to_state, actor_kind, actor, reason,
    at, detail FROM audit_events WHERE id = 1`,
    ['inserted -1'],
  ],
  [
    `INSERT INTO audit_events SELECT 2000, entity, entity_id, action, from_state, to_state, actor_kind, actor, reason,
    at, detail FROM audit_events WHERE id = 1`,
    ['missing 1501–1999'],
  ],
])('finds what was done by: %s', async (sql, told) => {
  await add(1500);
  await seal();
  await run(sql);
  expect((await verify()).told).toEqual(told);
});

it('finds lines that went together with their seals', async () => {
  await add(20);
  await seal();
  await run('DELETE FROM audit_events WHERE id IN (8, 20)');
  await run('DELETE FROM audit_seals WHERE event_id IN (8, 20)');
  expect((await verify()).told).toEqual(['missing 8', 'missing 20']);
});

it('finds by a head noted before that the whole chain was written anew', async () => {
  await add(20);
  await seal();
  const noted = (await verify()).head as ChainHead;
  await add(5);
  await seal();
  expect((await verify({ noted })).told).toEqual([]);

  await run('UPDATE audit_events SET reason = NULL WHERE id = 3');
  await run('DELETE FROM audit_seals');
  await seal();
  expect((await verify()).told).toEqual([]);
  expect((await verify({ noted })).told).toEqual(['other-head 20']);
});

it('lets a line wait for its seal until the clock has had its turn', async () => {
  await add(2);
  const young = await verify({ now: NOW + SEALED_WITHIN_MS });
  expect({ waiting: young.waiting, told: young.told }).toEqual({ waiting: 2, told: [] });
  const old = await verify({ now: NOW + SEALED_WITHIN_MS + 1 });
  expect({ waiting: old.waiting, told: old.told }).toEqual({
    waiting: 0,
    told: ['unsealed 1', 'unsealed 2'],
  });
});

it('gives no id to a line whose batch is rolled back', async () => {
  await add(3);
  const failing = env.DB.batch([
    env.DB.prepare(ADD).bind('MA', 'Lý do', NOW),
    env.DB.prepare("INSERT INTO staff (id) VALUES ('không phải số')"),
  ]);
  await expect(failing).rejects.toThrow();
  await add(1);
  const { results } = await env.DB.prepare('SELECT id FROM audit_events ORDER BY id').all();
  expect(results).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }]);
});
