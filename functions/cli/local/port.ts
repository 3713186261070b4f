import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

const LOOPBACK = ['127.0.0.1', '::1'];

/** Whether nobody answers at this port on either loopback address: a browser may try both for `localhost`. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of LOOPBACK) {
    if (!(await canListen(port, host))) return false;
  }
  return true;
}

/** A port that the system says nobody uses now. */
export async function anyFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The port after this one, or any other when somebody uses that. */
export async function nextFreePort(port: number): Promise<number> {
  const next = port + 1;
  return next < 65_536 && (await isPortFree(next)) ? next : anyFreePort();
}

async function canListen(port: number, host: string): Promise<boolean> {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return true;
  } catch (error) {
    // A machine without IPv6 has no ::1 to clash with.
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
  }
}
