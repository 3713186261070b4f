import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';

import { makePdf } from '../factories/files/pdf.ts';
import { makeJpeg } from '../factories/files/pictures.ts';

import {
  attach,
  audited,
  bearer,
  createHolder,
  type Holder,
  kept,
  listed,
  read,
  remove,
  removeAllPapers,
  upload,
} from './support/papers.ts';
import { ORIGIN, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
let holder: Holder;
beforeEach(async () => {
  holder = await createHolder(portal);
  await removeAllPapers();
});

describe('who may', () => {
  it('is told the same for a wrong secret and for a dossier that isn’t there', async () => {
    const other = await createHolder(portal);
    const paper = await attach(portal, holder, makePdf());
    const ask = [
      (as: Holder) => upload(portal, as, makePdf()),
      (as: Holder) => read(portal, as, paper.id),
      (as: Holder) => remove(portal, as, paper.id),
      (as: Holder) => portal.fetch(`/api/nominations/${as.code}/papers`, { headers: bearer(as) }),
    ];
    for (const one of ask) {
      const wrong = await expectProblem(
        await one({ ...holder, secret: other.secret }),
        404,
        'nomination-not-found',
      );
      const absent = await expectProblem(
        await one({ ...other, code: '22222222' }),
        404,
        'nomination-not-found',
      );
      expect(absent).toEqual(wrong);
    }
    expect(await listed(portal, holder)).toEqual([paper]);
    // One's own secret opens nobody else's file.
    await expectProblem(await read(portal, other, paper.id), 404, 'paper-not-found');
    expect((await remove(portal, other, paper.id)).status).toBe(204);
    expect(await listed(portal, holder)).toEqual([paper]);
  });

  it('only from the portal’s own pages', async () => {
    const headers = { ...bearer(holder), origin: 'https://noi-khac.example', 'sec-fetch-site': 'cross-site' };
    for (const method of ['PUT', 'DELETE']) {
      const init = { method, headers, ...(method === 'PUT' ? { body: makePdf() } : {}) };
      const answer = await portal.fetch(
        `/api/nominations/${holder.code}/papers/${crypto.randomUUID()}`,
        init,
      );
      await expectProblem(answer, 403, 'cross-origin');
    }
    expect(ORIGIN).not.toBe('https://noi-khac.example');
  });

  it('nobody once the office has taken the dossier in, whether before or during the upload', async () => {
    const paper = await attach(portal, holder, makePdf());
    const receive = () =>
      env.DB.prepare("UPDATE nominations SET state = 'received' WHERE code = ?").bind(holder.code).run();
    const file = makePdf({ padding: 100_000 });
    let given = 0;
    const body = new ReadableStream({
      type: 'bytes',
      async pull(controller) {
        if (given === 0) await receive();
        if (given < file.length) controller.enqueue(file.slice(given, given + 10_000));
        else controller.close();
        given += 10_000;
      },
    });
    await expectProblem(await upload(portal, holder, body, { length: file.length }), 409, 'not-open');
    await expectProblem(await upload(portal, holder, file), 409, 'not-open');
    await expectProblem(await remove(portal, holder, paper.id), 409, 'not-open');
    expect(await listed(portal, holder)).toEqual([paper]);
    expect(await kept(env)).toEqual({ objects: [expect.any(String)], rows: 1 });
  });
});

describe('reading and removing', () => {
  it('hands the file out as a download and nothing else', async () => {
    const file = makeJpeg({ pixels: 100_000 });
    const { id } = await attach(portal, holder, file, { name: 'Ảnh "quét" (1)đẹp.jpg' });
    const response = await read(portal, holder, id);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(file.length),
      'content-disposition':
        'attachment; filename="anh quet (1)dep.jpg"; filename*=UTF-8\'\'%E1%BA%A2nh%20qu%C3%A9t%20%281%29%C4%91%E1%BA%B9p.jpg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(file);
  });

  it('removes file, row and object, with one audit line, and again is no fault', async () => {
    const { id } = await attach(portal, holder, makePdf());
    expect((await remove(portal, holder, id)).status).toBe(204);
    expect((await remove(portal, holder, id)).status).toBe(204);
    expect(await kept(env)).toEqual({ objects: [], rows: 0 });
    expect((await audited(holder.code)).results).toEqual([
      { action: 'add-paper' },
      { action: 'remove-paper' },
    ]);
    await expectProblem(await read(portal, holder, id), 404, 'paper-not-found');
  });
});
