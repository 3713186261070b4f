import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { OwnNomination, Receipt } from '#domain/nomination/contract.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import { paths } from '#domain/paths.ts';
import { makeCollective, makeIndividual, makeNomination } from '../factories/nomination.ts';
import { bearer, change, createSubmitted, submit, type Ticket } from './support/dossiers.ts';
import { auditOf, officeOf, refusalOf } from './support/office.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const DUE = NOON_2_DECEMBER + 24 * 60 * 60 * 1000;
const noted = makeNomination({ nominees: [makeCollective(), makeIndividual({ note: 'Bổ sung' })] });

async function received(portal: Portal): Promise<Ticket> {
  const mine = await createSubmitted(portal);
  const { version } = await officeOf(portal).receive(mine.code);
  return { ...mine, version };
}

/** Received, and asked to supplement. */
async function asked(portal: Portal, fields = ['nominees.1.note']): Promise<Ticket> {
  const mine = await received(portal);
  const { version } = await officeOf(portal).ask(mine.code, fields);
  return { ...mine, version };
}

async function read(portal: Portal, ticket: Ticket): Promise<OwnNomination> {
  return (await portal.fetch(paths.api.nomination(ticket.code), { headers: bearer(ticket) })).json();
}

const stored = (code: string) =>
  env.DB.prepare(
    `SELECT state, interrupted, version, submitted_at AS submittedAt,
       (SELECT count(*) FROM nomination_versions WHERE nomination_id = nominations.id) AS sent,
       (SELECT json_group_array(answered_at) FROM supplement_requests WHERE nomination_id = nominations.id) AS answered
     FROM nominations WHERE code = ?`,
  )
    .bind(code)
    .first();

describe('asking for a supplement', () => {
  it('interrupts the work, opens the fields and tells why and until when', async () => {
    const portal = new Portal();
    const mine = await asked(portal);
    expect(await stored(mine.code)).toMatchObject({ state: 'supplement-requested', interrupted: 'received' });
    expect((await read(portal, mine)).opening).toEqual({
      opens: 'fields',
      fields: ['nominees.1.note'],
      reason: 'Thiếu chữ ký',
      until: '2021-12-03T12:00:00+07:00',
    });
    expect((await auditOf(mine.code)).slice(-2)).toEqual([
      'receive submitted→received can-bo-mau',
      'ask-supplement received→supplement-requested can-bo-mau Thiếu chữ ký',
    ]);
  });

  it('writes to those who agreed to mails, once', async () => {
    const portal = new Portal();
    const consent = { handling: true, publication: false, mail: true } as const;
    const { code } = await createSubmitted(portal, makeNomination({ consent }));
    await officeOf(portal).receive(code);
    await officeOf(portal).ask(code, ['papers']);
    const { results } = await env.DB.prepare(
      `SELECT mails.kind, instr(text, 'Thiếu chữ ký') > 0 AS told FROM mails
       JOIN nominations ON nominations.id = nomination_id WHERE code = ? ORDER BY mails.id`,
    )
      .bind(code)
      .all();
    expect(results).toEqual([
      { kind: 'received', told: 0 },
      { kind: 'supplement-requested', told: 1 },
    ]);
  });

  it('is refused before receipt, without a reason, for a field that never opens, and due in the past', async () => {
    const portal = new Portal();
    const office = officeOf(portal);
    const sent = await createSubmitted(portal);
    expect(await refusalOf(office.ask(sent.code, ['papers']))).toBe('illegal-transition');
    const mine = await received(portal);
    expect(await refusalOf(office.ask(mine.code, ['papers'], { reason: ' ' }))).toBe('illegal-transition');
    expect(await refusalOf(office.ask(mine.code, ['choice.award']))).toBe('invalid-input');
    expect(await refusalOf(office.ask(mine.code, ['papers'], { dueAt: portal.now }))).toBe('invalid-input');
    expect(await refusalOf(office.ask('22222222', ['papers']))).toBe('nomination-not-found');
    expect(await stored(mine.code)).toMatchObject({ state: 'received', answered: '[]' });
  });

  it('lets one of two at once through, and one request stands', async () => {
    const portal = new Portal();
    const office = officeOf(portal);
    const { code } = await received(portal);
    const outcomes = await Promise.all([
      refusalOf(office.ask(code, ['papers'])),
      refusalOf(office.ask(code, ['letter'])),
    ]);
    expect(outcomes.sort()).toEqual(['none', expect.stringMatching(/version-conflict|illegal-transition/)]);
    expect(await stored(code)).toMatchObject({ answered: '[null]' });
    expect((await auditOf(code)).filter((line) => line.startsWith('ask'))).toHaveLength(1);
  });
});

describe('answering', () => {
  it('goes back to the state before, as a submission of its own, at the time of the first', async () => {
    const portal = new Portal();
    const mine = await asked(portal);
    portal.now += 60_000;
    const receipt = await (await submit(portal, mine, noted)).json<Receipt>();
    expect(receipt).toMatchObject({ number: 2, submittedAt: '2021-12-02T12:01:00+07:00' });
    expect(await stored(mine.code)).toEqual({
      state: 'received',
      interrupted: null,
      version: mine.version + 1,
      submittedAt: NOON_2_DECEMBER,
      sent: 2,
      answered: `[${portal.now}]`,
    });
    expect((await auditOf(mine.code)).at(-1)).toBe(
      'answer-supplement supplement-requested→received nominator',
    );
    const own = await read(portal, mine);
    expect(own.opening).toMatchObject({ opens: 'nothing' });
    expect(own.receipt).toEqual(receipt);
  });

  it('twice is once: the same receipt, also when both arrive together', async () => {
    const portal = new Portal();
    const mine = await asked(portal);
    const [one, other] = await Promise.all([submit(portal, mine, noted), submit(portal, mine, noted)]);
    const receipt = await one.json<Receipt>();
    expect(await other.json()).toEqual(receipt);
    expect(await (await submit(portal, mine, noted)).json()).toEqual(receipt);
    expect(await stored(mine.code)).toMatchObject({ sent: 2 });
  });

  it('can be saved in parts before it is sent', async () => {
    const portal = new Portal();
    const mine = await change(portal, await asked(portal), noted);
    expect((await submit(portal, mine, noted)).status).toBe(200);
  });

  it.each<[string, Partial<Nomination>, string[]]>([
    [
      'another field of the nominee',
      { nominees: [makeCollective(), makeIndividual({ title: 'Khác' })] },
      ['nominees.1.title'],
    ],
    ['another part', { letter: { ...noted.letter, number: '99' } }, ['letter.number']],
    ['a nominee more', { nominees: [makeCollective(), makeIndividual(), makeCollective()] }, ['nominees']],
  ])('is refused when it changes %s, by name, and nothing is stored', async (_what, changes, fields) => {
    const portal = new Portal();
    const mine = await asked(portal);
    const problem = await expectProblem(await submit(portal, mine, makeNomination(changes)), 409, 'not-open');
    expect(problem.errors.map((one) => one.field)).toEqual(fields);
    expect(await stored(mine.code)).toMatchObject({
      state: 'supplement-requested',
      sent: 1,
      answered: '[null]',
    });
  });

  it('is in time until the due date, and not in that instant; more time can be given', async () => {
    const portal = new Portal();
    const office = officeOf(portal);
    const [early, late] = [await asked(portal), await asked(portal)];
    portal.now = DUE - 1;
    expect((await submit(portal, early, noted)).status).toBe(200);
    portal.now = DUE;
    const problem = await expectProblem(await submit(portal, late, noted), 409, 'not-open');
    expect(problem.detail).toContain('Hạn bổ sung đã qua lúc 12:00:00, thứ Sáu 03/12/2021');
    expect(await refusalOf(office.extend(late.code, DUE))).toBe('invalid-input');
    expect(await refusalOf(office.extend(late.code, DUE + 1, ''))).toBe('invalid-input');
    await office.extend(late.code, DUE + 1);
    expect((await auditOf(late.code)).at(-1)).toBe('extend-supplement null→null can-bo-mau Bão lũ');
    expect((await submit(portal, late, noted)).status).toBe(200);
    expect(await refusalOf(office.extend(late.code, DUE + 2))).toBe('not-open');
  });
});

describe('changing and receiving at once', () => {
  it('either receives the old or the new submission; none is lost, none comes after', async () => {
    const portal = new Portal();
    for (let round = 0; round < 4; round++) {
      const mine = await createSubmitted(portal);
      const [answer, receipt] = await Promise.all([
        submit(portal, mine, noted),
        refusalOf(officeOf(portal).receive(mine.code)),
      ]);
      const { state, sent } = (await stored(mine.code)) ?? {};
      if (answer.status === 200) expect(sent).toBe(2);
      else expect([answer.status, state, sent, receipt]).toEqual([409, 'received', 1, 'none']);
      if (receipt === 'none') expect(state).toBe('received');
    }
  });

  it('says why a change comes too late', async () => {
    const portal = new Portal();
    const mine = await received(portal);
    const problem = await expectProblem(await submit(portal, mine, noted), 409, 'not-open');
    expect(problem.detail).toContain('Cơ quan đã tiếp nhận hồ sơ');
  });

  it('receives once', async () => {
    const portal = new Portal();
    const { code } = await received(portal);
    expect(await refusalOf(officeOf(portal).receive(code))).toBe('illegal-transition');
  });
});
