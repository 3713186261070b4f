import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { makeNomination } from '../factories/nomination.ts';
import { change, createSubmitted, submit } from './support/dossiers.ts';
import { withoutAudit } from './support/failing.ts';
import { auditOf } from './support/office.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import { appraising, ask, assessAll, deskAt, doIt, ngaNamDesks, OFFICES, read } from './support/review.ts';

const corrected = makeNomination({ letter: { ...makeNomination().letter, number: '13/TTr-UBND' } });

describe('two at once', () => {
  it('the later is told what changed, by whom', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const second = await deskAt(portal, OFFICES.receiving, ['receiver']);
    const { code } = await createSubmitted(portal);
    const { version } = await read(second, code);
    await doIt(receiver, code, { action: 'receive' });
    const late = await ask(second, code, { action: 'refuse', ground: 'duplicate', reason: 'Trùng' }, version);
    const problem = await expectProblem(late, 409, 'version-conflict');
    expect(problem.detail).toContain(`Tiếp nhận (${receiver.name}, lúc 12:00:00, thứ Năm 02/12/2021)`);
  });

  it('one of two wins, and leaves one line', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const { code } = await createSubmitted(portal);
    const { version } = await read(receiver, code);
    const answers = await Promise.all([
      ask(receiver, code, { action: 'receive' }, version),
      ask(receiver, code, { action: 'receive' }, version),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await auditOf(code)).filter((line) => line.startsWith('receive'))).toHaveLength(1);
  });

  it('findings that came in between stop a proposal', async () => {
    const portal = new Portal();
    const desks = await ngaNamDesks(portal);
    const { code } = await appraising(portal, desks);
    const { version } = await assessAll(desks.appraiser, code);
    await assessAll(desks.appraiser, code);
    const late = await ask(desks.appraiser, code, { action: 'propose' }, version);
    expect((await expectProblem(late, 409, 'version-conflict')).detail).toContain('Đánh giá từng đề nghị');
  });
});

describe('the unit at the same time', () => {
  it('what it types and has not sent stops nobody', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const mine = await createSubmitted(portal);
    const { version } = await read(receiver, mine.code);
    await change(portal, mine, corrected);
    expect((await ask(receiver, mine.code, { action: 'receive' }, version)).status).toBe(200);
  });

  it('what it has sent is read first', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    const mine = await createSubmitted(portal);
    const { version } = await read(receiver, mine.code);
    expect((await submit(portal, mine, corrected)).status).toBe(200);
    const late = await ask(receiver, mine.code, { action: 'receive' }, version);
    expect((await expectProblem(late, 409, 'version-conflict')).detail).toContain('Gửi hồ sơ (đơn vị');
  });

  it('either it sends or the office takes in, never both on the same', async () => {
    const portal = new Portal();
    const { receiver } = await ngaNamDesks(portal);
    for (let round = 0; round < 3; round++) {
      const mine = await createSubmitted(portal);
      const { version } = await read(receiver, mine.code);
      const [sent, taken] = await Promise.all([
        submit(portal, mine, corrected),
        ask(receiver, mine.code, { action: 'receive' }, version),
      ]);
      expect([sent.status, taken.status].sort()).toEqual([200, 409]);
    }
  });
});

describe('an audit line that can’t be written', () => {
  it('makes the action fail, whole', async () => {
    const portal = new Portal();
    const desks = await ngaNamDesks(portal);
    const { code } = await createSubmitted(portal);
    const { version } = await read(desks.receiver, code);
    portal.env.DB = withoutAudit();
    for (const input of [{ action: 'receive' }, { action: 'note', text: 'Ghi' }] as const)
      await expectProblem(await ask(desks.receiver, code, input, version), 503, 'unavailable');
    portal.env.DB = env.DB;
    expect(await read(desks.receiver, code)).toMatchObject({ state: 'submitted', version, notes: [] });
  });
});
