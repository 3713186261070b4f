import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { launch, stop } from '../../functions/cli/local/child.ts';
import { anyFreePort, isPortFree } from '../../functions/cli/local/port.ts';
import { serve } from '../../functions/cli/local/worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'dong-long-processes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As wrangler does with workerd: a program whose own child may outlive it. */
const PARENT = `
import { spawn } from 'node:child_process';
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
console.log(child.pid);
setInterval(() => {}, 1000);
`;

test('stopping a program leaves nothing of what it started', async () => {
  const script = join(folder, 'parent.mjs');
  writeFileSync(script, PARENT);
  const parent = launch(script, [], {}, 'pipe');
  const [line] = await once(parent.stdout ?? process.stdin, 'data');
  const grandchild = Number(String(line));
  expect(process.kill(grandchild, 0)).toBe(true);

  await stop(parent);
  await expect.poll(() => isAlive(grandchild)).toBe(false);
  expect(isAlive(Number(parent.pid))).toBe(false);
});

test.each(['127.0.0.1', '::1'])('a port taken on %s is not free', async (host) => {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await isPortFree(port)).toBe(false);
  server.close();
  await once(server, 'close');
  expect(await isPortFree(port)).toBe(true);
});

test('another portal that answers at the port is not taken for the one that was to be served', async () => {
  const other = createHttpServer((_, response) => response.end()).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(serve(port, folder)).rejects.toThrow(`Cổng ${port} đang có chương trình khác dùng`);
  other.close();
});

test('any free port is free', async () => {
  expect(await isPortFree(await anyFreePort())).toBe(true);
});

/** A zombie that nobody has collected yet is dead. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || readFileSync(stat, 'utf8').split(') ')[1]?.[0] !== 'Z';
}
