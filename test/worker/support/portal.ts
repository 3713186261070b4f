import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { PROOF_HEADER } from '#domain/defence/constants.ts';
import { packProof } from '#domain/defence/pack-proof.ts';
import { paths } from '#domain/paths.ts';
import { createApp } from '../../../functions/app.ts';
import { easyProof } from '../../support/proofs.ts';
import { ACCESS, serveKeys } from './access.ts';

export const ORIGIN = 'https://dong-long.example';

/** A moment at which Ngã Năm's first round and Ninh Thuận's second take dossiers. */
export const NOON_2_DECEMBER = Date.parse('2021-12-02T12:00:00+07:00');

/** What takes a proof of work: each request gets one, unless the test sets the header itself. */
const COSTLY: string[] = [
  paths.api.nominations,
  paths.api.commendations,
  paths.api.feedback,
  paths.api.registrations,
  paths.api.commitments,
];

/** The Worker with a clock that the test sets; nothing is kept at the edge unless the test wants it. */
export class Portal {
  now: number;
  readonly env: Env;
  readonly #app = createApp({ clock: () => this.now, fetchKeys: serveKeys });

  constructor({ now = NOON_2_DECEMBER, bindings = {} }: { now?: number; bindings?: Partial<Env> } = {}) {
    this.now = now;
    this.env = { ...env, ...ACCESS, PAGE_CACHE_SECONDS: '0', ...bindings };
  }

  /** One request from a visitor of its own, unless `cf-connecting-ip` says whose, with proof of its work. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('cf-connecting-ip')) headers.set('cf-connecting-ip', crypto.randomUUID());
    if (init.method === 'POST' && COSTLY.includes(path) && !headers.has(PROOF_HEADER)) {
      headers.set(PROOF_HEADER, packProof(await easyProof(this.env.PORTAL_SECRET, this.now)));
    }
    const ctx = createExecutionContext();
    const request = new Request(new URL(path, ORIGIN), { redirect: 'manual', ...init, headers });
    const response = await this.#app.fetch(request, this.env, ctx);
    await waitOnExecutionContext(ctx);
    return response;
  }

  /** A JSON body, as the portal's own pages send it. */
  send(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const own = { 'content-type': 'application/json', origin: ORIGIN, 'sec-fetch-site': 'same-origin' };
    return this.fetch(path, { method, headers: { ...own, ...headers }, body: JSON.stringify(body) });
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('POST', path, body, headers);
  }

  /** A form without script. */
  submitForm(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const own = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' };
    return this.fetch(path, {
      method: 'POST',
      headers: { ...own, ...headers },
      body: new URLSearchParams(fields),
    });
  }
}
