import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { createDraft, createSubmitted } from './support/dossiers.ts';
import { sendUntilRefused } from './support/limits.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const visitor = () => ({ 'cf-connecting-ip': crypto.randomUUID() });

describe('someone who guesses', () => {
  it('is refused everything for a minute, a right guess included', async () => {
    const portal = new Portal();
    const { code, secret } = await createSubmitted(portal);
    const wrong = await createSubmitted(portal);
    const guesser = visitor();
    const guess = (tried: string) => portal.post(paths.api.lookUps, { code, secret: tried }, guesser);

    await sendUntilRefused(120, () => guess(wrong.secret));
    const right = await guess(secret);
    expect(right.headers.get('retry-after')).toBe('60');
    await expectProblem(right, 429, 'too-many-requests');
    expect((await portal.post(paths.api.lookUps, { code, secret }, visitor())).status).toBe(200);

    portal.now = NOON_2_DECEMBER + 60_000;
    expect((await guess(secret)).status).toBe(200);
  });

  it('at a submission is refused too', async () => {
    const portal = new Portal();
    const { code } = await createDraft(portal);
    const { secret } = await createDraft(portal);
    const headers = { ...visitor(), authorization: `Bearer ${secret}` };
    const refused = await sendUntilRefused(20, () => portal.post(paths.api.submission(code), {}, headers));
    await expectProblem(refused, 429, 'too-many-requests');
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
