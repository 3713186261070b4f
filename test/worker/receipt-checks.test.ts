import { env } from 'cloudflare:workers';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '#domain/nomination/canonical.ts';
import type { Receipt } from '#domain/nomination/contract.ts';
import type { Versions } from '#domain/nomination/follow-contract.ts';
import { paths } from '#domain/paths.ts';
import { makeNomination } from '../factories/nomination.ts';
import { bearer, createDraft, submit } from './support/dossiers.ts';
import { sendUntilRefused } from './support/limits.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
const check = (code: string, digest: string) => portal.post(paths.api.receiptChecks, { code, digest });
const changed = makeNomination({ letter: { ...makeNomination().letter, number: '13/TTr-UBND' } });

/** A dossier that was sent, and sent again a minute later; both receipts. */
async function sentTwice() {
  const draft = await createDraft(portal);
  const first = await (await submit(portal, draft)).json<Receipt>();
  portal.now += 60_000;
  const second = await (await submit(portal, { ...draft, version: 2 }, changed)).json<Receipt>();
  portal.now = NOON_2_DECEMBER;
  return { draft, first, second };
}

describe('the digest on a receipt', () => {
  it('can be made again by anyone from the dossier, its code and its time', async () => {
    const { first } = await sentTwice();
    const { contact: _, ...content } = makeNomination();
    const text = canonicalText({ code: first.code, submittedAt: first.submittedAt, content, papers: [] });
    expect(first.digest).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('is that of the text that is kept', async () => {
    const { first, second } = await sentTwice();
    const { results } = await env.DB.prepare(
      `SELECT nomination_versions.content, digest FROM nomination_versions JOIN nominations ON nominations.id = nomination_id
       WHERE code = ? ORDER BY number`,
    )
      .bind(first.code)
      .all<{ content: string; digest: string }>();
    expect(results.map(({ digest }) => digest)).toEqual([first.digest, second.digest]);
    for (const { content, digest } of results)
      expect(createHash('sha256').update(content).digest('hex')).toBe(digest);
  });
});

describe('checking a receipt', () => {
  it('tells what is held now from what was sent before', async () => {
    const { first, second } = await sentTwice();
    expect(await (await check(second.code, second.digest)).json()).toEqual({
      matches: 'current',
      number: 2,
      submittedAt: '2021-12-02T12:01:00+07:00',
    });
    expect(await (await check(first.code, first.digest.slice(0, 16).toUpperCase())).json()).toEqual({
      matches: 'earlier',
      number: 1,
      submittedAt: '2021-12-02T12:00:00+07:00',
    });
  });

  it('answers a wrong digest, an absent code and a draft alike, byte for byte', async () => {
    const { first } = await sentTwice();
    const draft = await createDraft(portal);
    const answers = await Promise.all([
      check(first.code, 'ab'.repeat(32)),
      check('22222222', first.digest),
      check(draft.code, first.digest),
      check(first.code, `${first.digest.slice(0, 63)}${first.digest.endsWith('0') ? '1' : '0'}`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    for (const answer of answers) expect(await answer.text()).toBe('{"matches":"none"}');
  });

  it.each([
    ['a digest too short', '7K4MPX92', 'ab'.repeat(7), 'invalid-input', 'digest'],
    ['a pattern for a digest', '7K4MPX92', '%'.repeat(16), 'invalid-input', 'digest'],
    ['a code with a wrong sign', '7K4MPX93', 'ab'.repeat(8), 'malformed-code', 'code'],
  ] as const)('refuses %s', async (_what, code, digest, refusal, field) => {
    const problem = await expectProblem(await check(code, digest), 422, refusal);
    expect(problem.errors.map((one) => one.field)).toEqual([field]);
  });

  it('is limited, whatever it finds', async () => {
    const visitor = { 'cf-connecting-ip': crypto.randomUUID() };
    const body = { code: '22222222', digest: 'ab'.repeat(8) };
    const refused = await sendUntilRefused(120, () => portal.post(paths.api.receiptChecks, body, visitor));
    await expectProblem(refused, 429, 'too-many-requests');
  });

  it('works without script, with an answer in words', async () => {
    const { first, second } = await sentTwice();
    const fill = async (code: string, digest: string) =>
      (await portal.submitForm(paths.receiptCheck, { code, digest })).text();
    expect(await fill(second.code, second.digest)).toContain('<h2>Khớp với bản đang lưu</h2>');
    expect(await fill(first.code, first.digest)).toContain('<h2>Khớp bản gửi lần 1</h2>');
    expect(
      await fill(
        first.code,
        second.digest.replace(/^./, (sign) => (sign === 'a' ? 'b' : 'a')),
      ),
    ).toContain('<h2>Không khớp</h2>');
    expect(await fill(first.code, 'xyz')).toContain('<a href="#digest">');
  });
});

describe('what was sent when', () => {
  it('is told to the holder, the newest first, with what changed', async () => {
    const { draft, first, second } = await sentTwice();
    const response = await portal.fetch(paths.api.versions(draft.code), { headers: bearer(draft) });
    expect(await response.json<Versions>()).toEqual({
      code: draft.code,
      versions: [
        {
          number: 2,
          submittedAt: second.submittedAt,
          digest: second.digest,
          differences: [
            {
              change: 'changed',
              part: 'Tờ trình',
              label: 'Số, ký hiệu',
              before: '12/TTr-UBND',
              after: '13/TTr-UBND',
            },
          ],
        },
        { number: 1, submittedAt: first.submittedAt, digest: first.digest, differences: null },
      ],
    });
  });

  it('is empty of a draft, never tells the contact, and needs the secret', async () => {
    const { draft } = await sentTwice();
    const other = await createDraft(portal);
    const empty = await portal.fetch(paths.api.versions(other.code), { headers: bearer(other) });
    expect(await empty.json()).toEqual({ code: other.code, versions: [] });
    const text = await (
      await portal.fetch(paths.api.versions(draft.code), { headers: bearer(draft) })
    ).text();
    for (const word of Object.values(makeNomination().contact)) expect(text).not.toContain(word);
    const wrong = await portal.fetch(paths.api.versions(draft.code), { headers: bearer(other) });
    await expectProblem(wrong, 404, 'nomination-not-found');
  });
});
