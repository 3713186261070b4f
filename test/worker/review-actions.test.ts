import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import type { ActionInput } from '#domain/review/contract.ts';
import {
  makeCollective,
  makeIndividual,
  makeNinhThuanNomination,
  makeNomination,
} from '../factories/nomination.ts';
import { createDraft, createSubmitted, submit } from './support/dossiers.ts';
import { auditOf } from './support/office.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import {
  appraising,
  ask,
  assessAll,
  type Desk,
  deskAt,
  doIt,
  haNam,
  ngaNamDesks,
  OFFICES,
  proposed,
  read,
  sonLa,
} from './support/review.ts';

const PRIVATE = 'Lời riêng của cán bộ, đơn vị không đọc';

async function lookUp(portal: Portal, { code, secret }: { code: string; secret: string }): Promise<string> {
  return (await portal.post(paths.api.lookUps, { code, secret })).text();
}

describe('from the inbox to who decides', () => {
  it('is taken in, appraised, proposed with a frozen list, sent back, proposed again and forwarded', async () => {
    const portal = new Portal();
    const desks = await ngaNamDesks(portal);
    const { code } = await appraising(portal, desks);
    const assessed = await assessAll(desks.appraiser, code);
    expect(assessed.nominees.map(({ assessment }) => assessment?.finding)).toEqual(['meets', 'meets']);
    expect(assessed.history.at(-1)?.actor).toBe(desks.appraiser.name);
    expect(await doIt(desks.appraiser, code, { action: 'propose' })).toMatchObject({
      state: 'proposed',
      holder: OFFICES.deciding,
      actions: expect.not.arrayContaining(['propose']),
    });
    const list = await env.DB.prepare(
      'SELECT list, digest FROM proposals JOIN nominations ON proposal_id = proposals.id WHERE code = ?',
    )
      .bind(code)
      .first<{ list: string; digest: string }>();
    expect(JSON.parse(list?.list ?? '').map((one: { name: string }) => one.name)).toEqual([
      'Tổ COVID cộng đồng ấp Mẫu (dữ liệu minh họa)',
      'Trần Thị Ví Dụ',
    ]);
    expect(list?.digest).toMatch(/^[0-9a-f]{64}$/);
    await doIt(desks.clerk, code, { action: 'return', reason: 'Xem lại đề nghị thứ hai' });
    expect(await read(desks.appraiser, code)).toMatchObject({
      state: 'appraising',
      holder: OFFICES.coordinating,
    });
    expect(
      await env.DB.prepare('SELECT proposal_id FROM nominations WHERE code = ?').bind(code).first(),
    ).toEqual({
      proposal_id: null,
    });
    await doIt(desks.appraiser, code, { action: 'propose' });
    expect(await doIt(desks.clerk, code, { action: 'forward' })).toMatchObject({ state: 'forwarded' });
    expect((await read(desks.receiver, code)).history.map(({ action }) => action)).toEqual([
      ...['create', 'submit', 'receive', 'appraise', 'assess', 'propose', 'return', 'propose', 'forward'],
    ]);
  });

  it('goes by a council where the plan has one, with a quorum, before it is proposed', async () => {
    const portal = new Portal();
    const office = { campaign: 'ha-nam-so-gtvt' };
    const desk = await deskAt(portal, 'van-phong-so', ['receiver', 'appraiser', 'lead'], office);
    const council = await deskAt(portal, 'hoi-dong-tdkt-so', ['council', 'lead'], office);
    const { code } = await createSubmitted(portal, haNam());
    for (const action of ['receive', 'appraise'] as const) await doIt(desk, code, { action });
    await assessAll(desk, code);
    await expectProblem(await ask(desk, code, { action: 'propose' }), 409, 'illegal-transition');
    await doIt(desk, code, { action: 'send-to-council' });
    await expectProblem(await ask(council, code, { action: 'propose' }), 409, 'illegal-transition');
    const votes = [{ position: 0, for: 5, against: 0, abstained: 1 }];
    const said = { heldOn: '2021-12-01', members: 9, present: 6, votes, minutes: 'Thống nhất trình.' };
    const few = await ask(council, code, { action: 'record-council', ...said, present: 5 });
    const problem = await expectProblem(few, 422, 'invalid-input');
    expect(problem.errors.map(({ field }) => field)).toEqual(['present', 'votes.0']);
    const recorded = await doIt(council, code, { action: 'record-council', ...said });
    expect(recorded.council).toMatchObject([said]);
    expect(await doIt(council, code, { action: 'propose' })).toMatchObject({
      state: 'proposed',
      holder: 'ubnd-tinh',
    });
  });

  it('is redirected to another receiving office, at the time at which it was sent', async () => {
    const portal = new Portal();
    const office = { campaign: 'son-la' };
    const health = await deskAt(portal, 'so-y-te', ['receiver'], office);
    const internal = await deskAt(portal, 'so-noi-vu', ['receiver'], office);
    const it = await deskAt(portal, 'so-thong-tin-va-truyen-thong', ['receiver'], office);
    const sent = await createSubmitted(portal, sonLa());
    const before = await read(health, sent.code);
    portal.now += 60_000;
    const wrong = { action: 'redirect', office: 'so-noi-vu', reason: 'Sai nơi' } as const;
    await expectProblem(await ask(health, sent.code, wrong), 422, 'invalid-input');
    const right = { ...wrong, office: 'so-thong-tin-va-truyen-thong' };
    const after = await doIt(health, sent.code, right);
    expect(after).toMatchObject({
      state: 'redirected',
      holder: right.office,
      submittedAt: before.submittedAt,
    });
    expect(after.actions).not.toContain('receive');
    expect(await doIt(it, sent.code, { action: 'receive' })).toMatchObject({ state: 'received' });
    expect((await read(internal, sent.code)).holder).toBe(right.office);
    expect(await lookUp(portal, sent)).toContain('Sai nơi');
  });
});

describe('what stays with the offices', () => {
  it.each(['refuse', 'decline'] as const)(
    '%s tells the unit the ground and never the reason',
    async (action) => {
      const portal = new Portal();
      const desks = await ngaNamDesks(portal);
      const sent = action === 'refuse' ? await createSubmitted(portal) : await proposed(portal, desks);
      const desk = action === 'refuse' ? desks.receiver : desks.clerk;
      const after = await doIt(desk, sent.code, { action, ground: 'papers-lacking', reason: PRIVATE });
      expect(after.state).toBe(action === 'refuse' ? 'rejected-at-receipt' : 'not-awarded');
      expect(after.notes.map(({ text }) => text)).toEqual([PRIVATE]);
      const outcomes = action === 'refuse' ? [null, null] : ['papers-lacking', 'papers-lacking'];
      expect(after.nominees.map(({ outcomeGround }) => outcomeGround)).toEqual(outcomes);
      const shown = await lookUp(portal, sent);
      expect(shown).toContain('Thiếu giấy tờ theo kế hoạch');
      expect(shown).not.toContain(PRIVATE);
      const { results } = await env.DB.prepare('SELECT text FROM mails').all<{ text: string }>();
      expect(results.filter(({ text }) => text.includes(PRIVATE))).toEqual([]);
    },
  );

  it('reasons for holding and sending back, notes and opinions are not shown at look-up', async () => {
    const portal = new Portal();
    const desks = await ngaNamDesks(portal);
    const sent = await proposed(portal, desks);
    await doIt(desks.clerk, sent.code, { action: 'return', reason: PRIVATE });
    await doIt(desks.appraiser, sent.code, { action: 'hold', reason: PRIVATE });
    await doIt(desks.appraiser, sent.code, { action: 'note', text: PRIVATE });
    expect(await doIt(desks.appraiser, sent.code, { action: 'resume' })).toMatchObject({
      state: 'appraising',
    });
    await doIt(desks.appraiser, sent.code, { action: 'give-opinion', stance: 'agrees', text: PRIVATE });
    expect(await lookUp(portal, sent)).not.toContain(PRIVATE);
  });
});

describe('a late grant', () => {
  const unit = { name: 'Xã Trễ Của Bàn', kind: 'agency', superior: '' } as const;
  const nomination = { ...makeNinhThuanNomination(), unit };

  it('lets the unit send after the deadline until the end of its day; not by another office, nor to the past', async () => {
    const portal = new Portal();
    const desk = await deskAt(portal, 'so-noi-vu', ['receiver'], { campaign: 'ninh-thuan' });
    const other = await deskAt(portal, 'so-y-te', ['receiver'], { campaign: 'son-la' });
    const { code } = await createSubmitted(portal, nomination);
    const [draft, second] = [await createDraft(portal, nomination), await createDraft(portal, nomination)];
    portal.now = Date.parse('2021-12-20T08:00:00+07:00');
    await expectProblem(await submit(portal, draft, nomination), 409, 'round-closed');
    const grant = { action: 'grant-late', until: '2021-12-21', reason: 'Bão lũ' } as const;
    await expectProblem(await ask(other, code, grant, 1), 403, 'not-allowed');
    await expectProblem(await ask(desk, code, { ...grant, until: '2021-12-19' }), 422, 'invalid-input');
    await doIt(desk, code, grant);
    expect((await auditOf(code)).at(-1)).toBe(`grant-late null→null ${desk.email} Bão lũ`);
    portal.now = Date.parse('2021-12-21T23:59:59+07:00');
    expect((await submit(portal, draft, nomination)).status).toBe(200);
    portal.now += 1000;
    await expectProblem(await submit(portal, second, nomination), 409, 'round-closed');
  });
});

describe('assessing', () => {
  it('takes back what was found of a nominee whom a supplement changed, and of no other', async () => {
    const portal = new Portal();
    const desks = await ngaNamDesks(portal);
    const sent = await appraising(portal, desks);
    await assessAll(desks.appraiser, sent.code);
    const fields = ['nominees.1.note'];
    await doIt(desks.appraiser, sent.code, {
      ...{ action: 'ask-supplement', fields, reason: 'Thiếu ghi chú', due: '2021-12-05' },
    });
    const row = await env.DB.prepare('SELECT version FROM nominations WHERE code = ?').bind(sent.code);
    const version = (await row.first<number>('version')) ?? 0;
    const noted = makeNomination({ nominees: [makeCollective(), makeIndividual({ note: 'Bổ sung' })] });
    expect((await submit(portal, { ...sent, version }, noted)).status).toBe(200);
    const { state, nominees } = await read(desks.appraiser, sent.code);
    expect(state).toBe('appraising');
    expect(nominees.map(({ assessment }) => assessment?.finding)).toEqual(['meets', undefined]);
    const open = await ask(desks.appraiser, sent.code, { action: 'propose' });
    await expectProblem(open, 409, 'illegal-transition');
  });

  it('asks for a ground, for a note to a downgrade, and for awards of the plan', async () => {
    const portal = new Portal();
    const desks = await ngaNamDesks(portal);
    const { code } = await appraising(portal, desks);
    const one = {
      position: 0,
      finding: 'meets',
      ground: null,
      award: 'gk-chu-tich-thi-xa',
      note: '',
    } as const;
    const wrong = [
      { ...one, finding: 'does-not' },
      { ...one, award: 'khen-cap-tinh', note: 'cao hơn' },
      { ...one, award: 'bk-chu-tich-tinh' },
      { ...one, position: 9 },
    ] as const;
    for (const assessment of wrong)
      await expectProblem(
        await ask(desks.appraiser, code, { action: 'assess', assessments: [assessment] }),
        422,
        'invalid-input',
      );
    const fails = { ...one, finding: 'does-not', ground: 'criteria-not-met' } as const;
    await doIt(desks.appraiser, code, { action: 'assess', assessments: [fails] });
    const open = await expectProblem(
      await ask(desks.appraiser, code, { action: 'propose' }),
      409,
      'illegal-transition',
    );
    expect(open.detail).toContain('còn 1 đề nghị chưa được đánh giá');
    await doIt(desks.appraiser, code, { action: 'assess', assessments: [{ ...fails, position: 1 }] });
    const none = await expectProblem(
      await ask(desks.appraiser, code, { action: 'propose' }),
      409,
      'illegal-transition',
    );
    expect(none.detail).toContain('không còn đề nghị nào đạt');
  });

  it('assigns only to who works there and has no interest', async () => {
    const portal = new Portal();
    const { receiver, appraiser } = await ngaNamDesks(portal);
    const own = await deskAt(portal, OFFICES.receiving, ['receiver'], { unit: 'ỦY BAN NHÂN DÂN xã Mẫu' });
    const { code } = await createSubmitted(portal);
    for (const { email } of [appraiser, own])
      await expectProblem(
        await ask(receiver, code, { action: 'assign', assignee: email }),
        422,
        'invalid-input',
      );
    const { email } = receiver;
    expect(await doIt(receiver, code, { action: 'assign', assignee: email })).toMatchObject({
      assignee: email,
    });
    await doIt(receiver, code, { action: 'receive' });
    expect(await doIt(receiver, code, { action: 'appraise' })).toMatchObject({ assignee: null });
  });
});

describe('who is refused', () => {
  const inputs: ActionInput[] = [
    { action: 'receive' },
    { action: 'refuse', ground: 'duplicate', reason: 'x' },
    { action: 'assign', assignee: null },
    { action: 'note', text: 'x' },
  ];

  const expectRefused = async (desk: Desk, code: string, input: ActionInput) => {
    const problem = await expectProblem(await ask(desk, code, input, 1), 403, 'not-allowed');
    return problem.detail;
  };

  it.each(inputs)('$action: another office, one’s own unit, a declared interest', async (input) => {
    const portal = new Portal();
    const other = await deskAt(portal, 'so-y-te', ['receiver', 'lead'], { campaign: 'son-la' });
    const own = await deskAt(portal, OFFICES.receiving, ['receiver'], { unit: 'Ủy ban nhân dân xã Mẫu' });
    const recused = await deskAt(portal, OFFICES.receiving, ['receiver']);
    const { code } = await createSubmitted(portal);
    await doIt(recused, code, { action: 'recuse', reason: 'Người nhà' });
    expect(await expectRefused(other, code, input)).toContain('không thuộc cơ quan của bạn');
    expect(await expectRefused(own, code, input)).toContain('có liên quan');
    expect(await expectRefused(recused, code, input)).toContain('có liên quan');
    expect(await read(recused, code)).toMatchObject({ interest: true, actions: [], state: 'submitted' });
  });

  it('the wrong role, and the wrong state', async () => {
    const portal = new Portal();
    const { appraiser, receiver } = await ngaNamDesks(portal);
    const { code } = await createSubmitted(portal);
    await expectProblem(await ask(appraiser, code, { action: 'receive' }), 403, 'not-allowed');
    await expectProblem(await ask(receiver, code, { action: 'appraise' }), 409, 'illegal-transition');
  });
});
