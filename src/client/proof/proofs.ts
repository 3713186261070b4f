import type { Challenge } from '#domain/defence/challenge.ts';
import { CHALLENGE_MS } from '#domain/defence/constants.ts';
import type { Answer } from '../request.ts';

/** Proofs of work for what anyone may send: made ahead while one types, each good for one request. */
export interface Proofs {
  /** Makes one ahead, unless there is one. */
  prepare: () => void;
  /** One for a request, or null where this browser can't make any: the API then says what to do. */
  take: () => Promise<Answer<string | null>>;
  /** Whether somebody has been waiting for more than a second; `subscribe` calls back when that changes. */
  isSlow: () => boolean;
  subscribe: (listener: () => void) => () => void;
}

interface Making {
  proof: Promise<Answer<string | null>>;
  /** When it was begun, by `clock`. */
  since: number;
}

/** Whoever waits for longer is told what for. */
const UNNOTICED_MS = 1000;
/** A proof has to arrive within its challenge's time; the last minute is for a slow network. */
const FRESH_MS = CHALLENGE_MS - 60_000;

/**
 * @param ask fetches a challenge
 * @param solve answers it, and throws where this browser can't
 * @param clock milliseconds that only go forward: a visitor's own clock may be wrong
 */
export function makeProofs(
  ask: () => Promise<Answer<Challenge>>,
  solve: (challenge: Challenge) => Promise<string>,
  clock: () => number = () => performance.now(),
): Proofs {
  const listeners = new Set<() => void>();
  let slow = false;
  let ahead: Making | null = null;

  const setSlow = (now: boolean) => {
    slow = now;
    for (const listener of listeners) listener();
  };
  const make = async (): Promise<Answer<string | null>> => {
    const asked = await ask();
    if (!asked.ok) return asked;
    return { ok: true, value: await solve(asked.value).catch(() => null) };
  };
  const isFresh = (making: Making | null): making is Making =>
    making !== null && clock() - making.since < FRESH_MS;

  /** Taken out at once: nobody else gets the same. */
  const takeAhead = async (): Promise<Answer<string | null>> => {
    const taken = isFresh(ahead) ? ahead.proof : null;
    ahead = null;
    const answer = await taken;
    return answer?.ok ? answer : make();
  };

  return {
    prepare: () => {
      if (isFresh(ahead)) return;
      const making = { proof: make(), since: clock() };
      ahead = making;
      // Without a network there is nothing yet; the next one to type tries again.
      void making.proof.then(({ ok }) => {
        if (!ok && ahead === making) ahead = null;
      });
    },
    take: async () => {
      const timer = setTimeout(() => setSlow(true), UNNOTICED_MS);
      try {
        return await takeAhead();
      } finally {
        clearTimeout(timer);
        if (slow) setSlow(false);
      }
    },
    isSlow: () => slow,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
