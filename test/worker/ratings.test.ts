import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { TRAP_FIELD } from '#domain/defence/constants.ts';
import { paths } from '#domain/paths.ts';
import { RATING_LIMITS, type RatingPage, THANKS_ANCHOR } from '#domain/rating/schema.ts';
import { openDb } from '../../functions/db/client.ts';
import { LINES_OF, RATED } from '../../functions/repositories/ratings.ts';
import { forgetRatingMarks } from '../../functions/services/rating/forget-marks.ts';
import { grant } from '../factories/member.ts';
import { sendUntilRefused } from './support/limits.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import { addMember, signedIn } from './support/staff.ts';

const portal = new Portal();
const PAGE = paths.campaign('son-la');

const rate = (fields: Record<string, string>, headers = {}) =>
  portal.submitForm(paths.rating, { page: PAGE, useful: 'co', line: '', ...fields }, headers);
const from = (address: string) => ({ 'cf-connecting-ip': address });
const counts = (page: string) =>
  env.DB.prepare('SELECT useful, useless FROM page_ratings WHERE page = ?').bind(page).first();

describe('a rating', () => {
  it('is counted once a day for a visitor and a page, and leads back to the page that says thanks', async () => {
    const visitor = from('10.9.8.7');
    for (const useful of ['co', 'khong', 'co']) {
      const response = await rate({ page: paths.about, useful }, visitor);
      expect([response.status, response.headers.get('location')]).toEqual([
        303,
        `${paths.about}#${THANKS_ANCHOR}`,
      ]);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
    expect(await counts(paths.about)).toEqual({ useful: 1, useless: 0 });
    await rate({ page: paths.about, useful: 'khong' }, from('10.9.8.6'));
    portal.now += 24 * 60 * 60 * 1000;
    await rate({ page: paths.about, useful: 'co' }, visitor);
    portal.now = NOON_2_DECEMBER;
    expect(await counts(paths.about)).toEqual({ useful: 2, useless: 1 });
  });

  it('keeps no address, in clear or as a plain digest, and forgets its marks the day after', async () => {
    await rate({ page: paths.compare }, from('10.1.2.3'));
    const { results } = await env.DB.prepare('SELECT * FROM rating_marks WHERE page = ?')
      .bind(paths.compare)
      .all();
    expect(results).toHaveLength(1);
    expect(JSON.stringify(results)).not.toContain('10.1.2.3');
    const ctx = (now: number) => ({ db: openDb(env.DB), now });
    await forgetRatingMarks({ ctx: ctx(NOON_2_DECEMBER) });
    const left = () =>
      env.DB.prepare('SELECT count(*) AS n FROM rating_marks WHERE page = ?')
        .bind(paths.compare)
        .first<number>('n');
    expect(await left()).toBe(1);
    await forgetRatingMarks({ ctx: ctx(NOON_2_DECEMBER + 24 * 60 * 60 * 1000) });
    expect(await left()).toBe(0);
    expect(await counts(paths.compare)).toEqual({ useful: 1, useless: 0 });
  });

  it('with something to mend shows the page itself, with the line kept', async () => {
    const line = `"<b>${'dài '.repeat(90)}`;
    const response = await rate({ line });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('<a href="#danh-gia">Rút còn nhiều nhất 300 chữ cái</a>');
    expect(html).toMatch(/id="danh-gia-error"[^>]*><p class="problem">Rút còn nhiều nhất 300 chữ cái<\/p>/);
    expect(html).toMatch(/ id="danh-gia"(?: [a-z-]+="[^"]*")* aria-invalid="true"/);
    expect(html).toContain('value="&quot;<b>dài dài');
    expect(html).toContain('Sơn La');
    expect((await rate({ useful: '' })).status).toBe(422);
  });

  it('asks for yes or no where Enter sent the line, and counts nothing', async () => {
    const html = await (await portal.fetch(PAGE)).text();
    const [first = ''] = /<button[^>]*>/.exec(html.slice(html.indexOf(`action="${paths.rating}"`))) ?? [];
    expect(first).not.toBe('');
    expect(first).not.toContain('name=');
    const before = await counts(PAGE);
    const answer = await rate({ useful: '', line: 'Chữ nhỏ quá' });
    expect(answer.status).toBe(422);
    const asked = await answer.text();
    expect(asked).toContain('<li>Chọn có hoặc không</li>');
    expect(asked).toContain('value="Chữ nhỏ quá"');
    expect(await counts(PAGE)).toEqual(before);
  });

  it.each(['/khong-co-trang/', '/../', 'https://khac.example/', '/api/now', ''])(
    'is refused for what is no page: %s',
    async (page) => {
      const response = await rate({ page });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.headers.get('location')).toBeNull();
      expect(await counts(page)).toBeNull();
    },
  );

  it('refuses another site, too much and too often; believes a program that fills in everything', async () => {
    const page = paths.lawTimeline;
    const foreign = { origin: 'https://khac.example', 'sec-fetch-site': 'cross-site' };
    expect((await rate({ page }, foreign)).status).toBe(403);
    expect((await rate({ page, line: 'a'.repeat(RATING_LIMITS.bytes) })).status).toBe(413);
    expect((await rate({ page, [TRAP_FIELD]: 'x' })).status).toBe(303);
    expect(await counts(page)).toBeNull();
    const visitor = from(crypto.randomUUID());
    const often = await sendUntilRefused(5, () => rate({ page, line: 'Chữ còn nguyên' }, visitor));
    expect(await often.text()).toContain('value="Chữ còn nguyên"');
    expect(await counts(page)).toEqual({ useful: 1, useless: 0 });
  });
});

it('an address that only takes forms leads to the start page', async () => {
  const answer = await portal.fetch(paths.rating);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, paths.home]);
});

describe('the list for editors', () => {
  const deskOf = async (role: 'editor' | 'administrator' | 'receiver') =>
    signedIn(portal, await addMember({ grants: [grant(role)] }));

  it('gives counts and the newest lines by page, to editors and administrators alone', async () => {
    await rate({ page: paths.zones, useful: 'khong', line: 'Chữ <nhỏ> quá' });
    for (const role of ['editor', 'administrator'] as const) {
      const { pages } = await (await (await deskOf(role)).get(paths.api.staff.ratings)).json<RatingPage>();
      const found = pages.find(({ page }) => page === paths.zones);
      expect(found).toMatchObject({
        useful: 0,
        useless: 1,
        lines: [{ line: 'Chữ <nhỏ> quá', useful: false }],
      });
    }
    await expectProblem(await (await deskOf('receiver')).get(paths.api.staff.ratings), 403, 'not-allowed');
  });

  it('pages through many', async () => {
    await env.DB.prepare(
      `INSERT INTO page_ratings (page, useful, useless)
       WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120) SELECT '/z/' || i || '/', 1, 0 FROM n`,
    ).run();
    const desk = await deskOf('editor');
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: RatingPage = await (
        await desk.get(`${paths.api.staff.ratings}?${new URLSearchParams({ cursor })}`)
      ).json();
      seen.push(...page.pages.map((one) => one.page).filter((one) => one.startsWith('/z/')));
      cursor = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  });

  it.each([
    [RATED, /SEARCH page_ratings USING (INDEX|PRIMARY KEY)/],
    [LINES_OF, /USING INDEX rating_lines_by_page/],
  ])('reads by an index', async (sql, index) => {
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`).bind('/').all<{ detail: string }>();
    const steps = results.map(({ detail }) => detail).join('\n');
    expect(steps).toMatch(index);
    expect(steps).not.toContain('TEMP B-TREE');
  });
});
