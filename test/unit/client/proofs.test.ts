import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Challenge, unpackProof } from '#domain/defence/challenge.ts';
import { CHALLENGE_MS, PROOF_HEADER } from '#domain/defence/constants.ts';
import { paths } from '#domain/paths.ts';
import { portalApi } from '../../../src/client/portal-api.ts';
import { makeProofs } from '../../../src/client/proof/proofs.ts';
import { proven } from '../../../src/client/proof/proven.ts';
import { solve } from '../../../src/client/proof/solve.ts';
import type { Answer } from '../../../src/client/request.ts';
import { makeTyped } from '../../factories/typed-nomination.ts';

const UNREACHED: Answer<never> = { ok: false, failure: { kind: 'unreached' } };
const MINUTE = 60_000;

/** A challenge that differs from others by its signature alone. */
const challenge = (signature: string) => ({ signature }) as Challenge;

/** Proofs whose challenges are numbered; `answers` may make asking fail first. */
function begin({ answers = [] as Answer<Challenge>[], solveMs = 0, fails = false } = {}) {
  let [now, asked] = [0, 0];
  const proofs = makeProofs(
    async () => {
      asked += 1;
      return answers.shift() ?? { ok: true, value: challenge(String(asked)) };
    },
    async ({ signature }) => {
      if (solveMs > 0) await new Promise((resolve) => setTimeout(resolve, solveMs));
      if (fails) throw new Error('cannot');
      return `proof ${signature}`;
    },
    () => now,
  );
  const pass = (ms: number) => {
    now += ms;
  };
  return { proofs, pass, asked: () => asked };
}

const value = async (answer: Promise<Answer<string | null>>) => {
  const got = await answer;
  return got.ok ? got.value : got.failure.kind;
};

describe('proofs', () => {
  it('are made ahead once, however often that is asked for', async () => {
    const { proofs, asked } = begin();
    for (let key = 0; key < 20; key++) proofs.prepare();
    expect(await value(proofs.take())).toBe('proof 1');
    expect(asked()).toBe(1);
  });

  it('are good for one request each', async () => {
    const { proofs } = begin();
    proofs.prepare();
    const taken = await Promise.all([proofs.take(), proofs.take()].map(value));
    expect(taken.sort()).toEqual(['proof 1', 'proof 2']);
  });

  it('are made anew when their time is nearly over', async () => {
    const { proofs, pass, asked } = begin();
    proofs.prepare();
    pass(CHALLENGE_MS - MINUTE - 1);
    proofs.prepare();
    expect(asked()).toBe(1);
    pass(1);
    proofs.prepare();
    expect(asked()).toBe(2);
    pass(CHALLENGE_MS);
    expect(await value(proofs.take())).toBe('proof 3');
  });

  it('are tried for again after a lost network, at the next key and when sending', async () => {
    const typing = begin({ answers: [UNREACHED] });
    typing.proofs.prepare();
    await vi.waitFor(() => {
      typing.proofs.prepare();
      expect(typing.asked()).toBe(2);
    });
    const sending = begin({ answers: [UNREACHED] });
    sending.proofs.prepare();
    expect(await value(sending.proofs.take())).toBe('proof 2');
    const offline = begin({ answers: [UNREACHED, UNREACHED] });
    offline.proofs.prepare();
    expect(await value(offline.proofs.take())).toBe('unreached');
  });

  it('are left out where the browser can make none', async () => {
    const { proofs } = begin({ fails: true });
    proofs.prepare();
    expect(await value(proofs.take())).toBeNull();
  });
});

describe('whoever waits for a proof', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    { solveMs: 900, heard: [] },
    { solveMs: 1100, heard: [true, false] },
  ])('hears of it only after a second: $solveMs ms', async ({ solveMs, heard }) => {
    const { proofs } = begin({ solveMs });
    const states: boolean[] = [];
    const leave = proofs.subscribe(() => states.push(proofs.isSlow()));
    const taken = proofs.take();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await value(taken)).toBe('proof 1');
    expect(states).toEqual(heard);
    leave();
    const again = proofs.take();
    await vi.advanceTimersByTimeAsync(2000);
    await again;
    expect(states).toEqual(heard);
  });

  it('hears nothing of one that is made ahead', async () => {
    const { proofs } = begin({ solveMs: 5000 });
    proofs.prepare();
    await vi.advanceTimersByTimeAsync(4000);
    expect(proofs.isSlow()).toBe(false);
    const taken = proofs.take();
    await vi.advanceTimersByTimeAsync(1000);
    await taken;
    expect(proofs.isSlow()).toBe(false);
  });
});

describe('a call with a proof', () => {
  const refused = (code: 'proof-needed' | 'too-many-requests'): Answer<string> => ({
    ok: false,
    failure: {
      kind: 'refused',
      problem: { type: '', title: '', status: 403, detail: '', code, errors: [] },
      retryAfterSeconds: null,
    },
  });

  async function callWith(replies: Answer<string>[], fails = false) {
    const sent: (string | undefined)[] = [];
    const { proofs } = begin({ fails });
    const answer = await proven(proofs, async (headers) => {
      sent.push(headers[PROOF_HEADER]);
      return replies.shift() ?? UNREACHED;
    });
    return { answer, sent };
  }

  it('is made again, once, with another proof where the portal did not take the first', async () => {
    const done: Answer<string> = { ok: true, value: 'done' };
    expect(await callWith([done])).toEqual({ answer: done, sent: ['proof 1'] });
    const second = await callWith([refused('proof-needed'), done]);
    expect(second).toEqual({ answer: done, sent: ['proof 1', 'proof 2'] });
    const never = await callWith([refused('proof-needed'), refused('proof-needed'), done]);
    expect(never).toEqual({ answer: refused('proof-needed'), sent: ['proof 1', 'proof 2'] });
  });

  it('is not made again for any other refusal', async () => {
    const { sent } = await callWith([refused('too-many-requests')]);
    expect(sent).toEqual(['proof 1']);
  });

  it('goes without one where the browser can make none, so that the portal says what to do', async () => {
    const { sent } = await callWith([refused('proof-needed'), refused('proof-needed')], true);
    expect(sent).toEqual([undefined, undefined]);
  });

  it('is the one that creates a draft, and no other', async () => {
    const seen: [string, boolean][] = [];
    const server: typeof fetch = async (input, init) => {
      seen.push([String(input), new Headers(init?.headers).has(PROOF_HEADER)]);
      throw new TypeError('network');
    };
    const api = portalApi(server, begin().proofs);
    const ticket = { code: '7K4MPX92', secret: 'ABCDEFGH2345', version: 1 };
    await api.createDraft(makeTyped(), 'key');
    await api.saveDraft(ticket, makeTyped());
    expect(seen).toEqual([
      [paths.api.nominations, true],
      [paths.api.nomination(ticket.code), false],
    ]);
  });
});

describe('the solver', () => {
  it('finds the counter that the challenge was made from', async () => {
    // As the portal makes it, but easier: test/worker/proofs.test.ts holds both ends together.
    const { createChallenge } = await import('altcha-lib');
    const { deriveKey } = await import('altcha-lib/algorithms/web/pbkdf2');
    const made = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: 10,
      counter: 7,
      data: { expiresAt: 0 },
      deriveKey,
      hmacSignatureSecret: 'a',
      hmacKeySignatureSecret: 'b',
    });
    const proof = unpackProof(await solve(made as Challenge));
    expect(proof?.solution.counter).toBe(7);
    expect(proof?.challenge).toEqual(made);
  });
});
