import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { launch, onUnexpectedExit, relay, runToEnd, stop } from './child.ts';
import { isPortFree } from './port.ts';
import { WRANGLER } from './programs.ts';
import { localSecret } from './secret.ts';
import { portTaken } from './settings.ts';

const MIGRATE = join(import.meta.dirname, 'migrate.ts');
const READY_WITHIN_MS = 60_000;

/**
 * Where `wrangler dev` writes each mail instead of sending it: a file of its text, in a folder of its own for each run,
 * which goes when the run ends. It does not move with `--persist-to`.
 */
export const MAIL_FOLDER = join('.wrangler', 'tmp', 'email');

/** A sender, or mails would wait in the outbox as they do where none is set. */
const SENDER = ['--var', 'MAIL_FROM:khong-tra-loi@dong-long.example'];

/** Brings the local D1 up to the last migration; nothing happens when it is there already. */
export function migrate(persistTo: string): Promise<void> {
  return runToEnd(MIGRATE, [persistTo]);
}

/**
 * Starts `wrangler dev` (site and API from one origin, on loopback only) and waits for its first answer: its own, hence
 * its message first, since another portal on this port would answer too.
 * @param extra further arguments of `wrangler dev`, for example `--var NAME:value`
 */
export async function serve(port: number, persistTo: string, extra: string[] = []): Promise<ChildProcess> {
  // What was stopped just before takes a moment to go.
  for (let tries = 0; !(await isPortFree(port)); tries += 1) {
    if (tries === 20) throw new Error(portTaken(port));
    await wait(100);
  }
  const listen = ['--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0'];
  const quiet = ['--log-level', 'error', '--show-interactive-dev-session=false'];
  const child = launch(
    WRANGLER,
    ['dev', ...listen, '--persist-to', persistTo, ...SENDER, ...quiet, ...extra],
    // Wrangler takes the secrets that wrangler.toml names from here; a command's arguments anyone could read.
    { PORTAL_SECRET: localSecret(persistTo) },
    'pipe',
  );
  relay(child);
  let listens = false;
  child.once('message', () => {
    listens = true;
  });
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(listens && (await answers(port)))) {
    if (child.exitCode !== null)
      throw new Error(
        (await isPortFree(port)) ? `wrangler dev dừng với mã ${child.exitCode}` : portTaken(port),
      );
    if (Date.now() > deadline)
      throw new Error(`wrangler dev không trả lời sau ${READY_WITHIN_MS / 1000} giây`);
    await wait(100);
  }
  return child;
}

/**
 * Serves for as long as this program runs: a `wrangler dev` that ends by itself is started anew, as when its workerd
 * crashed and found its port taken when it came back.
 * @param failed called when it can't be started anew
 */
export async function keepServing(
  port: number,
  persistTo: string,
  extra: string[],
  failed: (error: Error) => Promise<void>,
): Promise<void> {
  const child = await serve(port, persistTo, extra);
  const startAnew = async (code: number) => {
    console.error(`▸ wrangler dev vừa dừng với mã ${code}; đang mở lại …`);
    await stop(child);
    await keepServing(port, persistTo, extra, failed);
    console.error('▸ Đã mở lại.');
  };
  onUnexpectedExit(child, (code) => void startAnew(code).catch(failed));
}

async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual', signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}
