import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '#domain/errors.ts';
import { portalApi } from '../../../src/client/portal-api.ts';
import { sendDossier } from '../../../src/islands/Nomination/send.ts';
import type { SendingProgress } from '../../../src/islands/Nomination/store.ts';

import { makeReceipt } from '../../factories/receipt.ts';
import { makeTyped } from '../../factories/typed-nomination.ts';

const CREATE = '/api/nominations';
const SUBMIT = '/api/nominations/7K4MPX92/submission';
const TYPED = makeTyped();
const TICKET = { code: '7K4MPX92', secret: 'ABCDEFGH2345', version: 1 };
const STORED = { ...TICKET, base: TYPED };
const DRAFT = { ...TICKET, state: 'draft', keptUntil: '2022-01-09T10:00:00+07:00' };
const RECEIPT = makeReceipt();

type Reply = Response | 'lost';

const ok = (value: object, status = 200) => Response.json(value, { status });
const no = (status: number, code: ErrorCode, headers: Record<string, string> = {}) =>
  Response.json(
    { type: 'https://vi-du.example/loi', title: 'Không', status, detail: 'Làm lại.', code, errors: [] },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );

/** Sends against a server that gives these replies in turn; tells what was asked and what was kept. */
async function sendWith(replies: Reply[], progress: SendingProgress = { key: 'key-1', stored: null }) {
  const asked: { path: string; headers: Headers; body: unknown }[] = [];
  const kept: SendingProgress[] = [];
  let keys = 1;
  const server: typeof fetch = async (input, init) => {
    asked.push({
      path: String(input),
      headers: new Headers(init?.headers),
      body: JSON.parse(String(init?.body)),
    });
    const reply = replies.shift();
    if (reply === undefined || reply === 'lost') throw new TypeError('network');
    return reply;
  };
  const outcome = await sendDossier({
    api: portalApi(server),
    draft: TYPED,
    progress,
    newKey: () => `key-${++keys}`,
    keep: (reached) => kept.push(reached),
  });
  return { outcome, asked, kept, paths: asked.map(({ path }) => path) };
}

describe('sending a dossier', () => {
  it('stores it, keeps its code and secret at once, then submits it', async () => {
    const { outcome, asked, kept } = await sendWith([ok(DRAFT, 201), ok(RECEIPT)]);
    expect(outcome).toEqual({ sent: true, kept: { receipt: RECEIPT, secret: STORED.secret } });
    expect(kept.at(-1)).toEqual({ key: 'key-1', stored: STORED });
    expect(asked.map(({ path }) => path)).toEqual([CREATE, SUBMIT]);
    expect(asked[0]?.headers.get('idempotency-key')).toBe('key-1');
    expect(asked[0]?.body).toEqual(TYPED);
    expect(asked[1]?.headers.get('authorization')).toBe(`Bearer ${STORED.secret}`);
    expect(asked[1]?.body).toEqual({ version: 1, draft: TYPED });
  });

  it('keeps the key when the first answer is lost, so that the same draft comes back', async () => {
    const { outcome, kept } = await sendWith(['lost']);
    expect(outcome).toEqual({ sent: false, failure: { kind: 'unreached' } });
    expect(kept).toEqual([{ key: 'key-1', stored: null }]);
  });

  it('makes only the second move again when that one failed', async () => {
    const first = await sendWith([ok(DRAFT, 201), 'lost']);
    const reached = first.kept.at(-1);
    expect(reached).toEqual({ key: 'key-1', stored: STORED });
    const second = await sendWith([ok(RECEIPT)], reached);
    expect(second.outcome.sent).toBe(true);
    expect(second.paths).toEqual([SUBMIT]);
  });

  it('takes a new key, once, when the old one stands for other content', async () => {
    const { outcome, asked, kept } = await sendWith([no(409, 'key-reused'), ok(DRAFT, 201), ok(RECEIPT)]);
    expect(outcome.sent).toBe(true);
    expect(asked.slice(0, 2).map(({ headers }) => headers.get('idempotency-key'))).toEqual([
      'key-1',
      'key-2',
    ]);
    expect(kept).toEqual([
      { key: 'key-1', stored: null },
      { key: 'key-2', stored: null },
      { key: 'key-2', stored: STORED },
    ]);
    const again = await sendWith([no(409, 'key-reused'), no(409, 'key-reused'), ok(DRAFT, 201)]);
    expect([again.outcome.sent, again.paths.length]).toEqual([false, 2]);
  });

  it('sends what was changed since, on the version it was made on', async () => {
    const before = { key: 'key-1', stored: { ...STORED, version: 4, base: makeTyped() } };
    const { outcome, asked } = await sendWith([ok(RECEIPT)], before);
    expect(outcome.sent).toBe(true);
    expect(asked.map(({ path, body }) => [path, body])).toEqual([[SUBMIT, { version: 4, draft: TYPED }]]);
  });

  it('submits nothing when somebody else changed it meanwhile', async () => {
    const before = { key: 'key-1', stored: { ...STORED, base: makeTyped() } };
    const { outcome, paths, kept } = await sendWith([no(409, 'version-conflict')], before);
    expect(outcome).toMatchObject({ sent: false, failure: { problem: { code: 'version-conflict' } } });
    expect([paths, kept]).toEqual([[SUBMIT], []]);
  });

  it('stores it anew, once, when the portal has deleted an old draft', async () => {
    const old = { key: 'key-0', stored: { ...STORED, base: makeTyped() } };
    const { outcome, paths, kept } = await sendWith(
      [no(404, 'nomination-not-found'), ok(DRAFT, 201), ok(RECEIPT)],
      old,
    );
    expect(outcome.sent).toBe(true);
    expect(paths).toEqual([SUBMIT, CREATE, SUBMIT]);
    expect(kept[0]).toEqual({ key: 'key-2', stored: null });
  });

  it.each<[string, Reply, object]>([
    ['a closed round', no(409, 'round-closed'), { kind: 'refused', problem: { code: 'round-closed' } }],
    [
      'too many sends, with the wait',
      no(429, 'too-many-requests', { 'retry-after': '60' }),
      { kind: 'refused', problem: { code: 'too-many-requests' }, retryAfterSeconds: 60 },
    ],
    [
      'a database that fails',
      no(503, 'unavailable'),
      { kind: 'refused', problem: { code: 'unavailable' }, retryAfterSeconds: null },
    ],
    ['a page of some proxy', new Response('<h1>502</h1>', { status: 502 }), { kind: 'unreadable' }],
    ['an answer of another shape', ok({ done: true }), { kind: 'unreadable' }],
  ])('tells %s', async (_, reply, failure) => {
    const { outcome } = await sendWith([ok(DRAFT, 201), reply]);
    expect(outcome).toMatchObject({ sent: false, failure });
  });
});

describe('what the form reads first', () => {
  it('the portal’s time, in epoch milliseconds', async () => {
    const api = portalApi(async () => ok({ now: '2021-12-10T10:24:07+07:00' }));
    expect(await api.readNow()).toEqual({ ok: true, value: Date.parse('2021-12-10T03:24:07Z') });
  });

  it('rules only when they look like rules', async () => {
    expect(await portalApi(async () => ok({ samples: true, campaigns: [] })).readRules()).toMatchObject({
      ok: true,
    });
    expect(await portalApi(async () => ok({ samples: true })).readRules()).toEqual({
      ok: false,
      failure: { kind: 'unreadable' },
    });
  });
});
