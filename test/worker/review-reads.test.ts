import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { makePdf } from '../factories/files/pdf.ts';
import { makeIndividual, makeNomination } from '../factories/nomination.ts';
import { createSubmitted } from './support/dossiers.ts';
import { withoutAudit } from './support/failing.ts';
import { attach } from './support/papers.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import { ask, deskAt, ngaNamDesks, read, sonLa } from './support/review.ts';

describe('papers, contacts and views', () => {
  it('hands out a paper as a download, noted; not to another office, and not unnoted', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const other = await deskAt(portal, 'so-y-te', ['receiver'], { campaign: 'son-la' });
    const sent = await createSubmitted(portal);
    const bytes = makePdf();
    const paper = await attach(portal, sent, bytes);
    const path = paths.api.staff.paper(sent.code, paper.id);
    await expectProblem(await other.get(path), 403, 'not-allowed');
    const response = await receiver.get(path);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    const noted = await env.DB.prepare(
      "SELECT actor, detail FROM audit_events WHERE action = 'download-paper' AND entity_id = ?",
    )
      .bind(sent.code)
      .all();
    expect(noted.results).toEqual([{ actor: receiver.email, detail: JSON.stringify({ paper: paper.id }) }]);
  });

  it('hands out no paper whose line can’t be written', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const sent = await createSubmitted(portal);
    const path = paths.api.staff.paper(sent.code, (await attach(portal, sent, makePdf())).id);
    portal.env.DB = withoutAudit();
    await expectProblem(await receiver.get(path), 503, 'unavailable');
    portal.env.DB = env.DB;
    expect((await receiver.get(path)).status).toBe(200);
  });

  it('opens the contact for a reason, or to who takes in; a dossier never carries it', async () => {
    const portal = new Portal();
    const { receiver, clerk } = await ngaNamDesks(portal);
    const { code } = await createSubmitted(portal);
    const path = paths.api.staff.contact(code);
    await expectProblem(await clerk.post(path, { reason: ' ' }), 422, 'invalid-input');
    const contact = { name: 'Lê Văn Liên Hệ', phone: '02990000012', email: 'lien-he@vi-du.example' };
    expect(await (await clerk.post(path, { reason: 'Hỏi bản ký' })).json()).toEqual(contact);
    expect(await (await receiver.post(path, {})).json()).toEqual(contact);
    expect(JSON.stringify(await read(receiver, code))).not.toContain(contact.phone);
  });

  it('points out who looks alike: in dossiers of one’s offices, and on the honour roll', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const name = 'Trần Ví Dụ Bảo';
    const nominees = [makeIndividual({ name })];
    const [one, twin] = [
      await createSubmitted(portal, makeNomination({ nominees })),
      await createSubmitted(
        portal,
        makeNomination({ nominees: [makeIndividual({ name: 'TRAN vi du bảo' })] }),
      ),
    ];
    await createSubmitted(
      portal,
      sonLa({ nominees: [makeIndividual({ name, criteria: [{ id: 'ca-nhan-dong-gop', evidence: '' }] })] }),
    );
    const { likenesses } = await read(receiver, one.code);
    expect(likenesses.map(({ where, reference }) => [where, reference])).toEqual([
      ['dossier', twin.code],
      ['honour-roll', expect.stringContaining('#tran-vi-du-bao')],
    ]);
  });

  it('points out the last of many nominees as well as the first', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const nominees = Array.from({ length: 120 }, (_, at) => makeIndividual({ name: `Lê Văn Thứ ${at}` }));
    nominees[119] = makeIndividual({ name: 'Trần Ví Dụ Bảo' });
    nominees[118] = makeIndividual({ name: 'Lê Thị Trùng Tên' });
    const { code } = await createSubmitted(portal, makeNomination({ nominees }));
    const twin = makeNomination({ nominees: [makeIndividual({ name: 'lê thị TRÙNG tên' })] });
    await createSubmitted(portal, twin);
    const { likenesses } = await read(receiver, code);
    const told = likenesses.map(({ position, where }) => `${position} ${where}`);
    expect(told).toEqual(expect.arrayContaining(['118 dossier', '119 honour-roll']));
  });

  it('keeps twenty views a member, each its owner’s', async () => {
    const portal = new Portal();
    const { receiver, appraiser } = await ngaNamDesks(portal);
    const save = (name: string) =>
      receiver.post(paths.api.staff.views, { name, query: { state: 'received' } });
    for (let index = 0; index < 20; index++) expect((await save(`Bộ lọc ${index}`)).status).toBe(200);
    await expectProblem(await save('Thêm nữa'), 422, 'invalid-input');
    const { views } = await (await save('Bộ lọc 3')).json<{ views: { id: number }[] }>();
    expect(views).toHaveLength(20);
    expect(await (await appraiser.get(paths.api.staff.views)).json()).toEqual({ views: [] });
    const [first] = views;
    await appraiser.send('DELETE', paths.api.staff.view(first?.id ?? 0), {});
    await receiver.send('DELETE', paths.api.staff.view(views[1]?.id ?? 0), {});
    expect(await (await receiver.get(paths.api.staff.views)).json()).toMatchObject({
      views: expect.arrayContaining([expect.objectContaining({ id: first?.id })]),
    });
  });

  it('does not show staff what was never sent, nor lets them act on it', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const { code } = await createSubmitted(portal);
    await env.DB.prepare("UPDATE nominations SET submitted_at = NULL, state = 'draft' WHERE code = ?")
      .bind(code)
      .run();
    await expectProblem(await receiver.get(paths.api.staff.dossier(code)), 404, 'nomination-not-found');
    await expectProblem(
      await ask(receiver, code, { action: 'note', text: 'x' }, 1),
      404,
      'nomination-not-found',
    );
  });
});
