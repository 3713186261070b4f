import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { QUIET } from './programs.ts';

const GRACE_MS = 5_000;
const running = new Set<ChildProcess>();
const posix = process.platform !== 'win32';
let stopping = false;

/**
 * Starts a Node program in a process group of its own: Ctrl-C in a terminal then reaches only us,
 * and we stop what we started in order. It gets what this Node was started with (`--import` above all). One whose
 * output is piped may also send us messages.
 */
export function launch(
  script: string,
  args: string[],
  env: Record<string, string> = {},
  output: 'inherit' | 'pipe' = 'inherit',
): ChildProcess {
  const child = spawn(process.execPath, [...process.execArgv, script, ...args], {
    detached: posix,
    stdio: output === 'pipe' ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...QUIET, ...env },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Runs a program to its end; throws when it fails, its own output having said why. */
export async function runToEnd(script: string, args: string[], env?: Record<string, string>): Promise<void> {
  const [code] = await once(launch(script, args, env), 'exit');
  // Stopped on purpose: whoever stopped it also ends this program.
  if (stopping) await new Promise(() => {});
  if (code !== 0) throw new Error(`${[script.split('/').at(-1), ...args].join(' ')}: mã lỗi ${code}`);
}

/** Shows what a piped program prints, until it is asked to stop: its farewell (esbuild's above all) says nothing. */
export function relay(child: ChildProcess): void {
  child.stdout?.on('data', (chunk: Buffer) => stopping || process.stdout.write(chunk));
  child.stderr?.on('data', (chunk: Buffer) => stopping || process.stderr.write(chunk));
}

/** Calls back when a program ends without having been asked to. */
export function onUnexpectedExit(child: ChildProcess, then: (code: number) => void): void {
  child.once('exit', (code) => {
    if (!stopping) then(code ?? 1);
  });
}

/** Asks everything still running to stop, and leaves no process of its group behind. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map(stop));
}

/** Asks one program to stop, gives it five seconds, and ends what it leaves of its group. */
export async function stop(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await Promise.race([ended, wait(GRACE_MS, undefined, { ref: false })]);
  }
  try {
    process.kill(posix ? -pid : pid, 'SIGKILL');
  } catch {
    // Nobody left: as it should be.
  }
}

/**
 * Ctrl-C, a closed terminal, SIGTERM, or npm gone: stop everything, then end with what `exitCode` says.
 * npm passes SIGTERM to its shell only, which dies without telling us, so our parent is watched too.
 */
export function stopOnSignals(exitCode: () => number): void {
  const end = () => {
    if (stopping) return;
    stopping = true;
    void stopAll().then(() => process.exit(exitCode()));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 300).unref();
}
