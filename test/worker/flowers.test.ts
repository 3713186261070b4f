import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import type { CommendationTarget } from '#domain/commendation/schema.ts';
import { TRAP_FIELD } from '#domain/defence/constants.ts';
import { paths, targetIds } from '#domain/paths.ts';
import { sweepFlowersNightly } from '../../functions/cron/sweep-flowers.ts';
import { sendUntilRefused } from './support/limits.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';

const portal = new Portal();
const STORY = targetIds.story('lang-cham-thanh-tin');
const PAGE = paths.story('lang-cham-thanh-tin');

const give = (target: string, from: string = crypto.randomUUID(), more = {}) =>
  portal.submitForm(paths.flowers, { target, ...more }, { 'cf-connecting-ip': from });
const count = (target: string) =>
  env.DB.prepare('SELECT count FROM flower_counts WHERE target = ?').bind(target).first<number>('count');
const shown = async (path: string, target: string) =>
  new RegExp(`data-flowers="${target}"[^>]*>([^<]*)</span>(<b role="[^"]*">[^<]*</b>)?`).exec(
    await (await portal.fetch(path)).text(),
  );

async function someoneHonoured(): Promise<CommendationTarget> {
  const targets = await (await portal.fetch(paths.targetFile(0))).json<CommendationTarget[]>();
  const found = targets.find(({ kind }) => kind === 'recipient');
  if (!found) throw new Error('Nobody is on the roll.');
  return found;
}

describe('a flower', () => {
  it('is counted, and leads back to its button, which says so', async () => {
    const response = await give(STORY);
    const address = response.headers.get('location') ?? '';
    expect([response.status, address]).toEqual([
      303,
      `${PAGE}?hoa=da-gui&cho=story%3Alang-cham-thanh-tin#hoa`,
    ]);
    expect(await count(STORY)).toBe(1);
    const [, words, said] = (await shown(address, STORY)) ?? [];
    expect(words).toBe('Đã có người gửi hoa');
    expect(said).toBe('<b role="status">Đã gửi hoa. Cảm ơn bạn.</b>');
  });

  it('for somebody on the roll leads back to their line', async () => {
    const { id, path } = await someoneHonoured();
    const [page, anchor] = path.split('#');
    const address = (await give(id)).headers.get('location') ?? '';
    expect(address).toBe(`${page}?hoa=da-gui&cho=${encodeURIComponent(id)}#${anchor}`);
    expect((await shown(address, id))?.[2]).toContain('Đã gửi hoa');
  });

  it('counts once a day for one visitor and target, even when both arrive at once', async () => {
    const target = targetIds.story('gian-hang-0-dong-soc-trang');
    const from = crypto.randomUUID();
    const answers = await Promise.all([give(target, from), give(target, from)]);
    const outcomes = answers.map(({ headers }) => /hoa=([^&]*)/.exec(headers.get('location') ?? '')?.[1]);
    expect(outcomes.sort()).toEqual(['da-gui', 'hom-nay-roi']);
    expect(await count(target)).toBe(1);
    await give(target);
    expect(await count(target)).toBe(2);
    portal.now = NOON_2_DECEMBER + 24 * 60 * 60_000;
    await give(target, from);
    portal.now = NOON_2_DECEMBER;
    expect(await count(target)).toBe(3);
  });

  it('leaves nothing of the visitor but a hash that two targets don’t share, and none once the day is over', async () => {
    await env.DB.exec('DELETE FROM flower_marks');
    const from = '203.0.113.9';
    await give(STORY, from);
    await give((await someoneHonoured()).id, from);
    const { results } = await env.DB.prepare('SELECT * FROM flower_marks').all<{ mark: string }>();
    expect(new Set(results.map(({ mark }) => mark)).size).toBe(2);
    expect(JSON.stringify(results)).not.toMatch(/203|lang-cham/);
    vi.spyOn(console, 'info').mockReturnValue();
    const midnight = Date.parse('2021-12-03T00:00:00+07:00');
    const marks = () => env.DB.prepare('SELECT count(*) AS n FROM flower_marks').first<number>('n');
    await sweepFlowersNightly(env, midnight - 1);
    expect(await marks()).toBe(2);
    await sweepFlowersNightly(env, midnight);
    expect(await marks()).toBe(0);
  });

  it('is shown in round numbers', async () => {
    await env.DB.prepare('UPDATE flower_counts SET count = 1287 WHERE target = ?').bind(STORY).run();
    expect((await shown(PAGE, STORY))?.[1]).toBe('Khoảng 1.200 bông hoa');
  });

  it('is looked up by key and swept by index', async () => {
    const plan = async (sql: string, value: unknown) => {
      const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(value)
        .all<{ detail: string }>();
      return results.map(({ detail }) => detail).join();
    };
    const counted = 'SELECT * FROM flower_counts WHERE target IN (SELECT value FROM json_each(?1))';
    expect(await plan(counted, '[]')).toContain('SEARCH flower_counts USING INDEX');
    expect(await plan('DELETE FROM flower_marks WHERE expires_at <= ?1', 0)).toContain(
      'flower_marks_by_expiry',
    );
  });
});

describe('a flower that is not taken', () => {
  it.each(['campaign:son-la', 'story:khong-co', '', '"><script>'])(
    'has no such target: %s',
    async (target) => {
      const response = await give(target);
      expect(response.status).toBe(422);
      expect(await count(target)).toBeNull();
    },
  );

  it('comes from another site', async () => {
    const before = await count(STORY);
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await portal.submitForm(paths.flowers, { target: STORY }, headers)).status).toBe(403);
    expect(await count(STORY)).toBe(before);
  });

  it('fell into the trap, and is told nothing', async () => {
    const before = await count(STORY);
    expect((await give(STORY, crypto.randomUUID(), { [TRAP_FIELD]: 'x' })).status).toBe(303);
    expect(await count(STORY)).toBe(before);
  });

  it('is one of too many, and is told beside the button when to come back', async () => {
    const from = crypto.randomUUID();
    const response = await sendUntilRefused(20, () => give(STORY, from));
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await response.text()).toMatch(/<b role="alert">Gửi quá nhiều lần[^<]*Đợi một phút/);
  });

  it('finds the database away: the page says so, and reads on without counts', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await env.DB.exec('ALTER TABLE flower_counts RENAME TO away');
    const response = await give(STORY);
    const words = (await shown(PAGE, STORY))?.[1];
    await env.DB.exec('ALTER TABLE away RENAME TO flower_counts');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await response.text()).toContain('<b role="alert">Cổng tạm thời chưa làm được việc này.');
    expect(words).toBe('');
  });

  it('is no address to read', async () => {
    expect((await portal.fetch(paths.flowers)).headers.get('location')).toBe(paths.stories);
  });
});

it('an address that was made up says nothing but what the portal says', async () => {
  const html = await (
    await portal.fetch(`${PAGE}?hoa=<script>&cho=${encodeURIComponent('"><script>alert(1)</script>')}`)
  ).text();
  expect(html).not.toContain('alert(1)');
});
