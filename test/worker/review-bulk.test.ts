import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { groupCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import type { BulkAnswer } from '#domain/review/contract.ts';
import { createDraft, createSubmitted } from './support/dossiers.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import { appraising, assessAll, type Desk, doIt, ngaNamDesks, read, sonLa } from './support/review.ts';

describe('many at once', () => {
  const bulk = async (desk: Desk, body: unknown) =>
    (await desk.post(paths.api.staff.bulk, body)).json<BulkAnswer>();

  it('previews, then tells of each what became of it; of another office’s nothing', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const [one, taken] = [await createSubmitted(portal), await createSubmitted(portal)];
    const foreign = await createSubmitted(portal, sonLa());
    await doIt(receiver, taken.code, { action: 'receive' });
    const items = await Promise.all(
      [one, taken].map(async ({ code }) => ({ code, version: (await read(receiver, code)).version })),
    );
    items.push({ code: foreign.code, version: 1 });
    const asked = { items, input: { action: 'receive' } };
    const preview = await bulk(receiver, { ...asked, preview: true });
    expect(preview.results.map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(await read(receiver, one.code)).toMatchObject({ state: 'submitted' });
    const done = await bulk(receiver, { ...asked, preview: false });
    expect(done).toEqual(preview);
    expect(done.results[2]).toMatchObject({ unit: '', says: 'Hồ sơ này không thuộc cơ quan của bạn.' });
    expect(await read(receiver, one.code)).toMatchObject({ state: 'received' });
  });

  it('proposes all of them on one list, or none', async () => {
    const portal = new Portal();
    const desks = await ngaNamDesks(portal);
    const sent = [await appraising(portal, desks), await appraising(portal, desks)];
    const items: { code: string; version: number }[] = [];
    for (const { code } of sent)
      items.push({ code, version: (await assessAll(desks.appraiser, code)).version });
    const asked = { items, input: { action: 'propose' }, preview: false };
    const last = items.at(-1)?.code ?? '';
    await doIt(desks.appraiser, last, { action: 'note', text: 'Xem lại' });
    const refused = await bulk(desks.appraiser, asked);
    expect(refused.results.map(({ ok }) => ok)).toEqual([false, false]);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM proposals').first('n')).toBe(0);
    expect((await read(desks.appraiser, items[0]?.code ?? '')).state).toBe('appraising');
    const { version } = await read(desks.appraiser, last);
    const again = items.map((item) => (item.code === last ? { code: last, version } : item));
    const done = await bulk(desks.appraiser, { ...asked, items: again });
    expect(done.results.map(({ code, ok }) => [code, ok])).toEqual(items.map(({ code }) => [code, true]));
    const lists = await env.DB.prepare('SELECT list FROM proposals').all<{ list: string }>();
    expect(lists.results.map(({ list }) => JSON.parse(list).length)).toEqual([4]);
    for (const { code } of items) expect((await read(desks.clerk, code)).state).toBe('proposed');
  });

  it('takes each dossier once, so that nobody stands on a list twice', async () => {
    const portal = new Portal();
    const desks = await ngaNamDesks(portal);
    const { code } = await appraising(portal, desks);
    const { version } = await assessAll(desks.appraiser, code);
    const asked = {
      items: [
        { code, version },
        { code, version },
      ],
      input: { action: 'propose' },
    };
    const response = await desks.appraiser.post(paths.api.staff.bulk, { ...asked, preview: false });
    const { errors } = await expectProblem(response, 422, 'invalid-input');
    expect(errors).toEqual([{ field: 'items', message: 'Chọn mỗi hồ sơ một lần' }]);
    expect((await read(desks.appraiser, code)).state).toBe('appraising');
  });

  it.each(['receive', 'propose'])('tells nothing of what was never sent, asked to %s it', async (action) => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const { code } = await createDraft(portal);
    const asked = { items: [{ code, version: 0 }], input: { action }, preview: false };
    const { results } = await bulk(receiver, asked);
    expect(results).toEqual([
      { code, unit: '', ok: false, says: `Không có hồ sơ nào mang mã ${groupCode(code)}.` },
    ]);
  });
});
