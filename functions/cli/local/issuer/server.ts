import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { paths } from '#domain/paths.ts';
import { SAMPLE_MEMBERS } from '../../sample-members.ts';
import { portTaken } from '../settings.ts';
import { signedOutPage, signInPage } from './page.ts';

/*
 * Stands in for Cloudflare Access on this machine: the Worker checks its tokens as it checks those of Access. It
 * listens on loopback only, its key is made at each start, and a deployed Worker takes no issuer without TLS.
 */

const AUDIENCE = 'dong-long-tren-may-nay';
const KEY_ID = 'khoa-tren-may-nay';
const SESSION_HOURS = 8;
const COOKIE = 'CF_Authorization';
const COOKIE_RULES = 'Path=/; HttpOnly; SameSite=Lax';
/** An e-mail and little more. */
const FORM_BYTES = 4096;

/** A running issuer: how one signs in there, in words for a terminal, and what the Worker must be told of it. */
export interface LocalIssuer {
  address: string;
  signIn: string;
  /** Arguments of `wrangler dev`. */
  vars: string[];
}

/**
 * Starts the issuer.
 * @param port where it listens
 * @param portal the portal's own address, to which it sends whoever has signed in
 * @param samples whether the sample members were loaded, and may be picked
 */
export async function startIssuer(port: number, portal: string, samples = true): Promise<LocalIssuer> {
  // Cookies don't tell ports apart: what `localhost` sets here, the portal at `localhost` is sent.
  const address = `http://localhost:${port}`;
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const certs = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' }],
  });
  const sign = (email: string) =>
    new SignJWT({ email, type: 'app' })
      .setProtectedHeader({ alg: 'RS256', kid: KEY_ID })
      .setIssuer(address)
      .setAudience([AUDIENCE])
      .setIssuedAt()
      .setExpirationTime(`${SESSION_HOURS}h`)
      .sign(privateKey);

  const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => unknown> = {
    'GET /': (_, response) => response.writeHead(302, { location: '/cdn-cgi/access/login' }).end(),
    'GET /cdn-cgi/access/certs': (_, response) => send(response, 'application/json', certs),
    'GET /cdn-cgi/access/login': (_, response) =>
      send(response, 'text/html', signInPage(samples ? SAMPLE_MEMBERS : [])),
    'POST /cdn-cgi/access/login': async (request, response) => {
      const cookie = `${COOKIE}=${await sign(await typedEmail(request))}; ${COOKIE_RULES}; Max-Age=${SESSION_HOURS * 3600}`;
      response.writeHead(303, { location: portal + paths.console, 'set-cookie': cookie }).end();
    },
    'GET /cdn-cgi/access/logout': (_, response) => {
      response.setHeader('set-cookie', `${COOKIE}=; ${COOKIE_RULES}; Max-Age=0`);
      send(response, 'text/html', signedOutPage());
    },
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', address);
    const handle = answers[`${request.method} ${pathname}`];
    Promise.resolve(handle ? handle(request, response) : response.writeHead(404).end()).catch(() =>
      response.writeHead(400).end(),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch(() => {
    throw new Error(portTaken(port));
  });
  const signIn = samples
    ? `đăng nhập bằng cán bộ mẫu ở ${address}/`
    : `chưa có cán bộ nào: thêm bằng npm run staff -- add, rồi gõ thư của người đó ở ${address}/`;
  return {
    address,
    signIn,
    vars: ['--var', `ACCESS_ISSUER:${address}`, '--var', `ACCESS_AUDIENCE:${AUDIENCE}`],
  };
}

function send(response: ServerResponse, type: string, body: string): void {
  response
    .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
    .end(body);
}

/** @throws Error when it is no e-mail, or too long to be one. */
async function typedEmail(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
    if (body.length > FORM_BYTES) throw new Error('too long');
  }
  const email = new URLSearchParams(body).get('email')?.trim() ?? '';
  if (!email.includes('@')) throw new Error('no e-mail');
  return email;
}
