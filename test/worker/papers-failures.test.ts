import { createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { runSchedule } from '../../functions/cron/schedules.ts';
import { TIMES } from '../../functions/cron/times.ts';
import { makePdf } from '../factories/files/pdf.ts';
import { failing } from './support/failing.ts';
import { attach, createHolder, type Holder, kept, listed, remove, upload } from './support/papers.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
const HOUR_MS = 3_600_000;
const file = makePdf({ padding: 300_000 });
let holder: Holder;
let told: MockInstance<typeof console.info>;
beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  told = vi.spyOn(console, 'info').mockReturnValue();
  for (const key of (await kept(env)).objects) await env.PAPERS.delete(key);
  await env.DB.exec('DELETE FROM papers');
  holder = await createHolder(portal);
});

const runNightly = (bindings: Env, scheduledTime: number) =>
  runSchedule(createScheduledController({ scheduledTime, cron: TIMES.nightly }), bindings);
const withR2 = (methods: Partial<R2Bucket>) =>
  new Portal({ bindings: { PAPERS: failing(env.PAPERS, methods) } });
const fails = () => Promise.reject(new Error('R2 is away'));

describe('R2 fails', () => {
  it.each([
    ['at once', fails],
    [
      'after some of the file',
      async (_key: string, body: ReadableStream) => {
        const reader = body.getReader();
        await reader.read();
        await reader.cancel();
        return fails();
      },
    ],
    [
      'after some of the file, without a word to its sender',
      async (_key: string, body: ReadableStream) => {
        await body.getReader().read();
        return fails();
      },
    ],
    [
      'once it has all of it',
      async (_key: string, body: ReadableStream) => {
        await new Response(body).arrayBuffer();
        return fails();
      },
    ],
  ])('%s: says when to try again, and leaves nothing', async (_, put) => {
    const response = await upload(withR2({ put: put as unknown as R2Bucket['put'] }), holder, file);
    await expectProblem(response, 503, 'unavailable');
    expect(response.headers.get('retry-after')).toBe('30');
    expect(await kept(env)).toEqual({ objects: [], rows: 0 });
  });

  it('when reading: the file stays', async () => {
    const { id } = await attach(portal, holder, file);
    const path = `/api/nominations/${holder.code}/papers/${id}`;
    const headers = { authorization: `Bearer ${holder.secret}` };
    await expectProblem(await withR2({ get: fails }).fetch(path, { headers }), 503, 'unavailable');
    expect(await listed(portal, holder)).toHaveLength(1);
  });

  it('when deleting: the dossier has lost the file, and the night takes it away', async () => {
    const { id } = await attach(portal, holder, file);
    expect((await remove(withR2({ delete: fails }), holder, id)).status).toBe(204);
    expect(await listed(portal, holder)).toEqual([]);
    expect((await kept(env)).objects).toHaveLength(1);
    await runNightly(env, NOON_2_DECEMBER);
    expect((await kept(env)).objects).toEqual([]);
  });
});

describe('D1 fails after the upload', () => {
  const withD1 = (batch: D1Database['batch']) => new Portal({ bindings: { DB: failing(env.DB, { batch }) } });

  it('nothing counts, nothing is lost: the sender’s next try comes through, and the night takes the rest', async () => {
    const id = crypto.randomUUID();
    const away = withD1(() => Promise.reject(new Error('D1 is away')));
    await expectProblem(await upload(away, holder, file, { id }), 503, 'unavailable');
    expect(await kept(env)).toEqual({ objects: [expect.any(String)], rows: 1 });
    expect(await listed(portal, holder)).toEqual([]);

    const paper = await attach(portal, holder, file, { id });
    expect(await listed(portal, holder)).toEqual([paper]);
    expect(await kept(env)).toEqual({ objects: [expect.any(String), expect.any(String)], rows: 1 });
    await runNightly(env, NOON_2_DECEMBER + 2 * HOUR_MS);
    expect(await kept(env)).toEqual({ objects: [expect.stringMatching(`^${id}/`)], rows: 1 });
    expect(await listed(portal, holder)).toEqual([paper]);
  });

  it('the sender never comes back: swept after an hour, not before', async () => {
    const away = withD1(() => Promise.reject(new Error('D1 is away')));
    await upload(away, holder, file);
    await runNightly(env, NOON_2_DECEMBER + HOUR_MS);
    expect(await kept(env)).toEqual({ objects: [expect.any(String)], rows: 1 });
    await runNightly(env, NOON_2_DECEMBER + HOUR_MS + 1);
    expect(await kept(env)).toEqual({ objects: [], rows: 0 });
  });

  it('it did its work and only its answer was lost: the next try gets that answer', async () => {
    const id = crypto.randomUUID();
    const deaf = withD1(async (statements) => {
      await env.DB.batch(statements);
      throw new Error('Network connection lost.');
    });
    await expectProblem(await upload(deaf, holder, file, { id }), 503, 'unavailable');
    const [paper] = await listed(portal, holder);
    expect(paper?.id).toBe(id);
    expect(await attach(portal, holder, file, { id })).toEqual(paper);
    expect(await kept(env)).toEqual({ objects: [expect.any(String)], rows: 1 });
  });
});

describe('the nightly sweep', () => {
  it('deletes the files of dossiers that are gone, more than a page of them, and no other', async () => {
    const paper = await attach(portal, holder, file);
    const gone = await createHolder(portal);
    const orphaned = await attach(portal, gone, file);
    const strays = Array.from({ length: 30 }, () => `a${crypto.randomUUID().slice(1)}/1`);
    await Promise.all(strays.map((key) => env.PAPERS.put(key, 'x')));
    await env.DB.prepare('DELETE FROM nominations WHERE code = ?').bind(gone.code).run();

    const list: R2Bucket['list'] = (options) => env.PAPERS.list({ ...options, limit: 7 });
    await runNightly({ ...env, PAPERS: failing(env.PAPERS, { list }) }, NOON_2_DECEMBER);
    expect((await kept(env)).objects).toEqual([expect.stringMatching(`^${paper.id}/`)]);
    expect(orphaned.id).not.toBe(paper.id);
    expect(told).toHaveBeenCalledWith('sweep-papers: 0 unfinished, 31 orphans');
  });

  it('goes with the drafts that are purged in the same night', async () => {
    await attach(portal, holder, file);
    await runNightly(env, NOON_2_DECEMBER + 31 * 24 * HOUR_MS);
    expect(await kept(env)).toEqual({ objects: [], rows: 0 });
  });

  it('still runs when purging fails, and says which jobs failed', async () => {
    await env.PAPERS.put('0/1', 'x');
    const batch = () => Promise.reject(new Error('D1 is away'));
    await expect(runNightly({ ...env, DB: failing(env.DB, { batch }) }, NOON_2_DECEMBER)).rejects.toThrow(
      'failed: purge-drafts, forget-rating-marks.',
    );
    expect((await kept(env)).objects).toEqual([]);
  });
});
