import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { randomCode } from '../../functions/crypto/codes.ts';
import { createDraft, createSubmitted } from './support/dossiers.ts';
import { sendUntilRefused } from './support/limits.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const visitor = () => ({ 'cf-connecting-ip': crypto.randomUUID() });

/** Guesses at one code are counted apart; a guesser who tries another code each time is still one visitor. */
const PER_VISITOR = 120;
const PER_CODE = 10;

describe('someone who guesses', () => {
  it('is refused everything for a minute, a right guess included', async () => {
    const portal = new Portal();
    const { code, secret } = await createSubmitted(portal);
    const guesser = visitor();
    const guess = (tried: string) => portal.post(paths.api.lookUps, { code: tried, secret }, guesser);

    await sendUntilRefused(PER_VISITOR, () => guess(randomCode()));
    const right = await guess(code);
    expect(right.headers.get('retry-after')).toBe('60');
    await expectProblem(right, 429, 'too-many-requests');
    expect((await portal.post(paths.api.lookUps, { code, secret }, visitor())).status).toBe(200);

    portal.now = NOON_2_DECEMBER + 60_000;
    expect((await guess(code)).status).toBe(200);
  });

  it('at a submission is refused too', async () => {
    const portal = new Portal();
    const { secret } = await createDraft(portal);
    const headers = { ...visitor(), authorization: `Bearer ${secret}` };
    const submit = () => portal.post(paths.api.submission(randomCode()), { version: 1 }, headers);
    await expectProblem(await sendUntilRefused(PER_VISITOR, submit), 429, 'too-many-requests');
  });

  it('on the page without script is refused too', async () => {
    const portal = new Portal();
    const { secret } = await createDraft(portal);
    const headers = visitor();
    const guess = () => portal.submitForm(paths.lookUp, { code: randomCode(), secret }, headers);
    const refused = await sendUntilRefused(PER_VISITOR, guess);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.text()).toContain('Đợi một phút rồi gửi lại');
  });
});

describe('guesses at one code', () => {
  /** Every way to a dossier, each time from another address. */
  const ways = (portal: Portal, code: string) => ({
    'by script': (secret: string) => portal.post(paths.api.lookUps, { code, secret }, visitor()),
    'on the page': (secret: string) => portal.submitForm(paths.lookUp, { code, secret }, visitor()),
    'with the secret as a token': (secret: string) =>
      portal.fetch(paths.api.nomination(code), {
        headers: { ...visitor(), authorization: `Bearer ${secret}` },
      }),
  });

  it.each(['by script', 'on the page', 'with the secret as a token'] as const)(
    'are limited whatever the address, %s and every other way',
    async (way) => {
      const portal = new Portal();
      const { code, secret } = await createSubmitted(portal);
      const other = await createSubmitted(portal);
      const known = ways(portal, code);
      await sendUntilRefused(PER_CODE, () => known[way](other.secret));
      for (const tried of Object.values(known)) expect((await tried(secret)).status).toBe(429);
      expect((await ways(portal, other.code)[way](other.secret)).status).toBe(200);
      portal.now = NOON_2_DECEMBER + 60_000;
      expect((await known[way](secret)).status).toBe(200);
    },
  );

  it('tell nothing of whether it exists: the same answers in the same order', async () => {
    const portal = new Portal();
    const { code } = await createSubmitted(portal);
    const { secret } = await createSubmitted(portal);
    const answers = async (tried: string) => {
      const seen: string[] = [];
      for (let guess = 0; guess < PER_CODE + 2; guess++) {
        const response = await portal.post(paths.api.lookUps, { code: tried, secret }, visitor());
        seen.push(`${response.status} ${await response.text()}`);
      }
      return seen;
    };
    const [there, absent] = [await answers(code), await answers(randomCode())];
    // A limiter's minute may end on the way: then one of the two was let through for longer.
    expect(new Set(there)).toEqual(new Set(absent));
    expect(there[0]).toBe(absent[0]);
  });
});

describe('someone who holds the secret', () => {
  it('may look as often as they like', async () => {
    const portal = new Portal();
    const { code, secret } = await createSubmitted(portal);
    const holder = visitor();
    for (let look = 0; look < 130; look++) {
      expect((await portal.post(paths.api.lookUps, { code, secret }, holder)).status).toBe(200);
    }
  });
});
