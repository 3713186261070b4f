import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/**
 * Stands before the portal on a port of its own and answers again what the portal answered to the same GET before,
 * byte for byte. A browser measured on the machine that also serves it would otherwise share its processors with
 * `wrangler dev`, as no reader's phone does. Whatever isn't a GET goes through each time.
 * @returns its origin, and what closes it
 */
export async function replaying(port: number): Promise<{ origin: string; close: () => void }> {
  const known = new Map<string, Answer>();
  const server = createServer(async (asked, answer) => {
    const key = `${asked.url} ${asked.headers['accept-encoding'] ?? ''}`;
    try {
      const repeatable = asked.method === 'GET';
      const given = (repeatable && known.get(key)) || (await ask(port, asked));
      if (repeatable) known.set(key, given);
      answer.writeHead(given.status, given.headers).end(given.body);
    } catch {
      answer.writeHead(502).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: own } = server.address() as AddressInfo;
  return { origin: `http://localhost:${own}`, close: () => server.close() };
}

function ask(port: number, asked: IncomingMessage): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method, url: path, headers } = asked;
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, async (answer) => {
      try {
        const body = Buffer.concat(await answer.toArray());
        const { 'transfer-encoding': _chunked, ...kept } = answer.headers;
        resolve({
          status: answer.statusCode ?? 502,
          headers: { ...kept, 'content-length': String(body.length) },
          body,
        });
      } catch (error) {
        reject(error);
      }
    });
    sent.on('error', reject);
    asked.pipe(sent);
  });
}
