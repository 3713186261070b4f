import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { paths } from '#domain/paths.ts';
import { openDb } from '../../functions/db/client.ts';
import { wallStatement } from '../../functions/repositories/commendation-wall.ts';
import { makeCommendation } from '../factories/commendation.ts';
import { decide } from './support/moderation.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';

const portal = new Portal();
const read = async (path: string, from = portal) => (await from.fetch(path)).text();

/** Approved, each a minute younger than the one before; gives their ids, the oldest first. */
async function approved(count: number, overrides = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number++) {
    portal.now += 60_000;
    const key = { 'idempotency-key': crypto.randomUUID() };
    const sent = await portal.post(paths.api.commendations, makeCommendation(overrides), key);
    const { id } = await sent.json<{ id: string }>();
    await decide(portal, id, 'approve');
    ids.push(id);
  }
  return ids;
}

const idsOn = (html: string) => [...html.matchAll(/href="\/tri-an\/loi\/([^/"]+)\/"/g)].map(([, id]) => id);
const nextOf = (html: string) => /<a rel="next" href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');

describe('the wall', () => {
  it('shows every approved one once, page after page, also those of one instant', async () => {
    const ids = await approved(64);
    await env.DB.prepare('UPDATE commendations SET created_at = ?').bind(NOON_2_DECEMBER).run();
    const seen: (string | undefined)[] = [];
    let address: string | undefined = paths.commendations;
    while (address) {
      const html: string = await read(address);
      seen.push(...idsOn(html));
      address = nextOf(html);
    }
    expect(seen).toEqual(ids.toSorted().reverse());
  });

  it('goes on from one that has left it meanwhile', async () => {
    const first = await read(paths.commendations);
    const last = idsOn(first).at(-1) ?? '';
    await decide(portal, last, 'hide');
    const html = await read(nextOf(first) ?? '');
    expect(idsOn(html)).toHaveLength(30);
    expect(html).not.toContain(last);
    expect(html).toContain('Về những lời mới nhất');
  });

  it('is narrowed by campaign and by place, whatever marks the place is typed with', async () => {
    const [id] = await approved(1, { target: 'campaign:son-la', place: 'Phường Chiềng Lề' });
    const html = await read(`${paths.commendations}?phong-trao=son-la&noi=phuong chieng le`);
    expect(idsOn(html)).toEqual([id]);
    expect(html).toContain('Đang đọc: ');
    expect(await read(`${paths.commendations}?phong-trao=nga-nam&noi=phuong chieng le`)).toContain(
      'Chưa có lời nào như vậy.',
    );
  });

  it('takes nothing strange from an address', async () => {
    const odd = encodeURIComponent('"><script>alert(1)</script>');
    const html = await read(`${paths.commendations}?phong-trao=${odd}&noi=${odd}&sau=${odd}`);
    expect(html.replace(/"[^"]*"/g, '""')).not.toContain('<script>alert(1)');
  });

  it.each([
    ['all', { campaign: null, place: '', after: null }, 'commendations_by_state'],
    ['a deep page', { campaign: null, place: '', after: '22222222' }, 'commendations_by_state'],
    ['a campaign', { campaign: 'son-la', place: '', after: '22222222' }, 'commendations_by_campaign'],
    ['a place', { campaign: null, place: 'xã Mẫu', after: '22222222' }, 'commendations_by_place'],
  ])('is led to %s by an index, and sorts nothing', async (_, query, index) => {
    const { sql, params } = wallStatement(openDb(env.DB), query);
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...params)
      .all<{ detail: string }>();
    const plan = results.map(({ detail }) => detail).join('\n');
    expect(plan).toContain(`USING INDEX ${index}`);
    expect(plan).not.toContain('USE TEMP B-TREE');
    if (query.after) expect(plan).toMatch(/created_at<|\(created_at,id\)</);
  });
});

describe('a commendation by itself', () => {
  it('has an address for as long as it is public, and says in words when it isn’t', async () => {
    const [id = ''] = await approved(1);
    const status = async () => (await portal.fetch(paths.commendation(id))).status;
    expect(await status()).toBe(200);
    expect(idsOn(await read(paths.commendation(id)))).toEqual([id]);
    await decide(portal, id, 'hide');
    expect(await status()).toBe(410);
    const html = await read(paths.commendation(id));
    expect(html).toContain('Lời này không còn trên cổng');
    expect(html).not.toContain('Phụ huynh Mẫu');
  });

  it.each(['22222222', 'khong-co', '%22%3E%3Cscript%3E'])('is absent: %s', async (id) => {
    const response = await portal.fetch(`/tri-an/loi/${id}/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Không có lời này');
  });

  it('that waits is as absent as one that never was', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const sent = await portal.post(paths.api.commendations, makeCommendation(), key);
    const { id } = await sent.json<{ id: string }>();
    expect((await portal.fetch(paths.commendation(id))).status).toBe(404);
  });
});

describe('the feed', () => {
  it('has the newest, loses at once what is hidden, and escapes what was typed', async () => {
    const message = 'Cảm ơn <script>alert(1)</script> & "mọi người" ]]> đã giúp xóm tôi.';
    const [id = ''] = await approved(1, { message, name: 'Bà <b>Mẫu</b>' });
    const cached = new Portal({ now: portal.now, bindings: { PAGE_CACHE_SECONDS: '30' } });
    const response = await cached.fetch(paths.commendationFeed);
    expect(response.headers.get('content-type')).toContain('application/atom+xml');
    const feed = await response.text();
    expect(feed).toContain(`<id>urn:dong-long:commendation:${id}</id>`);
    expect(feed).not.toMatch(/<script|<b>|]]>/);
    expect(feed.match(/<entry>/g)).toHaveLength(30);
    await decide(portal, id, 'hide');
    expect(await read(paths.commendationFeed, cached)).not.toContain(id);
    expect(await read(paths.commendations, cached)).not.toContain(id);
  });

  it('says when the database is away', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await env.DB.exec('ALTER TABLE commendations RENAME TO away');
    const response = await portal.fetch(paths.commendationFeed);
    const page = await portal.fetch(paths.commendations);
    await env.DB.exec('ALTER TABLE away RENAME TO commendations');
    expect([response.status, response.headers.get('retry-after'), page.status]).toEqual([503, '30', 200]);
  });
});
