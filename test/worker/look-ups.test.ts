import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { LookUp } from '#domain/nomination/contract.ts';
import { paths } from '#domain/paths.ts';
import { ACHIEVEMENT, makeNomination } from '../factories/nomination.ts';
import { createDraft, createSubmitted } from './support/dossiers.ts';
import { officeOf } from './support/office.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
const lookUp = (code: string, secret: string) => portal.post(paths.api.lookUps, { code, secret });

describe('looking a dossier up', () => {
  it('tells state, history, office and next step', async () => {
    const { code, secret } = await createSubmitted(portal);
    expect(await (await lookUp(code, secret)).json<LookUp>()).toEqual({
      code,
      state: 'submitted',
      version: 2,
      stateLabel: 'Đã gửi',
      nextStep: 'Cơ quan tiếp nhận kiểm tra hồ sơ rồi chuyển sang thẩm định.',
      unit: 'Ủy ban nhân dân xã Mẫu',
      campaign: expect.stringContaining('Ngã Năm'),
      programme: 'Phòng, chống dịch bệnh Covid-19',
      award: expect.stringContaining('Giấy khen'),
      round: expect.any(String),
      receiving: expect.stringContaining('Trung tâm Y tế'),
      deciding: expect.stringContaining('Ủy ban nhân dân thị xã'),
      submittedAt: '2021-12-02T12:00:00+07:00',
      office: { name: expect.stringContaining('Trung tâm Y tế'), usualDays: null },
      history: [{ state: 'submitted', label: 'Đã gửi', at: '2021-12-02T12:00:00+07:00', reason: null }],
      nominees: [
        { kind: 'collective', name: 'Tổ COVID cộng đồng ấp Mẫu (dữ liệu minh họa)', outcome: null },
        { kind: 'individual', name: 'Trần Thị Ví Dụ', outcome: null },
      ],
      opening: { opens: 'all', until: null },
      supplement: null,
      submissions: [
        {
          number: 1,
          submittedAt: '2021-12-02T12:00:00+07:00',
          digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ],
      messages: [],
      mailed: false,
    });
  });

  it('reads code and secret as people type them', async () => {
    const { code, secret } = await createSubmitted(portal);
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
    expect((await lookUp(typed, secret.replace(/(.{4})/g, '$1 '))).status).toBe(200);
  });

  it('tells every move in order, and names the office that has it now', async () => {
    const { code, secret } = await createSubmitted(portal);
    const office = officeOf(portal);
    await office.receive(code);
    await office.ask(code, ['papers', 'nominees.1.achievement', 'letter.number'], { reason: 'Thiếu chữ ký' });
    const found = await (await lookUp(code, secret)).json<LookUp>();
    expect(found.history.map(({ state, label, reason }) => [state, label, reason])).toEqual([
      ['submitted', 'Đã gửi', null],
      ['received', 'Đã tiếp nhận', null],
      ['supplement-requested', 'Chờ bổ sung', 'Thiếu chữ ký'],
    ]);
    expect(found.stateLabel).toBe('Chờ bổ sung');
    expect(found.supplement).toEqual({
      fields: ['Giấy tờ', 'Trần Thị Ví Dụ: Tóm tắt thành tích', 'Tờ trình: Số, ký hiệu'],
      reason: 'Thiếu chữ ký',
      askedAt: '2021-12-02T12:00:00+07:00',
      dueAt: '2021-12-03T12:00:00+07:00',
    });
  });

  it('tells a draft that it was not sent', async () => {
    const { code, secret } = await createDraft(portal);
    const found = await (await lookUp(code, secret)).json<LookUp>();
    expect(found).toMatchObject({ state: 'draft', submittedAt: null, history: [], nominees: [] });
  });
});

describe('what a look-up gives away', () => {
  it('answers a wrong secret and an absent code alike, byte for byte', async () => {
    const [mine, other] = [await createSubmitted(portal), await createSubmitted(portal)];
    const wrong = await lookUp(mine.code, other.secret);
    const absent = await lookUp('22222222', mine.secret);
    expect([wrong.status, absent.status]).toEqual([404, 404]);
    expect([...absent.headers]).toEqual([...wrong.headers]);
    expect(await absent.text()).toBe(await wrong.text());
  });

  it('searches both by the one index, so that they take as long', async () => {
    const { results } = await env.DB.prepare(
      'EXPLAIN QUERY PLAN SELECT code FROM nominations WHERE access_hash = ?',
    )
      .bind('x')
      .all<{ detail: string }>();
    expect(results.map((row) => row.detail)).toEqual([
      'SEARCH nominations USING INDEX nominations_access_hash_unique (access_hash=?)',
    ]);
  });

  it('carries neither contact nor achievements nor hashes', async () => {
    const { code, secret } = await createSubmitted(portal);
    const text = await (await lookUp(code, secret)).text();
    const { contact, letter } = makeNomination();
    const row = await env.DB.prepare(
      'SELECT access_hash, key_hash, content_hash, change_id FROM nominations WHERE code = ?',
    )
      .bind(code)
      .first<Record<string, string>>();
    const hidden = [
      ...Object.values(contact),
      letter.signerName,
      ACHIEVEMENT,
      secret,
      ...Object.values(row ?? {}),
    ];
    expect(hidden).toHaveLength(10);
    for (const word of hidden) expect(text).not.toContain(word);
  });

  it.each([
    { what: 'a wrong sign', code: '7K4MPX93', fields: ['code'], says: 'Mã hồ sơ có ký tự chưa đúng' },
    { what: 'a code too short', code: '7K4M', fields: ['code'], says: 'Mã hồ sơ gồm 8 ký tự, bạn đã nhập 4' },
    { what: 'nothing', code: '', fields: ['code'], says: 'Nhập mã hồ sơ' },
    {
      what: 'signs that no code has',
      code: '0O1IL000',
      fields: ['code'],
      says: 'Mã hồ sơ có ký tự chưa đúng',
    },
  ])('tells apart $what, before anything is looked up', async ({ code, fields, says }) => {
    const problem = await expectProblem(await lookUp(code, '2'.repeat(12)), 422, 'malformed-code');
    expect(problem.errors.map((one) => one.field)).toEqual(fields);
    expect(problem.errors[0]?.message).toContain(says);
  });

  it('names both when both are wrong', async () => {
    const problem = await expectProblem(await lookUp('A', 'B'), 422, 'malformed-code');
    expect(problem.errors.map((one) => one.field)).toEqual(['code', 'secret']);
  });

  it('takes nothing but code and secret', async () => {
    const response = await portal.post(paths.api.lookUps, { code: 'A', secret: 'B', all: true });
    await expectProblem(response, 422, 'invalid-input');
  });
});
