import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { makeNinhThuanNomination, makeNomination } from '../factories/nomination.ts';
import { createDraft, createSubmitted, submit } from './support/dossiers.ts';
import { auditOf, officeOf, refusalOf } from './support/office.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const DEADLINE = Date.parse('2021-12-20T00:00:00+07:00');
const DAY = 24 * 60 * 60 * 1000;

/** Each test has units of its own, for a grant is the unit's. */
function dossierOf(name: string) {
  const unit = { name, kind: 'agency', superior: '' } as const;
  return { ...makeNinhThuanNomination(), unit };
}

const late = (now = DEADLINE) => new Portal({ now });

describe('a late grant', () => {
  it('lets its unit send a draft after the deadline, until its own end', async () => {
    const portal = late();
    const nomination = dossierOf('Xã Trễ Một');
    const [draft, second] = [await createDraft(portal, nomination), await createDraft(portal, nomination)];
    await expectProblem(await submit(portal, draft, nomination), 409, 'round-closed');
    await officeOf(portal).grant(draft.code);
    expect((await auditOf(draft.code)).at(-1)).toBe('grant-late null→null can-bo-mau Bão lũ');
    portal.now = DEADLINE + DAY - 1;
    expect((await submit(portal, draft, nomination)).status).toBe(200);
    portal.now = DEADLINE + DAY;
    await expectProblem(await submit(portal, second, nomination), 409, 'round-closed');
  });

  it('holds for that unit however it writes its name, and for no other', async () => {
    const portal = late();
    const mine = dossierOf('Xã Trễ Hai');
    await officeOf(portal).grant((await createDraft(portal, mine)).code);
    const same = dossierOf('XÃ  TRỄ HAI');
    expect((await submit(portal, await createDraft(portal, same), same)).status).toBe(200);
    const other = dossierOf('Xã Trễ Hai Hai');
    await expectProblem(await submit(portal, await createDraft(portal, other), other), 409, 'round-closed');
  });

  it('is lost by a dossier that changes its unit', async () => {
    const portal = late(DEADLINE - 1);
    const mine = await createSubmitted(portal, dossierOf('Xã Trễ Ba'));
    portal.now = DEADLINE;
    const changed = { ...dossierOf('Xã Trễ Ba'), letter: { ...makeNomination().letter, number: '1' } };
    const problem = await expectProblem(await submit(portal, mine, changed), 409, 'not-open');
    expect(problem.detail).toContain('Đợt này đã hết hạn');
    await officeOf(portal).grant(mine.code);
    await expectProblem(await submit(portal, mine, dossierOf('Xã Khác Hẳn')), 409, 'round-closed');
    expect((await submit(portal, mine, changed)).status).toBe(200);
  });

  it('does not open what the office has taken in', async () => {
    const portal = late(DEADLINE - 1);
    const mine = await createSubmitted(portal, dossierOf('Xã Trễ Bốn'));
    const { version } = await officeOf(portal).receive(mine.code);
    await officeOf(portal).grant(mine.code);
    portal.now = DEADLINE;
    const changed = { ...dossierOf('Xã Trễ Bốn'), letter: { ...makeNomination().letter, number: '1' } };
    await expectProblem(await submit(portal, { ...mine, version }, changed), 409, 'not-open');
  });

  it('is refused without a reason, an end to come, a deadline, or a dossier', async () => {
    const portal = late();
    const office = officeOf(portal);
    const { code } = await createDraft(portal, dossierOf('Xã Trễ Năm'));
    expect(await refusalOf(office.grant(code, { reason: '' }))).toBe('invalid-input');
    expect(await refusalOf(office.grant(code, { until: DEADLINE }))).toBe('invalid-input');
    expect(await refusalOf(office.grant('22222222'))).toBe('nomination-not-found');
    const open = await createDraft(portal, makeNomination());
    expect(await refusalOf(office.grant(open.code))).toBe('invalid-input');
    const left = await env.DB.prepare(
      "SELECT count(*) AS n FROM late_grants WHERE unit = 'Xã Trễ Năm'",
    ).first('n');
    expect(left).toBe(0);
  });
});
