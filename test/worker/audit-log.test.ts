import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditPage } from '#domain/audit/contract.ts';
import { codeFromBytes, groupCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import { EVERY } from '#domain/staff/constants.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import { addMember, signedIn } from './support/staff.ts';

const portal = new Portal();
const DAY = Date.parse('2021-12-01T00:00:00+07:00');
const at = (query: Record<string, string> = {}) => `${paths.api.staff.audit}?${new URLSearchParams(query)}`;
const CODE = codeFromBytes(new Uint8Array([1, 2, 3, 4, 5, 6, 7]));
let auditor: ReturnType<typeof signedIn>;

beforeAll(async () => {
  const add = env.DB.prepare(
    `INSERT INTO audit_events (entity, entity_id, action, actor_kind, actor, reason, at) VALUES (?, ?, ?, 'staff', ?, ?, ?)`,
  );
  await env.DB.batch(
    Array.from({ length: 120 }, (_, index) =>
      add.bind(
        ...(index % 2 ? ['decision', '7', 'record'] : ['nomination', 'MA', 'receive']),
        index % 3 ? 'an@vi-du.example' : 'binh@vi-du.example',
        index === 4 ? '=1+1' : null,
        DAY + index * 3_600_000,
      ),
    ),
  );
  const grants = [{ role: 'auditor', campaign: EVERY, office: EVERY }] as const;
  auditor = signedIn(portal, await addMember({ grants }));
});

it('shows the newest lines first, page by page, each once', async () => {
  const ids: number[] = [];
  let cursor = '';
  for (let pages = 0; pages < 3; pages++) {
    const page = await (await auditor.get(at({ cursor }))).json<AuditPage>();
    ids.push(...page.lines.map(({ id }) => id));
    cursor = page.next ?? '';
  }
  expect(cursor).toBe('');
  expect(ids).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index));
});

it.each([
  [{ entity: 'decision' }, 60],
  [{ entity: 'decision', id: '7', action: 'record' }, 60],
  [{ id: 'MA' }, 60],
  [{ actor: 'binh@vi-du.example' }, 40],
  [{ action: 'receive', actor: 'binh@vi-du.example' }, 20],
  [{ from: '2021-12-05' }, 24],
  [{ to: '2021-12-01' }, 24],
  [{ from: '2021-12-02', to: '2021-12-02' }, 24],
])('narrows to %j', async (query, count) => {
  let found = 0;
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: AuditPage = await (await auditor.get(at({ ...query, cursor }))).json();
    found += page.lines.length;
    cursor = page.next;
  }
  expect(found).toBe(count);
});

it('hands the lines out as CSV, and writes that into the log, which is sealed when it is answered', async () => {
  const response = await auditor.get(`${paths.api.staff.audit}/export?entity=nomination`);
  const lines = (await response.text()).split('\r\n');
  expect(lines.length).toBe(1 + 60 + 1);
  expect(lines[3]).toBe("5,2021-12-01T04:00:00+07:00,nomination,MA,receive,,,staff,an@vi-du.example,'=1+1,");
  const { results } = await env.DB.prepare(
    "SELECT event.id, entity_id, detail, hash IS NOT NULL AS sealed FROM audit_events AS event LEFT JOIN audit_seals ON event_id = event.id WHERE action = 'export'",
  ).all();
  expect(results).toEqual([{ id: 121, entity_id: 'audit', detail: '{"format":"csv"}', sealed: 1 }]);
});

it('opens to nobody else', async () => {
  const grants = [{ role: 'administrator', campaign: EVERY, office: EVERY }] as const;
  const other = signedIn(portal, await addMember({ email: 'quan-tri@vi-du.example', grants }));
  await expectProblem(await other.get(at()), 403, 'not-allowed');
  await expectProblem(await other.get(`${paths.api.staff.audit}/export`), 403, 'not-allowed');
  const ofOneOffice = [{ role: 'auditor', campaign: 'son-la', office: 'so-y-te' }] as const;
  const local = signedIn(portal, await addMember({ grants: ofOneOffice }));
  await expectProblem(await local.get(at()), 403, 'not-allowed');
  await expectProblem(await local.get(`${paths.api.staff.audit}/export`), 403, 'not-allowed');
  await expectProblem(await auditor.post(paths.api.staff.requests, REQUEST), 403, 'not-allowed');
  const answer = await other.post(paths.api.staff.requests, REQUEST);
  expect(await answer.json()).toEqual({ holdings: [], copy: {}, removed: [] });
});

describe('by code', () => {
  beforeAll(async () => {
    await env.DB.prepare(
      `INSERT INTO audit_events (entity, entity_id, action, actor_kind, actor, at) VALUES ('nomination', ?, 'receive', 'staff', 'an@vi-du.example', ?)`,
    )
      .bind(CODE, DAY)
      .run();
  });

  it.each([groupCode(CODE), CODE.toLowerCase(), ` ${groupCode(CODE).replace('-', ' ')}`])(
    'finds what was done with %o, as the code is shown or typed',
    async (id) => {
      const page = await (await auditor.get(at({ id }))).json<AuditPage>();
      expect(page.lines.map(({ entityId }) => entityId)).toEqual([CODE]);
    },
  );
});

const REQUEST = { kind: 'find', name: 'Trần Thị Ví Dụ', reason: 'Đơn số 12' };
