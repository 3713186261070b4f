import type { Challenge } from '#domain/defence/challenge.ts';
import { solve } from './solve.ts';

/** The thread in which a challenge is answered: takes the challenge, gives the proof, or null when there is none. */
self.addEventListener('message', async ({ data }: MessageEvent<Challenge>) => {
  self.postMessage(await solve(data).catch(() => null));
});
