import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { groupCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import type { EntryPage, StaffEntry } from '#domain/registration/contract.ts';
import type { StaffEntryAction } from '#domain/registration/states.ts';
import { COUNT_ENTRIES, entryListSql } from '../../functions/repositories/register-lists.ts';
import { auditOf } from './support/office.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import { CAMPAIGN, commitment, registration, sendEntry } from './support/registrations.ts';
import { type Desk, deskAt } from './support/review.ts';

const portal = new Portal();
let desk: Desk;
let second: Desk;
beforeAll(async () => {
  desk = await deskAt(portal, 'so-noi-vu', ['receiver'], { campaign: CAMPAIGN });
  second = await deskAt(portal, 'so-noi-vu', ['lead'], { campaign: CAMPAIGN });
});

const register = (more = {}) => sendEntry(portal, paths.api.registrations, registration(more));
const commit = (more = {}) => sendEntry(portal, paths.api.commitments, commitment(more));
const act = (who: Desk, code: string, action: StaffEntryAction, version = 1, reason = '') =>
  who.post(paths.api.staff.entryActions(code), { action, version, reason });
const list = async (query = ''): Promise<EntryPage> =>
  (await desk.get(`${paths.api.staff.entries}?${query}`)).json();
async function figure(name: string, at: Portal = portal): Promise<string> {
  const html = await (await at.fetch(paths.registered('ninh-thuan'))).text();
  return new RegExp(`data-place-figure="${CAMPAIGN}/${name}"[^>]*>([^<]*)<`).exec(html)?.[1] ?? 'no slot';
}

describe('a registration', () => {
  it('counts once it is confirmed, and its tile is marked', async () => {
    const { code } = await register({ place: '22801' });
    expect(await figure('22801/registered')).toBe('chưa');
    expect((await desk.get(paths.api.staff.entry(groupCode(code)))).status).toBe(200);
    const answer = await act(desk, code, 'confirm');
    expect(((await answer.json()) as StaffEntry).entry.state).toBe('confirmed');
    expect(await figure('22801/registered')).toBe('đã đăng ký');
    const html = await (await portal.fetch(paths.registered('ninh-thuan'))).text();
    expect(html).toMatch(/class="tile registered"[^>]*data-place-tile="ninh-thuan\/22801"/);
    expect(await auditOf(code)).toContain(`confirm submitted→confirmed ${desk.email}`);
  });

  it('is returned only with a reason, which its holder reads and answers', async () => {
    const { code, secret } = await register();
    await expectProblem(await act(desk, code, 'return'), 422, 'invalid-input');
    expect((await act(desk, code, 'return', 1, 'Ghi rõ tên các thôn')).status).toBe(200);
    const html = await (await portal.submitForm(paths.ownEntry, { code, secret })).text();
    expect(html).toContain('Ghi rõ tên các thôn');
    await expectProblem(await act(desk, code, 'confirm', 2), 409, 'illegal-transition', 'registration');
  });

  it('two members at once: one wins, the other is told', async () => {
    const { code } = await register();
    const answers = await Promise.all([
      act(desk, code, 'confirm'),
      act(second, code, 'refuse', 1, 'Không đúng nơi'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await auditOf(code)).toHaveLength(2);
    await expectProblem(await act(desk, code, 'confirm', 1), 409, 'version-conflict', 'entry');
  });

  it('of another office isn’t there, and of one’s own unit is for others', async () => {
    const { code } = await register();
    const other = await deskAt(portal, 'so-y-te', ['appraiser', 'lead'], { campaign: CAMPAIGN });
    await expectProblem(await other.get(paths.api.staff.entry(code)), 404, 'entry-not-found');
    await expectProblem(await act(other, code, 'confirm'), 404, 'entry-not-found');
    await expectProblem(await other.get(paths.api.staff.entries), 403, 'not-allowed');
    const unit = 'Ủy ban nhân dân xã Phước Bình (mẫu)';
    const own = await deskAt(portal, 'so-noi-vu', ['receiver'], { campaign: CAMPAIGN, unit });
    const read: StaffEntry = await (await own.get(paths.api.staff.entry(code))).json();
    expect(read.actions).toEqual([]);
    await expectProblem(await act(own, code, 'confirm'), 403, 'not-allowed');
    await expectProblem(await portal.fetch(paths.api.staff.entries), 401, 'not-signed-in');
  });
});

describe('commitments', () => {
  it('are counted by kind, the small counts hidden, and go when struck', async () => {
    const place = '22807';
    const first = await commit({ place });
    await commit({ place });
    expect(await figure(`${place}/ho-gia-dinh`)).toBe('ẩn');
    await commit({ place });
    expect(await figure(`${place}/ho-gia-dinh`)).toBe('3');
    expect(await figure(`${place}/thon`)).toBe('0');
    await expectProblem(await act(desk, first.code, 'strike'), 422, 'invalid-input');
    expect((await act(desk, first.code, 'strike', 1, 'Cam kết mạo danh')).status).toBe(200);
    expect(await figure(`${place}/ho-gia-dinh`)).toBe('ẩn');
  });

  it('never tell a name in public', async () => {
    await commit({ name: 'Hộ bà Lê Thị Không Đăng' });
    for (const path of [paths.registered('ninh-thuan'), paths.commitments, paths.registers])
      expect(await (await portal.fetch(path)).text()).not.toContain('Không Đăng');
  });
});

describe('the list', () => {
  it('is narrowed, searched and paged without gaps', async () => {
    for (let at = 0; at < 27; at++) {
      portal.now += 1000;
      await commit({ place: '22810', kind: 'thon', undertakings: ['giu-vung'], name: `Thôn Trang ${at}` });
    }
    const first = await list('kind=thon&place=22810');
    expect(first.entries).toHaveLength(25);
    const next = await list(`kind=thon&place=22810&cursor=${first.next}`);
    expect(next.entries).toHaveLength(2);
    expect(next.next).toBeNull();
    expect(new Set([...first.entries, ...next.entries].map(({ code }) => code)).size).toBe(27);
    expect((await list('words=thon trang 26')).entries.map(({ name }) => name)).toEqual(['Thôn Trang 26']);
    expect((await list('state=struck&sort=registration')).entries).toEqual([]);
  });

  it('and the public counts are served by indexes', async () => {
    const empty = {
      campaign: CAMPAIGN,
      sort: '',
      kind: '',
      place: '',
      state: '',
      words: '',
      after: null,
    } as const;
    const plan = async (sql: string, values: unknown[]) => {
      const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...values)
        .all<{ detail: string }>();
      return results.map(({ detail }) => detail).join('; ');
    };
    const narrowings = [{}, { place: '22810' }, { state: 'standing' }, { sort: 'commitment' }] as const;
    for (const narrowing of narrowings) {
      const { sql, values } = entryListSql(
        { ...empty, ...narrowing, after: { at: portal.now, code: 'ZZZZZZZZ' } },
        26,
      );
      const found = await plan(sql, values);
      expect(found).toMatch(/SEARCH entry USING INDEX register_entries_/);
      expect(found).not.toContain('TEMP B-TREE');
    }
    const counted = await plan(COUNT_ENTRIES, [1]);
    expect(counted).toContain('COVERING INDEX register_entries_counted');
    expect(counted).not.toContain('TEMP B-TREE');
  });
});

it('a page whose database is away keeps its own words', async () => {
  const { failing } = await import('./support/failing.ts');
  const away = failing(env.DB, {
    prepare: () => {
      throw new Error('D1_ERROR');
    },
  });
  expect(await figure('22801/registered', new Portal({ bindings: { DB: away } }))).toBe('–');
});
