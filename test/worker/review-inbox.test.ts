import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { groupCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import type { ActionInput, InboxCounts, InboxPage, InboxQuery } from '#domain/review/contract.ts';
import { COUNTED_MOST, shownCount } from '#domain/review/counts.ts';
import {
  assignedQuery,
  COUNT,
  heldQuery,
  type InboxFilter,
  passedQuery,
} from '../../functions/repositories/inbox.ts';
import { makeIndividual, makeNomination } from '../factories/nomination.ts';
import { createSubmitted } from './support/dossiers.ts';
import { addManyDossiers } from './support/many-dossiers.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import { type Desk, deskAt, doIt, ngaNamDesks, OFFICES, read, sonLa } from './support/review.ts';

async function list(desk: Desk, query: Partial<Record<keyof InboxQuery, string>> = {}): Promise<InboxPage> {
  const response = await desk.get(`${paths.api.staff.inbox}?${new URLSearchParams(query)}`);
  if (response.status !== 200) throw new Error(await response.text());
  return response.json();
}

const codes = ({ items }: InboxPage) => items.map(({ code }) => code);

describe('the inbox', () => {
  it('lists what one’s office has, the longest waiting first, and nothing of another', async () => {
    const portal = new Portal();
    const { receiver, appraiser } = await ngaNamDesks(portal);
    const health = await deskAt(portal, 'so-y-te', ['receiver'], { campaign: 'son-la' });
    const unit = { name: 'Xã Hộp Thư Một', kind: 'agency', superior: '' } as const;
    const first = await createSubmitted(portal, makeNomination({ unit }));
    portal.now += 1000;
    const second = await createSubmitted(portal, makeNomination({ unit }));
    const foreign = await createSubmitted(portal, sonLa({ unit }));
    const words = 'hop thu mot';
    expect(codes(await list(receiver, { words }))).toEqual([first.code, second.code]);
    expect(codes(await list(health, { words }))).toEqual([foreign.code]);
    expect(codes(await list(appraiser, { words }))).toEqual([]);
    await expectProblem(await receiver.get(`${paths.api.staff.inbox}?campaign=son-la`), 403, 'not-allowed');
    await expectProblem(await receiver.get(paths.api.staff.dossier(foreign.code)), 403, 'not-allowed');
    await expectProblem(await receiver.get(paths.api.staff.dossier('22222222')), 404, 'nomination-not-found');
    await doIt(receiver, first.code, { action: 'receive' });
    await doIt(receiver, first.code, { action: 'appraise' });
    expect(codes(await list(receiver, { words }))).toEqual([second.code]);
    expect(codes(await list(receiver, { words, scope: 'passed' }))).toEqual([first.code]);
    expect(codes(await list(appraiser, { words }))).toEqual([first.code]);
    const counts = await (await appraiser.get(paths.api.staff.counts)).json<InboxCounts>();
    expect(counts.counts.map(({ office, state }) => [office, state])).toEqual([
      [OFFICES.coordinating, 'appraising'],
    ]);
  });

  it('finds by the beginnings of words, without marks, of code, unit and names; all must be there', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const nominees = [makeIndividual({ name: 'Đặng Thị Đường Độc Nhất' })];
    const { code } = await createSubmitted(portal, makeNomination({ nominees }));
    for (const words of ['duong doc', 'ĐỘC nhất', code.slice(0, 6)])
      expect(codes(await list(receiver, { words }))).toEqual([code]);
    expect(codes(await list(receiver, { words: 'duong khong-co' }))).toEqual([]);
  });

  it('finds and opens by the code as it is shown, or typed', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const { code } = await createSubmitted(portal, makeNomination());
    const shown = groupCode(code);
    for (const typed of [shown, shown.toLowerCase(), shown.replace('-', ' '), ` ${shown.slice(0, 7)}`])
      expect(codes(await list(receiver, { words: typed }))).toEqual([code]);
    for (const typed of [shown, code.toLowerCase(), shown.replace('-', ' ')])
      expect((await read(receiver, typed)).code).toBe(code);
    const { actions } = await read(receiver, code);
    expect(actions).toContain('receive');
    expect(await doIt(receiver, shown.toLowerCase(), { action: 'receive' })).toMatchObject({ code });
    const absent = await receiver.get(paths.api.staff.dossier('2222-2222'));
    expect(await expectProblem(absent, 404, 'nomination-not-found')).toMatchObject({
      title: 'Không tìm thấy hồ sơ này',
      detail: 'Không có hồ sơ nào mang mã 2222-2222.',
    });
  });

  it('keeps finding names whose words could be a code', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const unit = { name: 'Xã Ngan Hang', kind: 'agency', superior: '' } as const;
    const { code } = await createSubmitted(portal, makeNomination({ unit }));
    expect(codes(await list(receiver, { words: 'ngan hang' }))).toEqual([code]);
  });

  it('narrows by state, award, assignee and age, and gives what is one’s own to do', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const unit = { name: 'Xã Hộp Thư Hai', kind: 'agency', superior: '' } as const;
    const { code } = await createSubmitted(portal, makeNomination({ unit }));
    const words = 'hop thu hai';
    await doIt(receiver, code, { action: 'assign', assignee: receiver.email });
    for (const query of [{ state: 'submitted' }, { award: 'gk-chu-tich-thi-xa' }, { scope: 'mine' }] as const)
      expect(codes(await list(receiver, { words, ...query }))).toEqual([code]);
    for (const query of [{ state: 'received' }, { award: 'x' }, { round: 'dot-2' }, { age: '1' }] as const)
      expect(codes(await list(receiver, { words, ...query }))).toEqual([]);
    portal.now += 24 * 60 * 60 * 1000;
    expect(codes(await list(receiver, { words, age: '1' }))).toEqual([code]);
  });

  it('pages by fifty without losing or repeating one', async () => {
    const portal = new Portal();
    const desk = await deskAt(portal, 'van-phong-so', ['receiver'], { campaign: 'ha-nam-so-gtvt' });
    await env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120)
       INSERT INTO nominations (code, access_hash, key_hash, content_hash, campaign, programme, award, receiving, holder,
         unit, state, version, change_id, content, created_at, changed_at, submitted_at, state_since)
       SELECT 'P' || i, 'a' || i, 'k' || i, '', 'ha-nam-so-gtvt', 'covid-19', 'bk-chu-tich-tinh', 'van-phong-so',
         'van-phong-so', 'Xã', 'submitted', 2, 'c' || i, '{}', 0, 0, 1000 + i / 7, 1000 FROM n`,
    ).run();
    const pages: InboxPage[] = [];
    for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)?.next ?? null)
      pages.push(await list(desk, { cursor }));
    expect(pages.map(({ items }) => items.length)).toEqual([50, 50, 20]);
    expect(pages.flatMap(codes)).toEqual(Array.from({ length: 120 }, (_, index) => `P${index + 1}`));
    await expectProblem(await desk.get(`${paths.api.staff.inbox}?cursor=x`), 422, 'invalid-input');
    expect(await (await desk.get(paths.api.staff.counts)).json()).toEqual({
      counts: [{ campaign: 'ha-nam-so-gtvt', office: 'van-phong-so', state: 'submitted', count: 120 }],
      mine: 0,
    });
  });

  it('counts no further than is told', async () => {
    const portal = new Portal();
    const desk = await deskAt(portal, 'trung-tam-y-te', ['receiver'], { campaign: 'nga-nam' });
    await addManyDossiers(2 * COUNTED_MOST);
    await env.DB.prepare("UPDATE nominations SET assignee = ? WHERE code LIKE 'NHIEU%'")
      .bind(desk.email)
      .run();
    const { counts, mine } = await (await desk.get(paths.api.staff.counts)).json<InboxCounts>();
    expect(counts.find(({ state }) => state === 'submitted')?.count).toBe(COUNTED_MOST + 1);
    expect([mine, shownCount(mine), shownCount(COUNTED_MOST)]).toEqual([1000, '999+', '999']);
  });

  it('marks a supplement that is overdue', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const { code } = await createSubmitted(portal);
    await doIt(receiver, code, { action: 'receive' });
    const input: ActionInput = {
      ...{ action: 'ask-supplement', fields: ['papers'], reason: 'Thiếu', due: '2021-12-05' },
    };
    expect(await doIt(receiver, code, input)).toMatchObject({
      dueAt: '2021-12-06T00:00:00+07:00',
      overdue: false,
    });
    portal.now = Date.parse('2021-12-06T00:00:00+07:00');
    expect((await read(receiver, code)).overdue).toBe(true);
    const more = { action: 'extend-supplement', due: '2021-12-08', reason: 'Bão' } as const;
    expect(await doIt(receiver, code, more)).toMatchObject({ overdue: false });
  });
});

describe('how lists are read', () => {
  const place = { campaign: 'nga-nam', office: OFFICES.receiving };
  const none: InboxFilter = {
    ...{ round: null, state: null, award: null, assignee: null, stateBefore: null, words: [], code: null },
  };
  const after = { submittedAt: 1, id: 1 };
  const planOf = async (sql: string, values: unknown[]) => {
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...values)
      .all<{ detail: string }>();
    return results.map(({ detail }) => detail);
  };

  it.each([
    ['held', heldQuery(place, none, null), 'nominations_inbox'],
    ['held, a later page', heldQuery(place, none, after), 'nominations_inbox'],
    ['held, by state', heldQuery(place, { ...none, state: 'received' }, after), 'nominations_inbox_by_state'],
    ['held, by age', heldQuery(place, { ...none, stateBefore: 5 }, null), 'nominations_inbox'],
    ['passed', passedQuery(place, none, after), 'sqlite_autoindex_nomination_offices_1'],
    ['mine', assignedQuery('a@b.example', [place], none, after), 'nominations_by_assignee'],
  ])('%s: in the order of an index', async (_what, { sql, values }, index) => {
    const plan = await planOf(sql, values);
    expect(plan[0]).toContain(index);
    expect(plan.filter((step) => /SCAN nominations|TEMP B-TREE/.test(step))).toEqual([]);
  });

  it('words and counts: by indexes', async () => {
    const { sql, values } = heldQuery(place, { ...none, words: ['a', 'b'] }, null);
    const coded = heldQuery(place, { ...none, words: ['a', 'b'], code: 'ab' }, null);
    for (const plan of [
      await planOf(sql, values),
      await planOf(coded.sql, coded.values),
      await planOf(COUNT, [place.campaign, place.office, '[]']),
    ]) {
      expect(plan.filter((step) => /SCAN (nominations|nomination_words)\b/.test(step))).toEqual([]);
      expect(plan.some((step) => /USING.*INDEX/.test(step))).toBe(true);
    }
  });
});
