import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { isWellFormed } from '#domain/nomination/code.ts';
import type { DraftReceipt, OwnNomination } from '#domain/nomination/contract.ts';
import { EMPTY_DRAFT } from '#domain/nomination/draft.ts';
import { paths } from '#domain/paths.ts';
import { makeNinhThuanNomination } from '../factories/nomination.ts';
import { asTyped, makeTyped } from '../factories/typed-nomination.ts';
import { bearer, create, createDraft } from './support/dossiers.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();

async function countDossiers(): Promise<number> {
  return (await env.DB.prepare('SELECT count(*) FROM nominations').first<number>('count(*)')) ?? -1;
}

describe('keeping a draft', () => {
  it('gives a code and a secret that check themselves, and says until when it is kept', async () => {
    const response = await create(portal, makeTyped());
    const draft = await response.json<DraftReceipt>();
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/api/nominations/${draft.code}`);
    expect(draft).toEqual({
      code: expect.any(String),
      secret: expect.any(String),
      state: 'draft',
      version: 1,
      keptUntil: '2022-01-01T12:00:00+07:00',
    });
    expect(isWellFormed(draft.code, 8)).toBe(true);
    expect(isWellFormed(draft.secret, 12)).toBe(true);
  });

  it('keeps neither the secret nor the key, only hashes', async () => {
    const key = crypto.randomUUID();
    const { code, secret } = await (await create(portal, makeTyped(), key)).json<DraftReceipt>();
    const row = await env.DB.prepare('SELECT * FROM nominations WHERE code = ?').bind(code).first();
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(JSON.stringify(row)).not.toContain(key);
    expect(row).toMatchObject({
      access_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      state: 'draft',
      version: 1,
    });
  });

  it('keeps the contact apart from the content', async () => {
    const { code } = await createDraft(portal);
    const row = await env.DB.prepare(
      `SELECT draft, phone, email FROM nominations JOIN nomination_contacts AS contact ON contact.nomination_id = id
       JOIN nomination_drafts AS typed ON typed.nomination_id = id WHERE code = ?`,
    )
      .bind(code)
      .first<{ draft: string; phone: string; email: string }>();
    expect(row).toMatchObject({ phone: '02990000012', email: 'lien-he@vi-du.example' });
    expect(row?.draft).not.toContain('02990000012');
  });

  it('keeps a draft under a round that is closed', async () => {
    const late = new Portal({ now: Date.parse('2022-03-01T00:00:00+07:00') });
    expect((await create(late, asTyped(makeNinhThuanNomination('dot-1')))).status).toBe(201);
  });

  it('writes one audit line', async () => {
    const { code } = await createDraft(portal);
    const { results } = await env.DB.prepare('SELECT * FROM audit_events WHERE entity_id = ?')
      .bind(code)
      .all();
    expect(results).toMatchObject([
      {
        entity: 'nomination',
        action: 'create',
        to_state: 'draft',
        actor_kind: 'nominator',
        at: NOON_2_DECEMBER,
      },
    ]);
  });
});

describe('the same key again', () => {
  it('gives the same answer and one dossier, also when both arrive at once', async () => {
    const key = crypto.randomUUID();
    const before = await countDossiers();
    const answers = await Promise.all([create(portal, makeTyped(), key), create(portal, makeTyped(), key)]);
    const later = await create(new Portal({ now: NOON_2_DECEMBER + 86_400_000 }), makeTyped(), key);
    const [first, second, third] = await Promise.all([...answers, later].map((answer) => answer.json()));
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect([...answers, later].map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(await countDossiers()).toBe(before + 1);
  });

  it('refuses other content', async () => {
    const key = crypto.randomUUID();
    await create(portal, makeTyped(), key);
    const other = makeTyped({ unit: { name: 'Đơn vị Khác', kind: 'other', superior: '' } });
    await expectProblem(await create(portal, other, key), 409, 'key-reused');
  });
});

describe('what is typed is kept as it is', () => {
  it('blank, half filled in or against the plan', async () => {
    const { choice } = makeTyped();
    for (const draft of [EMPTY_DRAFT, { ...makeTyped(), choice: { ...choice, award: 'khong-co' } }]) {
      const response = await create(portal, draft);
      expect(response.status).toBe(201);
      const { code, secret } = await response.json<DraftReceipt>();
      const own = await portal.fetch(paths.api.nomination(code), { headers: bearer({ secret }) });
      expect((await own.json<OwnNomination>()).draft).toEqual(draft);
    }
  });

  it('refuses what has another shape, or is too much', async () => {
    const shapeless = await create(portal, { ...makeTyped(), letter: undefined });
    const problem = await expectProblem(shapeless, 422, 'invalid-input');
    expect(problem.errors).toEqual([{ field: 'letter', message: 'Phần này còn thiếu hoặc chưa đúng kiểu' }]);
    const endless = { ...makeTyped(), unit: { name: 'x'.repeat(20_001), kind: '', superior: '' } };
    await expectProblem(await create(portal, endless), 422, 'invalid-input');
  });

  it.each([
    { what: 'no key', key: '' },
    { what: 'a key that is no UUID', key: 'abc' },
    { what: 'a UUID of another version', key: '6ba7b810-9dad-11d1-80b4-00c04fd430c8' },
  ])('refuses $what', async ({ key }) => {
    const response = await create(portal, makeTyped(), key);
    const problem = await expectProblem(response, 422, 'invalid-input');
    expect(problem.errors.map((one) => one.field)).toEqual(['Idempotency-Key']);
  });
});

describe('reading one’s own dossier', () => {
  it('gives it back in full to whoever holds the secret', async () => {
    const { code, secret } = await createDraft(portal);
    const headers = { authorization: `Bearer ${secret}` };
    const own = await (await portal.fetch(paths.api.nomination(code), { headers })).json<OwnNomination>();
    expect(own).toEqual({
      code,
      state: 'draft',
      version: 1,
      changedAt: '2021-12-02T12:00:00+07:00',
      keptUntil: '2022-01-01T12:00:00+07:00',
      draft: makeTyped(),
      papers: [],
      opening: { opens: 'all', until: null },
      receipt: null,
    });
  });

  it('says the same of a wrong secret and of a code that is not there', async () => {
    const [mine, other] = [await createDraft(portal), await createDraft(portal)];
    const read = (code: string) =>
      portal.fetch(paths.api.nomination(code), { headers: { authorization: `Bearer ${other.secret}` } });
    const wrong = await expectProblem(await read(mine.code), 404, 'nomination-not-found');
    const absent = await expectProblem(await read('22222222'), 404, 'nomination-not-found');
    expect(absent).toEqual(wrong);
  });

  it('tells which of the two is written wrongly', async () => {
    const { code } = await createDraft(portal);
    const problem = await expectProblem(
      await portal.fetch(paths.api.nomination(code)),
      422,
      'malformed-code',
    );
    expect(problem.errors).toEqual([{ field: 'secret', message: 'Nhập khóa tra cứu' }]);
  });
});
