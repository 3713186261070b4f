import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { type Challenge, challengeSchema, type Proof } from '#domain/defence/challenge.ts';
import { PROOF_HEADER, WORK } from '#domain/defence/constants.ts';
import { packProof } from '#domain/defence/pack-proof.ts';
import { paths } from '#domain/paths.ts';
import { makeChallenge } from '../../functions/crypto/proof.ts';
import worker from '../../functions/index.ts';
import { makeCommendation } from '../factories/commendation.ts';
import { easyProof, solve } from '../support/proofs.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
const TEN_MINUTES = 600_000;

function send(header: string, body: unknown = makeCommendation()): Promise<Response> {
  const headers = { 'idempotency-key': crypto.randomUUID(), [PROOF_HEADER]: header };
  return portal.post(paths.api.commendations, body, headers);
}

const sendProof = (proof: unknown) => send(packProof(proof as Proof));
const proofs = () => env.DB.prepare('SELECT count(*) AS n FROM spent_proofs').first<number>('n');

/** The same proof, with something changed in what the portal signed. */
function forged(proof: Proof, change: Partial<Challenge['parameters']>): Proof {
  const parameters = { ...proof.challenge.parameters, ...change };
  return { ...proof, challenge: { ...proof.challenge, parameters } };
}

describe('a challenge', () => {
  it('is answered by trying, and its proof is taken', async () => {
    const response = await portal.fetch(paths.api.challenges);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const challenge = challengeSchema.parse(await response.json());
    expect(challenge.parameters).toMatchObject({
      algorithm: 'PBKDF2/SHA-256',
      cost: WORK.cost,
      data: { expiresAt: NOON_2_DECEMBER + TEN_MINUTES },
    });
    const proof = await solve(challenge);
    expect(proof.solution.counter).toBeGreaterThanOrEqual(WORK.from);
    expect(proof.solution.counter).toBeLessThanOrEqual(WORK.to);
    expect((await sendProof(proof)).status).toBe(201);
  });

  it('is never the same twice', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(async () => (await portal.fetch(paths.api.challenges)).json<Challenge>()),
    );
    expect(one?.parameters.nonce).not.toBe(other?.parameters.nonce);
    expect(one?.signature).not.toBe(other?.signature);
  });

  it('is refused to one who asks for too many, and without the secret', async () => {
    const READ_LIMIT: RateLimit = { limit: async () => ({ success: false }) };
    const full = new Portal({ bindings: { READ_LIMIT } });
    await expectProblem(await full.fetch(paths.api.challenges), 429, 'too-many-requests');
    vi.spyOn(console, 'error').mockReturnValue();
    const bare = new Portal({ bindings: { PORTAL_SECRET: '' } });
    await expectProblem(await bare.fetch(paths.api.challenges), 503, 'unavailable');
  });
});

describe('a proof is refused', () => {
  const refuse = async (response: Response) => {
    const problem = await expectProblem(response, 403, 'proof-needed');
    expect(problem.detail).toContain('Gửi lại');
  };

  it.each(['', 'x', '{}', btoa('{}'), btoa('null'), 'a'.repeat(20_000)])(
    'when it is none: %s',
    async (header) => {
      await refuse(await send(header));
    },
  );

  it('the second time, even when both arrive at once', async () => {
    const proof = await easyProof(env.PORTAL_SECRET, portal.now);
    const answers = await Promise.all([sendProof(proof), sendProof(proof)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 403]);
    await refuse(await sendProof(proof));
  });

  it('the second time for a dossier, although the first was refused for its content', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const proof = { [PROOF_HEADER]: packProof(await easyProof(env.PORTAL_SECRET, portal.now)) };
    const create = (body: unknown) => portal.post(paths.api.nominations, body, { ...headers, ...proof });
    await expectProblem(await create([]), 422, 'invalid-input');
    await refuse(await create({}));
  });

  it('never for a commendation that was refused for its content before', async () => {
    const header = packProof(await easyProof(env.PORTAL_SECRET, portal.now));
    await expectProblem(await send(header, {}), 422, 'invalid-input');
    expect((await send(header)).status).toBe(201);
    await refuse(await send(header));
  });

  it('not when the same commendation comes again under its key', async () => {
    const headers = {
      'idempotency-key': crypto.randomUUID(),
      [PROOF_HEADER]: packProof(await easyProof(env.PORTAL_SECRET, portal.now)),
    };
    const words = makeCommendation();
    const [first, again] = [
      await portal.post(paths.api.commendations, words, headers),
      await portal.post(paths.api.commendations, words, headers),
    ];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.json()).toEqual(await first.json());
  });

  it('once its challenge’s time is over', async () => {
    const proof = await easyProof(env.PORTAL_SECRET, portal.now);
    portal.now = NOON_2_DECEMBER + TEN_MINUTES;
    await refuse(await sendProof(proof));
    portal.now = NOON_2_DECEMBER + TEN_MINUTES - 1;
    expect((await sendProof(proof)).status).toBe(201);
    portal.now = NOON_2_DECEMBER;
  });

  it('for a challenge of somebody else’s', async () => {
    await refuse(await sendProof(await easyProof('x'.repeat(64), portal.now)));
  });

  it.each<[string, Partial<Challenge['parameters']>]>([
    ['its time', { data: { expiresAt: NOON_2_DECEMBER + 2 * TEN_MINUTES } }],
    ['its nonce', { nonce: '00'.repeat(16) }],
    ['its prefix', { keyPrefix: '00' }],
    ['its key', { keySignature: '00'.repeat(32) }],
    ['its cost', { cost: WORK.cost + 1 }],
  ])('when %s was changed', async (_, change) => {
    await refuse(await sendProof(forged(await easyProof(env.PORTAL_SECRET, portal.now), change)));
  });

  it('when the work was easier than it is now', async () => {
    const easier = await makeChallenge(env.PORTAL_SECRET, portal.now, { cost: WORK.cost - 1, counter: 0 });
    await refuse(await sendProof(await solve(easier)));
  });

  it('when the key is only what the challenge tells of it', async () => {
    const proof = await easyProof(env.PORTAL_SECRET, portal.now);
    const { keyPrefix } = proof.challenge.parameters;
    await refuse(
      await sendProof({ ...proof, solution: { counter: 0, derivedKey: keyPrefix.padEnd(64, '0') } }),
    );
  });
});

it('spent proofs are forgotten once nobody could use them any more', async () => {
  vi.spyOn(console, 'info').mockReturnValue();
  const sweep = async (scheduledTime: number) => {
    const ctx = createExecutionContext();
    await worker.scheduled(createScheduledController({ scheduledTime, cron: '17 20 * * *' }), env);
    await waitOnExecutionContext(ctx);
  };
  portal.now = NOON_2_DECEMBER + 1;
  await sendProof(await easyProof(env.PORTAL_SECRET, portal.now));
  expect(await proofs()).toBeGreaterThan(1);
  await sweep(NOON_2_DECEMBER + TEN_MINUTES);
  expect(await proofs()).toBe(1);
  await sweep(NOON_2_DECEMBER + TEN_MINUTES + 1);
  expect(await proofs()).toBe(0);
});
