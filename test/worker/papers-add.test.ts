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
  audited,
  bearer,
  createHolder,
  type Holder,
  kept,
  listed,
  removeAllPapers,
  upload,
} from './support/papers.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
let holder: Holder;
beforeEach(async () => {
  holder = await createHolder(portal);
  await removeAllPapers();
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

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
