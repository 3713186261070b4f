import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { paths } from '#domain/paths.ts';
import type { Report } from '#domain/report/contract.ts';
import { readSheetFile } from '#domain/sheet/read-file.ts';
import { DAY_MS } from '#domain/vietnamese/time.ts';
import { openDb } from '../../functions/db/client.ts';
import { EXPORT_PAGE, exportDossiers } from '../../functions/services/report/export.ts';
import { makeReport } from '../../functions/services/report/make.ts';
import { sheetStream } from '../../functions/sheets/table.ts';
import { buildData } from '../../functions/site/build-data.ts';
import { makeNomination } from '../factories/nomination.ts';
import { createSubmitted } from './support/dossiers.ts';
import { addManyDossiers } from './support/many-dossiers.ts';
import { auditOf, officeOf } from './support/office.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import { addMember, signedIn } from './support/staff.ts';

const OFFICE = 'trung-tam-y-te';
const portal = new Portal();
const grants = [{ role: 'receiver', campaign: 'nga-nam', office: OFFICE }] as const;
const reportAt = (query: Record<string, string>) =>
  `${paths.api.staff.reports}?${new URLSearchParams(query)}`;
const exportAt = (query: Record<string, string>) =>
  `${paths.api.staff.reports}/export?${new URLSearchParams(query)}`;
let clerk: ReturnType<typeof signedIn>;
let member: Awaited<ReturnType<typeof addMember>>;

beforeAll(async () => {
  member = await addMember({ grants });
  clerk = signedIn(portal, member);
});

describe('a report', () => {
  it('counts what passed the office, by state, place, kind and ground, and the median working days of each state', async () => {
    const office = officeOf(portal);
    const codes: string[] = [];
    for (let at = 0; at < 3; at++) codes.push((await createSubmitted(portal)).code);
    const [first = '', second = '', third = ''] = codes;
    portal.now += DAY_MS;
    await office.receive(first);
    portal.now += 3 * DAY_MS;
    await office.receive(second);
    await office.ask(second, ['unit']);
    await env.DB.batch([
      env.DB.prepare("UPDATE nominations SET state = 'published' WHERE code = ?").bind(first),
      env.DB.prepare("UPDATE nominations SET state = 'rejected-at-receipt' WHERE code = ?").bind(third),
      env.DB.prepare(
        "UPDATE nominees SET outcome = CASE position WHEN 0 THEN 'awarded' ELSE 'not-awarded' END, outcome_ground = CASE position WHEN 1 THEN 'evidence-lacking' END WHERE nomination_id = (SELECT id FROM nominations WHERE code = ?)",
      ).bind(first),
    ]);

    const response = await clerk.get(reportAt({ campaign: 'nga-nam', office: OFFICE }));
    expect(response.status).toBe(200);
    const { madeAt, ...report } = await response.json<Report>();
    expect(madeAt).toBe('2021-12-06T12:00:00+07:00');
    expect({ ...report, states: report.states.toSorted((a, b) => a.state.localeCompare(b.state)) }).toEqual({
      campaign: 'nga-nam',
      office: OFFICE,
      round: '',
      received: 3,
      supplemented: 1,
      proposed: 1,
      awarded: 1,
      notAwarded: 0,
      rejected: 1,
      withdrawn: 0,
      states: [
        { state: 'published', count: 1 },
        { state: 'rejected-at-receipt', count: 1 },
        { state: 'supplement-requested', count: 1 },
      ],
      places: [{ place: 'Xã Mẫu', count: 3 }],
      offices: [{ office: OFFICE, count: 3 }],
      kinds: [
        { kind: 'collective', count: 3, awarded: 1 },
        { kind: 'individual', count: 3, awarded: 0 },
      ],
      grounds: [{ ground: 'evidence-lacking', count: 1 }],
      times: [
        { state: 'received', stays: 1, median: 0 },
        { state: 'submitted', stays: 2, median: 1.5 },
      ],
    });
    const none = await clerk.get(reportAt({ campaign: 'nga-nam', office: OFFICE, round: 'dot-2' }));
    expect(await none.json()).toMatchObject({ received: 0, states: [], times: [] });
  });

  it.each([
    { campaign: 'nga-nam', office: 'phong-noi-vu' },
    { campaign: 'nga-nam', office: '*' },
    { campaign: 'son-la', office: OFFICE },
  ])('is refused for an office that is not theirs: %j', async (query) => {
    await expectProblem(await clerk.get(reportAt(query)), 403, 'not-allowed');
    await expectProblem(await clerk.get(exportAt({ ...query, format: 'csv' })), 403, 'not-allowed');
  });

  it('reads dossiers by an index in every statement', async () => {
    const statements: [string, number][] = [];
    const prepare = env.DB.prepare.bind(env.DB);
    const spy = vi.spyOn(env.DB, 'prepare').mockImplementation((sql) => {
      statements.push([sql, new Set(sql.match(/\?\d/g)).size]);
      return prepare(sql);
    });
    const ctx = { db: openDb(env.DB), site: buildData(env.ASSETS), now: NOON_2_DECEMBER, member };
    const every = { ...member, grants: [{ role: 'lead', campaign: '*', office: '*' } as const] };
    const query = { campaign: 'nga-nam', round: '' };
    await makeReport({ ctx, input: { ...query, office: OFFICE } });
    await makeReport({ ctx: { ...ctx, member: every }, input: { ...query, office: '*' } });
    const table = await exportDossiers({ ctx, input: { ...query, office: OFFICE, format: 'csv' } });
    for await (const _ of table.pages);
    spy.mockRestore();
    const selects = statements.filter(([sql]) => !sql.startsWith('INSERT'));
    expect(selects.length).toBe(15);
    for (const [sql, parameters] of selects) {
      const values = Array.from({ length: parameters }, () => '[]');
      const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...values)
        .all<{ detail: string }>();
      const scans = results.filter(({ detail }) => /^SCAN (dossier|passed|event|nominee|audit)/.test(detail));
      expect(scans, sql).toEqual([]);
    }
  });
});

describe('an export', () => {
  const count = 5 * EXPORT_PAGE + 7;
  beforeAll(() => addManyDossiers(count));

  it('gives every dossier a row, in CSV that a spreadsheet opens right and runs nothing of', async () => {
    const response = await clerk.get(exportAt({ campaign: 'nga-nam', office: OFFICE, format: 'csv' }));
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('filename="ho so nga-nam.csv"');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    const sent = await env.DB.prepare('SELECT count(*) AS n FROM nominations').first<number>('n');
    expect(lines.length).toBe(1 + (sent ?? 0) + 1);
    expect(lines[0]).toMatch(/^Mã hồ sơ,Đơn vị đề nghị,/);
    expect(lines.find((line) => line.startsWith('NHIEU1,'))).toBe(
      `NHIEU1,"'=HYPERLINK(""x"")1","Phòng, chống dịch bệnh Covid-19",Đợt 1,Giấy khen của Chủ tịch Ủy ban nhân dân thị xã,Trung tâm Y tế,Trung tâm Y tế,Đã gửi,02/12/2021,02/12/2021,0,0,0,0`,
    );
    expect((await auditOf(`nga-nam/${OFFICE}`)).at(-1)).toBe(`export null→null ${member.email}`);
  });

  it('gives a workbook that opens, with the same rows, numbers as numbers, and no formula', async () => {
    const response = await clerk.get(
      exportAt({ campaign: 'nga-nam', office: OFFICE, round: 'dot-2', format: 'xlsx' }),
    );
    const empty = await readSheetFile(new Uint8Array(await response.arrayBuffer()));
    expect(empty[0]?.sheet.rows.length).toBe(1);

    const ctx = { db: openDb(env.DB), site: buildData(env.ASSETS), now: NOON_2_DECEMBER, member };
    const table = await exportDossiers({
      ctx,
      input: { campaign: 'nga-nam', office: OFFICE, round: '', format: 'xlsx' },
    });
    const bytes = new Uint8Array(await new Response(sheetStream(table, 'xlsx')).arrayBuffer());
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  it('holds one page of rows at a time, and reads no further than it is read', async () => {
    let pages = 0;
    const sizes: number[] = [];
    const ctx = { db: openDb(env.DB), site: buildData(env.ASSETS), now: NOON_2_DECEMBER, member };
    const table = await exportDossiers({
      ctx,
      input: { campaign: 'nga-nam', office: OFFICE, round: '', format: 'xlsx' },
    });
    async function* counted() {
      for await (const page of table.pages) {
        pages++;
        sizes.push(page.length);
        yield page;
      }
    }
    const reader = sheetStream({ ...table, pages: counted() }, 'xlsx').getReader();
    await reader.read();
    expect(pages).toBe(0);
    let most = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      most = Math.max(most, value.length);
    }
    expect(Math.max(...sizes)).toBe(EXPORT_PAGE);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count + 3);
    expect(most).toBeLessThan(70_000);
  });

  it('hands nothing out when the audit line cannot be written', async () => {
    await env.DB.exec(
      "CREATE TRIGGER refuse BEFORE INSERT ON audit_events WHEN new.action = 'export' BEGIN SELECT RAISE(ABORT, 'no'); END",
    );
    vi.spyOn(console, 'error').mockReturnValue();
    const response = await clerk.get(exportAt({ campaign: 'nga-nam', office: OFFICE, format: 'csv' }));
    await env.DB.exec('DROP TRIGGER refuse');
    await expectProblem(response, 503, 'unavailable');
  });
});

describe('a proposal', () => {
  beforeAll(async () => {
    const { code } = await createSubmitted(portal, makeNomination());
    const line = {
      code,
      position: 1,
      kind: 'individual',
      honorific: 'Bà',
      name: '+Trần Thị Ví Dụ',
      unit: 'Xã Mẫu',
      award: 'gk-chu-tich-thi-xa',
      achievement: 'Trực',
    };
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO proposals (id, campaign, deciding, list, digest, change_id, proposed_by, proposed_at)
         VALUES (7, 'nga-nam', 'chu-tich', ?, 'd', 'c', 'p', ?)`,
      ).bind(JSON.stringify([line]), NOON_2_DECEMBER),
      env.DB.prepare('UPDATE nominations SET proposal_id = 7 WHERE code = ?').bind(code),
    ]);
  });

  it('gives its list as a workbook to the offices of its dossiers', async () => {
    const response = await clerk.get(`${paths.api.staff.reports}/proposals/7/xlsx`);
    expect(response.status).toBe(200);
    const [book] = await readSheetFile(new Uint8Array(await response.arrayBuffer()));
    expect(book?.sheet.rows[1]?.cells.slice(0, 3)).toEqual(['1', 'Cá nhân', 'Bà +Trần Thị Ví Dụ']);
    expect(await auditOf('proposal/7')).toEqual([`export null→null ${member.email}`]);
  });

  it('gives nothing to others, and the same for one that is not there', async () => {
    const stranger = signedIn(
      portal,
      await addMember({
        email: 'khac@vi-du.example',
        grants: [{ role: 'lead', campaign: 'son-la', office: '*' }],
      }),
    );
    for (const path of ['7', '7/xlsx', '8', 'x'])
      await expectProblem(
        await stranger.get(`${paths.api.staff.reports}/proposals/${path}`),
        403,
        'not-allowed',
      );
  });
});
