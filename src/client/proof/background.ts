import type { Challenge } from '#domain/defence/challenge.ts';

/**
 * Answers a challenge in a thread of its own; where there is none to be had, in the page's.
 * @throws Error when this browser can't.
 */
export async function solveInBackground(challenge: Challenge): Promise<string> {
  try {
    return await solveInWorker(challenge);
  } catch {
    const { solve } = await import('./solve.ts');
    return solve(challenge);
  }
}

function solveInWorker(challenge: Challenge): Promise<string> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const solved = new Promise<string>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<string | null>) =>
      data === null ? reject(new Error('not solved')) : resolve(data),
    );
    worker.addEventListener('error', () => reject(new Error('no worker')));
  });
  worker.postMessage(challenge);
  return solved.finally(() => worker.terminate());
}
