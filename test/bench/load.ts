import { Agent, request } from 'node:http';
import { median } from './table.ts';

/** One request to be sent. */
export interface Shot {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

const CONCURRENCY = 8;

/** Sends every shot, eight at a time, and gives the answers' texts in order. @throws when one isn't answered 2xx. */
export async function fire(port: number, shots: readonly Shot[]): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const answers: string[] = new Array(shots.length).fill('');
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < shots.length; index = next++) {
      answers[index] = await send(port, agent, shots[index] as Shot);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  agent.destroy();
  return answers;
}

/**
 * How many requests a second the first kind gets for each one of the second, measured in turns within one run:
 * a machine that slows down slows both. Gives the median of the rounds' ratios.
 */
export async function ratio(port: number, ours: readonly Shot[][], bare: readonly Shot[][]): Promise<number> {
  const ratios: number[] = [];
  for (const [round, shots] of ours.entries()) {
    const other = bare[round] ?? [];
    // Each second round starts with the other kind, so that neither always runs first.
    const pair = round % 2 === 0 ? [shots, other] : [other, shots];
    const seconds: number[] = [];
    for (const side of pair) seconds.push(await time(() => fire(port, side)));
    const [ourSeconds = 0, bareSeconds = 0] = round % 2 === 0 ? seconds : seconds.reverse();
    ratios.push(shots.length / ourSeconds / (other.length / bareSeconds));
  }
  return median(ratios);
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function send(port: number, agent: Agent, { method, path, headers, body }: Shot): Promise<string> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(
      { host: '127.0.0.1', port, agent, method, path, headers: { ...headers, ...length } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if ((answer.statusCode ?? 500) < 300) resolve(text);
          else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 300)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
