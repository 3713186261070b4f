import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { DecisionView } from '#domain/decision/contract.ts';
import { rollText, toContent } from '#domain/decision/roll.ts';
import type { LookUp } from '#domain/nomination/contract.ts';
import { paths } from '#domain/paths.ts';
import { sha256Hex } from '../../functions/crypto/digest.ts';
import { openDb } from '../../functions/db/client.ts';
import { rollDecisions } from '../../functions/services/decision/lines.ts';
import { publishSeen } from '../../functions/services/decision/publish-seen.ts';
import { buildData } from '../../functions/site/build-data.ts';
import { makeNomination } from '../factories/nomination.ts';
import {
  attach,
  clerkOf,
  confirm,
  createProposed,
  makeAward,
  outcomesOf,
  read,
  recipient,
  record,
  stateOf,
  stored,
} from './support/decisions.ts';
import { auditOf } from './support/office.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();

const lookUp = async ({ code, secret }: { code: string; secret: string }) =>
  (await portal.post(paths.api.lookUps, { code, secret })).json<LookUp>();

describe('confirming a decision', () => {
  it('awards those named, marks those who are not, decides the dossier and tells its contact', async () => {
    const contact = { ...makeNomination().contact, email: 'don-vi@mau.example' };
    const consent = { handling: true, publication: true, mail: true } as const;
    const dossier = await createProposed(portal, makeNomination({ contact, consent }));
    const { code } = dossier;
    const [clerk, other] = [await clerkOf(portal), await clerkOf(portal)];
    const view = await record(clerk, makeAward([recipient(code)]));
    expect((await read(other, view.id)).dossiers[0]?.others).toEqual([
      { position: 1, name: 'Trần Thị Ví Dụ', finding: 'meets', ground: null, outcome: null },
    ]);
    const response = await confirm(other, view, [{ code, position: 1, ground: 'council-vote' }]);
    expect(await response.json()).toMatchObject({ state: 'confirmed', confirmedBy: other.name });
    expect(await outcomesOf(code)).toEqual(['0 awarded gk-chu-tich-thi-xa', '1 not-awarded council-vote']);
    expect(await stateOf(code)).toBe('awarded');
    expect((await auditOf(code)).at(-1)).toBe(`award proposed→awarded ${other.email}`);
    expect((await auditOf(String(view.id))).at(-1)).toBe(`confirm recorded→confirmed ${other.email}`);
    const found = await lookUp(dossier);
    expect(found.nominees.map(({ outcome }) => outcome)).toEqual([
      {
        ...{ outcome: 'awarded', says: 'Giấy khen của Chủ tịch Ủy ban nhân dân thị xã' },
        ...{ notice: null, path: null },
      },
      { outcome: 'not-awarded', says: 'Hội đồng bỏ phiếu không đồng ý', notice: null, path: null },
    ]);
    expect(found.messages.at(-1)).toMatchObject({ kind: 'decided', state: 'waiting' });
  });

  it('leaves a dossier where it is while others of its nominees wait, and a later decision ends it', async () => {
    const { code, version } = await createProposed(portal);
    const [clerk, other] = [await clerkOf(portal), await clerkOf(portal)];
    expect((await confirm(other, await record(clerk, makeAward([recipient(code)])))).status).toBe(200);
    expect(await stateOf(code)).toBe('proposed');
    expect(await stored('SELECT version AS it FROM nominations WHERE code = ?', code)).toEqual([version + 1]);
    expect((await auditOf(code)).at(-1)).toBe(`award null→null ${other.email}`);
    expect((await confirm(clerk, await record(other, makeAward([recipient(code, 1)])))).status).toBe(200);
    expect(await stateOf(code)).toBe('awarded');
  });

  it('is refused to who recorded it, and by the database itself', async () => {
    const { code } = await createProposed(portal);
    const clerk = await clerkOf(portal);
    const view = await record(clerk, makeAward([recipient(code)]));
    await expectProblem(await confirm(clerk, view), 403, 'not-allowed');
    expect(await outcomesOf(code)).toEqual(['0 - -', '1 - -']);
    const force = env.DB.prepare(
      "UPDATE decisions SET state = 'confirmed', confirmed_at = 1, confirmed_by = recorded_by WHERE id = ?",
    );
    await expect(force.bind(view.id).run()).rejects.toThrow(/decisions_two_people/);
  });

  it('needs the signed file, unless it is made up', async () => {
    const { code } = await createProposed(portal);
    const [clerk, other] = [await clerkOf(portal), await clerkOf(portal)];
    const view = await record(clerk, makeAward([recipient(code)], { sample: false }));
    await expectProblem(await confirm(other, view), 422, 'papers-missing', 'decision');
    expect((await attach(portal, clerk, view)).status).toBe(200);
    expect((await confirm(other, await read(other, view.id))).status).toBe(200);
    await expectProblem(
      await attach(portal, clerk, await read(clerk, view.id)),
      409,
      'illegal-transition',
      'decision',
    );
  });

  it('stores nothing when a dossier was withdrawn or changed meanwhile, and names it', async () => {
    const [gone, stays] = [await createProposed(portal), await createProposed(portal)];
    const [clerk, other] = [await clerkOf(portal), await clerkOf(portal)];
    const view = await record(clerk, makeAward([recipient(gone.code), recipient(stays.code)]));
    const set = (state: string) =>
      env.DB.prepare('UPDATE nominations SET state = ?2, version = version + 1 WHERE code = ?1')
        .bind(gone.code, state)
        .run();
    await set('withdrawn');
    const withdrawn = await expectProblem(await confirm(other, view), 409, 'version-conflict');
    expect(withdrawn.errors.map(({ message }) => message)).toEqual([
      `Hồ sơ ${gone.code} không còn chờ quyết định ở đây; bỏ khỏi danh sách`,
    ]);
    await set('proposed');
    const changed = await expectProblem(await confirm(other, view), 409, 'version-conflict');
    expect(changed.errors.map(({ message }) => message)).toEqual([`Hồ sơ ${gone.code} vừa thay đổi`]);
    expect(await outcomesOf(stays.code)).toEqual(['0 - -', '1 - -']);
    expect((await read(other, view.id)).state).toBe('recorded');
  });

  it('happens once when two clerks confirm at once', async () => {
    const { code } = await createProposed(portal);
    const [clerk, one, two] = [await clerkOf(portal), await clerkOf(portal), await clerkOf(portal)];
    const view = await record(clerk, makeAward([recipient(code), recipient(code, 1)]));
    const answers = await Promise.all([confirm(one, view), confirm(two, view)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const awards = (await auditOf(code)).filter((line) => line.startsWith('award'));
    expect(awards).toHaveLength(1);
    expect(await auditOf(String(view.id))).toHaveLength(2);
  });

  it('awards a nominee once when two decisions name them', async () => {
    const { code } = await createProposed(portal);
    const [clerk, other] = [await clerkOf(portal), await clerkOf(portal)];
    const [first, second] = [
      await record(clerk, makeAward([recipient(code)])),
      await record(clerk, makeAward([recipient(code)])),
    ];
    expect((await confirm(other, first)).status).toBe(200);
    await expectProblem(await confirm(other, await read(other, second.id)), 409, 'version-conflict');
    expect(await outcomesOf(code)).toEqual(['0 awarded gk-chu-tich-thi-xa', '1 - -']);
  });

  it('refuses to mark as not awarded whoever the decision names, or another dossier’s', async () => {
    const [mine, another] = [await createProposed(portal), await createProposed(portal)];
    const [clerk, other] = [await clerkOf(portal), await clerkOf(portal)];
    const view = await record(clerk, makeAward([recipient(mine.code)]));
    const ground = 'duplicate';
    const problem = await expectProblem(
      await confirm(other, view, [
        { code: mine.code, position: 0, ground },
        { code: another.code, position: 0, ground },
      ]),
      422,
      'invalid-input',
    );
    expect(problem.errors.map(({ field }) => field)).toEqual(['notAwarded.0', 'notAwarded.1']);
  });
});

describe('a confirmed decision', () => {
  /** One with both nominees of a dossier, confirmed. */
  async function confirmed() {
    const dossier = await createProposed(portal);
    const [clerk, other] = [await clerkOf(portal), await clerkOf(portal)];
    const input = makeAward([recipient(dossier.code), recipient(dossier.code, 1)]);
    const view = await record(clerk, input);
    expect((await confirm(other, view)).status).toBe(200);
    return { dossier, clerk, other, id: view.id };
  }

  const document = (number: string) => {
    const { signerTitle, signerName, subject, source, sample } = makeAward([]);
    return { number, date: '2021-12-02', signerTitle, signerName, subject, source, sample };
  };
  const line = { title: 'Trạm trưởng', body: 'Trạm Y tế xã Mẫu', place: 'Xã Mẫu', role: null };
  const corrected = { ...line, anchor: 'tran-thi-vi-du', name: 'Trần Thị Ví Dụ B', posthumous: false };
  const achievement = 'Trực chốt (thành tích mẫu).';

  it('is neither cancelled, confirmed nor recorded again', async () => {
    const { clerk, other, id } = await confirmed();
    const view = await read(other, id);
    const cancel = { version: view.version, reason: 'Nhầm' };
    await expectProblem(
      await clerk.post(paths.api.staff.cancellation(id), cancel),
      409,
      'illegal-transition',
      'decision',
    );
    await expectProblem(await confirm(other, view), 409, 'illegal-transition', 'decision');
  });

  it('is corrected and revoked line by line by later decisions, with the same two people', async () => {
    const { clerk, other, id, dossier } = await confirmed();
    const correction = await record(clerk, {
      ...{ kind: 'correction', about: id, lines: [{ ...corrected, achievement }] },
      ...document('70/QĐ-MẪU'),
    });
    expect(correction.lines.map(({ notice, differs }) => [notice, differs])).toEqual([
      ['Đính chính theo Quyết định số 70/QĐ-MẪU, ngày 02/12/2021.', ['name']],
    ]);
    await expectProblem(await confirm(clerk, correction), 403, 'not-allowed');
    expect((await read(clerk, id)).current[1]?.name).toBe('Trần Thị Ví Dụ');
    expect((await confirm(other, correction)).status).toBe(200);
    const revoke = { kind: 'revocation', about: id, lines: [{ anchor: 'tran-thi-vi-du' }] };
    const revocation = await record(clerk, { ...revoke, ...document('71/QĐ-MẪU') });
    expect((await confirm(other, revocation)).status).toBe(200);
    expect((await read(clerk, id)).current.map(({ name, status, notice }) => [name, status, notice])).toEqual(
      [
        ['Tổ COVID cộng đồng ấp Mẫu (dữ liệu minh họa)', 'valid', null],
        ['Trần Thị Ví Dụ B', 'revoked', 'Thu hồi theo Quyết định số 71/QĐ-MẪU, ngày 02/12/2021.'],
      ],
    );
    expect((await lookUp(dossier)).nominees[1]?.outcome?.notice).toBe(
      'Thu hồi theo Quyết định số 71/QĐ-MẪU, ngày 02/12/2021.',
    );
    const again = await clerk.post(paths.api.staff.decisions, { ...revoke, ...document('72/QĐ-MẪU') });
    await expectProblem(again, 422, 'invalid-input');
  });

  it('isn’t corrected where nothing would be printed otherwise', async () => {
    const { clerk, id } = await confirmed();
    const [, standing] = (await read(clerk, id)).current;
    if (!standing) throw new Error('no line');
    const { anchor, name, title, body, place, achievement: done, posthumous, role } = standing;
    const lines = [{ anchor, name, title, body, place, achievement: done, posthumous, role }];
    const correction = { kind: 'correction', about: id, lines, ...document('73/QĐ-MẪU') };
    const problem = await expectProblem(
      await clerk.post(paths.api.staff.decisions, correction),
      422,
      'invalid-input',
    );
    expect(problem.errors.map(({ field }) => field)).toEqual(['lines.0.name']);
  });

  it('has one decision about it waiting at a time', async () => {
    const { clerk, other, id } = await confirmed();
    const revoke = { kind: 'revocation', about: id, lines: [{ anchor: 'tran-thi-vi-du' }] };
    const send = (number: string) =>
      clerk.post(paths.api.staff.decisions, { ...revoke, ...document(number) });
    const answers = await Promise.all([send('80/QĐ-MẪU'), send('81/QĐ-MẪU')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const first = await answers.find(({ status }) => status === 201)?.json<DecisionView>();
    expect(first && (await confirm(other, first)).status).toBe(200);
    await expectProblem(await send('82/QĐ-MẪU'), 422, 'invalid-input');
  });

  it('is published once the build shows it as it stands, its dossiers too, and look-up leads to the line', async () => {
    const { dossier, other, id, clerk } = await confirmed();
    const db = openDb(portal.env.DB);
    const digests = async () => {
      const roll = await rollDecisions(db);
      return Object.fromEntries(
        roll.map(({ decision }) => [
          `${decision.campaign}/${decision.slug}`,
          sha256Hex(rollText(toContent(decision))),
        ]),
      );
    };
    const site = (shown: Record<string, string>) => ({
      ...buildData(env.ASSETS),
      decisions: async () => shown,
    });
    const now = portal.now;
    expect(await publishSeen({ ctx: { db, now, site: site({}) } })).toBe(0);
    expect(await stateOf(dossier.code)).toBe('awarded');
    const { slug } = await read(other, id);
    const own = (await digests())[`nga-nam/${slug}`] ?? '';
    const shown = { [`nga-nam/${slug}`]: own };
    expect(await publishSeen({ ctx: { db, now, site: site({ [`nga-nam/${slug}`]: 'khác' }) } })).toBe(0);
    expect(await publishSeen({ ctx: { db, now, site: site(shown) } })).toBe(1);
    expect(await publishSeen({ ctx: { db, now, site: site(shown) } })).toBe(0);
    expect(await stateOf(dossier.code)).toBe('published');
    expect((await auditOf(dossier.code)).at(-1)).toBe('publish awarded→published system');
    expect((await lookUp(dossier)).nominees[1]?.outcome?.path).toBe(
      `/vinh-danh/nga-nam/${slug}/#tran-thi-vi-du`,
    );
    const correction = await record(clerk, {
      ...{ kind: 'correction', about: id, lines: [{ ...corrected, achievement }] },
      ...document('75/QĐ-MẪU'),
    });
    expect((await confirm(other, correction)).status).toBe(200);
    expect(await publishSeen({ ctx: { db, now, site: site(shown) } })).toBe(0);
    expect(await publishSeen({ ctx: { db, now, site: site(await digests()) } })).toBeGreaterThan(0);
    expect((await read(other, correction.id)).publishedAt).not.toBeNull();
  });
});

describe('what outsiders read of a decided dossier', () => {
  it('never holds the appraiser’s notes, by JSON and by the page without script', async () => {
    const dossier = await createProposed(portal);
    await env.DB.prepare(
      `UPDATE nominees SET finding_note = 'GHI-CHU-KIN', ground = 'under-discipline'
       WHERE nomination_id = (SELECT id FROM nominations WHERE code = ?)`,
    )
      .bind(dossier.code)
      .run();
    const [clerk, other] = [await clerkOf(portal), await clerkOf(portal)];
    const view = await record(clerk, makeAward([recipient(dossier.code)]));
    const { code, secret } = dossier;
    expect((await confirm(other, view, [{ code, position: 1, ground: 'evidence-lacking' }])).status).toBe(
      200,
    );
    const json = JSON.stringify(await lookUp(dossier));
    const form = await portal.submitForm(paths.lookUp, { code, secret });
    const page = await form.text();
    for (const text of [json, page]) {
      expect(text).toContain('Minh chứng chưa đủ');
      expect(text).not.toMatch(/GHI-CHU-KIN|under-discipline|kỷ luật hoặc khiếu nại/);
      expect(text).not.toContain(clerk.email);
    }
  });
});
