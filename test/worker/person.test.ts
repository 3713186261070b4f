import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { NAME_REMOVED } from '#domain/retention/periods.ts';
import type { PersonRequest } from '#domain/retention/requests.ts';
import { openDb } from '../../functions/db/client.ts';
import { moderate } from '../../functions/services/commendation/moderate.ts';
import { answerPerson } from '../../functions/services/person/answer.ts';
import { makeIndividual, makeNomination } from '../factories/nomination.ts';
import { createSubmitted } from './support/dossiers.ts';
import { followed, sendFeedback } from './support/feedback.ts';
import { auditOf, refusalOf } from './support/office.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';

const portal = new Portal();
const db = openDb(env.DB);
const REASON = 'Đơn số 12 ngày 01/12/2021';

const ask = (
  kind: PersonRequest['kind'],
  places: string[] = [],
  { name = 'TRAN thi vi du', phone = '' } = {},
) =>
  answerPerson({
    ctx: { db, now: NOON_2_DECEMBER },
    input: {
      request: { kind, name, phone, reason: REASON, places },
      actor: { kind: 'staff', name: 'can-bo-mau' },
    },
  });
const put = (code: string, state: string) =>
  env.DB.prepare('UPDATE nominations SET state = ?2 WHERE code = ?1').bind(code, state).run();

async function dossier(state: string, overrides = {}) {
  const { code } = await createSubmitted(portal, makeNomination(overrides));
  await put(code, state);
  return code;
}

async function commendation(id: string, name: string, addressee = '') {
  await env.DB.prepare(
    `INSERT INTO commendations (id, target, addressee, message, name, place, state, version, change_id, key_hash, content_hash,
       sample, created_at, decided_at) VALUES (?1, iif(?3 = '', 'campaign:son-la', ''), ?3, 'Cảm ơn', ?2, 'xã Mẫu', 'approved', 1, '', ?1, '', 0, 0, 1)`,
  )
    .bind(id, name, addressee)
    .run();
}

async function decision(number: string) {
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO decisions (id, kind, campaign, programme, award, deciding, slug, number, date, signer_title, subject,
         state, version, change_id, recorded_by, recorded_at, confirmed_by, confirmed_at)
       VALUES (1, 'award', 'nga-nam', 'covid-19', 'a', 'd', 's', ?, '2021-12-20', 'Chủ tịch', 'x', 'confirmed', 1, '',
         'a@vi-du.example', 0, 'b@vi-du.example', 1)`,
    ).bind(number),
    env.DB.prepare(
      `INSERT INTO decision_recipients (decision_id, position, anchor, kind, name, name_key, title, body, place,
         achievement, posthumous, status)
       VALUES (1, 0, 'tran-thi-vi-du', 'individual', 'Trần Thị Ví Dụ', 'tran thi vi du', NULL, NULL, 'Xã Mẫu', 'Trực', 0,
         'standing')`,
    ),
  ]);
}

beforeEach(async () => {
  for (const table of ['decision_recipients', 'decisions', 'nominations', 'commendations'])
    await env.DB.exec(`DELETE FROM ${table}`);
});

it('finds a person by the name without marks and case, everywhere, and says what deletion would do there', async () => {
  const refused = await dossier('withdrawn');
  const open = await dossier('appraising');
  const published = await dossier('published', {
    contact: { name: 'Trần thị Ví dụ', phone: '02990000034', email: '' },
  });
  await commendation('TRI1', 'Trần Thị Ví Dụ');
  await commendation('TRI2', 'Trần Thị Ví');
  await commendation('TRI3', 'Ai Khác', 'chị Trần Thị Ví Dụ, trạm y tế');
  await decision('12/QĐ-UBND');

  const { holdings, copy, removed } = await ask('find');
  expect(holdings.map(({ key, removable }) => [key, removable])).toEqual([
    [`nominee/${refused}/1`, true],
    [`nominee/${open}/1`, false],
    [`nominee/${published}/1`, false],
    [`contact/${published}`, true],
    ['commendation/TRI1', true],
    ['commendation/TRI3', true],
    ['decision/1/tran-thi-vi-du', false],
  ]);
  expect(holdings.at(-1)?.says).toBe(
    'Giữ lại: Quyết định số 12/QĐ-UBND ngày 20/12/2021 đã in tên. Chỉ quyết định đính chính hoặc thu hồi mới đổi được.',
  );
  expect({ copy, removed }).toEqual({ copy: {}, removed: [] });
  expect(await auditOf('person')).toEqual([`find-person null→null can-bo-mau ${REASON}`]);
  expect(await auditOf(refused)).not.toContainEqual(expect.stringContaining('can-bo-mau'));
});

it('finds a contact by the telephone number as well', async () => {
  const code = await dossier('published');
  const { holdings } = await ask('find', [], { name: 'Không Có Ai', phone: '0299 0000 012' });
  expect(holdings.map(({ key }) => key)).toEqual([`contact/${code}`]);
});

it('gives a copy of what is kept at the places asked for, and of nothing else', async () => {
  const code = await dossier('published');
  await dossier('published', { nominees: [makeIndividual({ title: 'Người trùng tên' })] });
  const key = `nominee/${code}/1`;
  const { copy } = await ask('copy', [key]);
  expect(Object.keys(copy)).toEqual([key]);
  expect(copy[key]).toMatchObject({
    unit: 'Ủy ban nhân dân xã Mẫu',
    nominee: { name: 'Trần Thị Ví Dụ', birthYear: 1979, title: 'Trạm trưởng' },
  });
  expect((await auditOf(code)).at(-1)).toBe(`give-copy null→null can-bo-mau ${REASON}`);
});

it('deletes at the places named what may be deleted, once, and keeps the rest', async () => {
  const refused = await dossier('rejected-at-receipt');
  const published = await dossier('published', {
    contact: { name: 'Trần Thị Ví Dụ', phone: '02990000034', email: '' },
  });
  await commendation('TRI1', 'Trần Thị Ví Dụ');
  await decision('12/QĐ-UBND');
  const places = [
    `nominee/${refused}/1`,
    `nominee/${published}/1`,
    `contact/${published}`,
    'commendation/TRI1',
    'decision/1/tran-thi-vi-du',
  ];
  const { removed } = await ask('delete', places);
  expect(removed).toEqual([`nominee/${refused}/1`, `contact/${published}`, 'commendation/TRI1']);

  const one = (sql: string) => env.DB.prepare(sql).all();
  expect((await one(`SELECT unit, content FROM nominations WHERE code = '${refused}'`)).results).toEqual([
    { unit: NAME_REMOVED, content: null },
  ]);
  expect((await one('SELECT name, message, place, state FROM commendations')).results).toEqual([
    { name: '', message: '', place: '', state: 'hidden' },
  ]);
  expect((await one('SELECT name FROM decision_recipients')).results).toEqual([{ name: 'Trần Thị Ví Dụ' }]);
  for (const [id, to] of [
    [refused, 'rejected-at-receipt→null'],
    [published, 'published→null'],
    ['TRI1', 'approved→hidden'],
  ] as const)
    expect((await auditOf(id)).at(-1)).toBe(`anonymise ${to} can-bo-mau ${REASON}`);

  const again = await ask('find');
  expect(again.holdings.map(({ key }) => key)).toEqual([
    `nominee/${published}/1`,
    'decision/1/tran-thi-vi-du',
  ]);
});

it('takes no place that it did not find for the person', async () => {
  const code = await dossier('withdrawn', { nominees: [makeIndividual({ name: 'Người Khác' })] });
  expect(await refusalOf(ask('delete', [`nominee/${code}/0`]))).toBe('invalid-input');
  expect(await refusalOf(ask('delete', []))).toBe('invalid-input');
  expect(await refusalOf(ask('copy', []))).toBe('invalid-input');
});

it('finds, copies and deletes what somebody sent as feedback, once it has ended', async () => {
  const sent = await sendFeedback(portal, {
    name: 'Trần Thị Ví Dụ',
    message: 'Câu hỏi của một người có tên.',
  });
  const key = `feedback/${sent.code}`;
  const held = async () => (await ask('find')).holdings.find((one) => one.key === key);
  expect(await held()).toMatchObject({ kind: 'feedback', removable: false });
  expect((await ask('delete', [key])).removed).toEqual([]);
  await env.DB.prepare(
    "UPDATE feedback SET state = 'answered', answer = 'Đã rõ', ended_at = 1 WHERE code = ?",
  )
    .bind(sent.code)
    .run();
  expect((await ask('copy', [key])).copy[key]).toEqual({
    name: 'Trần Thị Ví Dụ',
    message: 'Câu hỏi của một người có tên.',
    answer: 'Đã rõ',
  });
  expect((await ask('delete', [key])).removed).toEqual([key]);
  expect(await held()).toBeUndefined();
  expect((await followed(portal, sent)).html).toContain('cổng đã xóa nội dung và câu trả lời');
});

it('never lets a commendation without its words back onto the portal', async () => {
  await commendation('TRI1', 'Trần Thị Ví Dụ');
  await ask('delete', ['commendation/TRI1']);
  for (const verdict of ['approve', 'reject', 'undo'] as const) {
    const reason = 'unclear-addressee' as const;
    const input = { id: 'TRI1', verdict, reason, actor: { kind: 'staff', name: 'can-bo-mau' } as const };
    expect(await refusalOf(moderate({ ctx: { db, now: NOON_2_DECEMBER }, input }))).toBe(
      'illegal-transition',
    );
  }
  expect((await auditOf('TRI1')).at(-1)).toMatch(/^anonymise/);
});
