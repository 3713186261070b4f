import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { UNSHOWN_THANKS_KEPT_DAYS } from '#domain/retention/periods.ts';
import { DAY_MS } from '#domain/vietnamese/time.ts';
import { openDb } from '../../functions/db/client.ts';
import { DUE_COMMENDATIONS } from '../../functions/repositories/commendation-retention.ts';
import { type Due, previewRetention, runRetention } from '../../functions/services/retention/run.ts';
import { buildData } from '../../functions/site/build-data.ts';
import { makeCommendation } from '../factories/commendation.ts';
import { decide } from './support/moderation.ts';
import { auditOf } from './support/office.ts';
import { Portal } from './support/portal.ts';

const portal = new Portal();
const DUE_ON = portal.now + UNSHOWN_THANKS_KEPT_DAYS * DAY_MS + 1;
const ctxAt = (now: number) => ({ db: openDb(env.DB), site: buildData(env.ASSETS), now });
const runAt = async (now: number) => (await runRetention({ ctx: ctxAt(now) })).commendations;

async function send(): Promise<string> {
  const key = { 'idempotency-key': crypto.randomUUID() };
  const words = makeCommendation({ name: 'Bà Mẫu', place: 'xã Mẫu' });
  return (await (await portal.post(paths.api.commendations, words, key)).json<{ id: string }>()).id;
}

const rowOf = (id: string) =>
  env.DB.prepare('SELECT * FROM commendations WHERE id = ?').bind(id).first<Record<string, unknown>>();

it('takes the words out of what isn’t shown, once its time is over, and of nothing else', async () => {
  const [waiting, shown, hidden, rejected] = [await send(), await send(), await send(), await send()];
  await decide(portal, shown, 'approve');
  await decide(portal, hidden, 'hide');
  await decide(portal, rejected, 'reject', 'advertising');
  expect(await runAt(DUE_ON - 2)).toBe(0);
  const told: string[] = [];
  const tell = ({ what, code }: Due) => void told.push(`${what} ${code}`);
  await previewRetention({ ctx: ctxAt(DUE_ON), input: { tell } });
  expect(told.sort()).toEqual([`commendation ${hidden}`, `commendation ${rejected}`].sort());
  expect(await runAt(DUE_ON)).toBe(2);
  expect(await runAt(DUE_ON)).toBe(0);
  const blank = { message: '', name: '', place: '', folded: '', content_hash: '', secret_hash: null };
  expect(await rowOf(hidden)).toMatchObject({ ...blank, state: 'hidden' });
  expect(await rowOf(rejected)).toMatchObject({ ...blank, state: 'rejected' });
  for (const id of [waiting, shown]) expect(await rowOf(id)).toMatchObject({ name: 'Bà Mẫu' });
  expect((await auditOf(rejected)).at(-1)).toBe('anonymise rejected→rejected system');
});

it('finds them by an index', async () => {
  const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${DUE_COMMENDATIONS}`)
    .bind(0, 0)
    .all<{ detail: string }>();
  expect(results.map(({ detail }) => detail).join()).toMatch(/USING INDEX commendations_to_blank/);
});
