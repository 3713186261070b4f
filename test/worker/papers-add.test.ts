import { env } from 'cloudflare:workers';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { FILE_REFUSALS } from '#domain/attachment/refusals.ts';
import type { Paper } from '#domain/nomination/contract.ts';
import { makeOffice } from '../factories/files/office.ts';
import { makePdf } from '../factories/files/pdf.ts';
import { makeJpeg, makePng } from '../factories/files/pictures.ts';
import { join, makeZip } from '../factories/files/zip.ts';
import {
  attach,
  bearer,
  createHolder,
  type Holder,
  kept,
  listed,
  read,
  remove,
  upload,
} from './support/papers.ts';
import { NOON_2_DECEMBER, ORIGIN, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
let holder: Holder;
beforeEach(async () => {
  holder = await createHolder(portal);
  for (const key of (await kept(env)).objects) await env.PAPERS.delete(key);
  await env.DB.exec('DELETE FROM papers');
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const audited = (code: string) =>
  env.DB.prepare("SELECT action FROM audit_events WHERE entity_id = ? AND action LIKE '%paper'")
    .bind(code)
    .all();

describe('attaching a file', () => {
  it('keeps it byte for byte, knows its kind and digest, and writes one audit line', async () => {
    const file = makePdf({ padding: 300_000 });
    const id = crypto.randomUUID();
    const response = await upload(portal, holder, file, { id, planPaper: 'to-trinh' });
    expect(response.status).toBe(201);
    const paper = await response.json<Paper>();
    expect(paper).toEqual({
      id,
      kind: 'submission-letter',
      planPaper: 'to-trinh',
      name: 'Tờ trình.pdf',
      bytes: file.length,
      sha256: sha256(file),
      storedAt: '2021-12-02T12:00:00+07:00',
    });
    expect(await listed(portal, holder)).toEqual([paper]);
    const [key = ''] = (await kept(env)).objects;
    expect(new Uint8Array((await (await env.PAPERS.get(key))?.arrayBuffer()) ?? [])).toEqual(file);
    expect((await audited(holder.code)).results).toEqual([{ action: 'add-paper' }]);
  });

  it.each([
    ['báo cáo.docx', makeOffice('docx')],
    ['danh sách.xlsx', makeOffice('xlsx')],
    ['quét.jpg', makeJpeg()],
    ['quét.png', makePng()],
  ])('takes %s', async (name, file) => {
    expect((await attach(portal, holder, file, { name, kind: 'other' })).name).toBe(name);
  });

  it('names a picture by what it is', async () => {
    expect((await attach(portal, holder, makeJpeg(), { name: 'C:\\quét.PNG' })).name).toBe('quét.jpg');
  });

  it('shows in the holder’s own dossier', async () => {
    const paper = await attach(portal, holder, makePdf());
    const own = await portal.fetch(`/api/nominations/${holder.code}`, { headers: bearer(holder) });
    expect((await own.json<{ papers: Paper[] }>()).papers).toEqual([paper]);
  });
});

describe('a file that can’t be taken leaves nothing behind', () => {
  const pdf = makePdf();
  it.each([
    ['locked', 'locked-pdf', makePdf({ trailer: '/Encrypt 7 0 R' }), 'a.pdf'],
    ['with a script', 'active-pdf', makePdf({ more: '<< /S /JavaScript >>' }), 'a.pdf'],
    ['cut off', 'truncated', pdf.slice(0, -20), 'a.pdf'],
    ['with macros', 'macros', makeZip([{ name: 'word/vbaProject.bin', text: 'x' }]), 'a.docx'],
    [
      'old Word',
      'old-office',
      join(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
      'a.doc',
    ],
    ['two things at once', 'polyglot', join(makePng(), pdf), 'a.png'],
    ['a page', 'unknown', join('<html><script>alert(1)</script>'), 'a.pdf'],
  ] as const)('%s', async (_, why, file, name) => {
    const problem = await expectProblem(await upload(portal, holder, file, { name }), 422, 'paper-refused');
    expect(problem.detail).toBe(FILE_REFUSALS[why]);
    expect(await kept(env)).toEqual({ objects: [], rows: 0 });
    expect((await audited(holder.code)).results).toEqual([]);
  });

  it('named as another kind', async () => {
    const problem = await expectProblem(
      await upload(portal, holder, pdf, { name: 'a.docm' }),
      422,
      'paper-refused',
    );
    expect(problem.detail).toContain('Tên tệp ghi .docm nhưng bên trong là PDF');
    expect(await kept(env)).toEqual({ objects: [], rows: 0 });
  });

  it.each([
    ['empty', 422, 'paper-refused', new Uint8Array(), {}],
    ['too large by what it says', 413, 'payload-too-large', pdf, { length: 10 * 1024 * 1024 + 1 }],
    ['of no announced size', 422, 'invalid-input', pdf, { length: null }],
    ['longer than announced', 422, 'invalid-input', pdf, { length: pdf.length - 1 }],
    ['shorter than announced', 422, 'invalid-input', pdf, { length: pdf.length + 1 }],
    ['without a known kind of paper', 422, 'invalid-input', pdf, { kind: 'khac' }],
    ['for a paper that the plan doesn’t name', 422, 'invalid-input', pdf, { planPaper: 'khong-co' }],
    [
      'under an id that isn’t random',
      422,
      'invalid-input',
      pdf,
      { id: '6ba7b810-9dad-11d1-80b4-00c04fd430c8' },
    ],
  ] as const)('%s', async (_, status, code, file, sent) => {
    await expectProblem(await upload(portal, holder, file, sent), status, code);
    expect(await kept(env)).toEqual({ objects: [], rows: 0 });
  });

  it('broken off on its way', async () => {
    let pulled = 0;
    const body = new ReadableStream({
      type: 'bytes',
      pull(controller) {
        if (pulled++ < 3) controller.enqueue(pdf.slice(0, 100));
        else controller.error(new Error('network lost'));
      },
    });
    await expectProblem(await upload(portal, holder, body, { length: 5000 }), 422, 'invalid-input');
    expect(await kept(env)).toEqual({ objects: [], rows: 0 });
  });
});

describe('the same upload again', () => {
  it('gives the same answer and one file, also when both arrive at once', async () => {
    const file = makePdf({ padding: 100_000 });
    const sent = { id: crypto.randomUUID() };
    const answers = await Promise.all([
      upload(portal, holder, file, sent),
      upload(portal, holder, file, sent),
    ]);
    answers.push(await upload(new Portal({ now: NOON_2_DECEMBER + 5000 }), holder, file, sent));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const [first, second, third] = await Promise.all(answers.map((answer) => answer.json()));
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(await kept(env)).toEqual({ objects: [expect.any(String)], rows: 1 });
    expect((await audited(holder.code)).results).toHaveLength(1);
  });

  it('refuses other bytes, of the same size or not', async () => {
    const sent = { id: crypto.randomUUID() };
    const paper = await attach(portal, holder, makeJpeg({ note: 'một' }), { ...sent, name: 'a.jpg' });
    for (const note of ['hai', 'dài hơn']) {
      const again = await upload(portal, holder, makeJpeg({ note }), { ...sent, name: 'a.jpg' });
      await expectProblem(again, 409, 'key-reused');
    }
    expect(await listed(portal, holder)).toEqual([paper]);
  });

  it('refuses an id of another dossier, whose file stays', async () => {
    const other = await createHolder(portal);
    const paper = await attach(portal, other, makePdf());
    await expectProblem(await upload(portal, holder, makePdf(), { id: paper.id }), 409, 'key-reused');
    expect(await listed(portal, other)).toEqual([paper]);
    expect(await listed(portal, holder)).toEqual([]);
  });

  it('takes over a try that never came through', async () => {
    const id = crypto.randomUUID();
    const { nomination } = (await env.DB.prepare('SELECT id AS nomination FROM nominations WHERE code = ?')
      .bind(holder.code)
      .first<{ nomination: number }>()) ?? { nomination: 0 };
    await env.DB.prepare(
      `INSERT INTO papers (id, nomination_id, kind, name, media_type, bytes, key, created_at)
       VALUES (?1, ?2, 'other', 'cũ', '', 9, 'cu', ?3)`,
    )
      .bind(id, nomination, NOON_2_DECEMBER - 1000)
      .run();
    const paper = await attach(portal, holder, makePdf(), { id });
    expect(await listed(portal, holder)).toEqual([paper]);
    expect((await kept(env)).rows).toBe(1);
  });
});

describe('what a dossier has room for', () => {
  const fill = async (count: number, bytes: number) => {
    await env.DB.batch(
      Array.from({ length: count }, () =>
        env.DB.prepare(
          `INSERT INTO papers (id, nomination_id, kind, name, media_type, bytes, sha256, key, created_at, stored_at)
           SELECT ?1, id, 'other', 'tệp', 'application/pdf', ?2, 'x', ?1, 1, 1 FROM nominations WHERE code = ?3`,
        ).bind(crypto.randomUUID(), bytes, holder.code),
      ),
    );
  };

  it('is 20 files, also for two that come at once', async () => {
    await fill(19, 10);
    const answers = await Promise.all(
      [1, 2].map(() => upload(portal, holder, makePdf({ padding: 200_000 }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(await listed(portal, holder)).toHaveLength(20);
    const problem = await expectProblem(await upload(portal, holder, makePdf()), 422, 'paper-refused');
    expect(problem.detail).toBe('Hồ sơ đã đủ 20 tệp. Bỏ tệp không cần, hoặc gộp vài tệp thành một PDF.');
  });

  it('is 60 MB, to the byte, also for two that come at once', async () => {
    const file = makePdf({ padding: 200_000 });
    await fill(1, 60 * 1024 * 1024 - file.length);
    const answers = await Promise.all([1, 2].map(() => upload(portal, holder, file)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(await listed(portal, holder)).toHaveLength(2);
    const problem = await expectProblem(await upload(portal, holder, makePdf()), 422, 'paper-refused');
    expect(problem.detail).toContain('nhiều nhất 60 MB');
  });

  it('is freed by what is removed', async () => {
    await fill(19, 10);
    const paper = await attach(portal, holder, makePdf());
    expect((await upload(portal, holder, makePdf())).status).toBe(422);
    expect((await remove(portal, holder, paper.id)).status).toBe(204);
    expect((await upload(portal, holder, makePdf())).status).toBe(201);
  });
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
