import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';

import { makePdf } from '../factories/files/pdf.ts';

import {
  attach,
  createHolder,
  type Holder,
  listed,
  remove,
  removeAllPapers,
  upload,
} from './support/papers.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
let holder: Holder;
beforeEach(async () => {
  holder = await createHolder(portal);
  await removeAllPapers();
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
