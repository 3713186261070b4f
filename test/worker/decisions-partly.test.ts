import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { rollText, toContent } from '#domain/decision/roll.ts';
import type { LookUp } from '#domain/nomination/contract.ts';
import { paths } from '#domain/paths.ts';
import type { BulkAnswer } from '#domain/review/contract.ts';
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
  recipient,
  record,
  stateOf,
} from './support/decisions.ts';
import { auditOf } from './support/office.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import { doIt, read } from './support/review.ts';

const portal = new Portal();
const db = openDb(env.DB);
const decline = { action: 'decline', ground: 'council-vote', reason: 'Hội đồng họp ngày 1/12' } as const;

/** A dossier of whose two nominees a confirmed decision has awarded one. */
async function partlyAwarded(position = 0) {
  const contact = { ...makeNomination().contact, email: 'don-vi@mau.example' };
  const consent = { handling: true, publication: true, mail: true } as const;
  const dossier = await createProposed(portal, makeNomination({ contact, consent }));
  const [clerk, other] = [await clerkOf(portal), await clerkOf(portal)];
  const view = await record(clerk, makeAward([recipient(dossier.code, position)]));
  expect((await confirm(other, view)).status).toBe(200);
  expect(await stateOf(dossier.code)).toBe('proposed');
  return { dossier, clerk, id: view.id };
}

/** The site once it shows every decision as it stands. */
async function publish() {
  const roll = await rollDecisions(db);
  const digests = Object.fromEntries(
    roll.map(({ decision }) => [
      `${decision.campaign}/${decision.slug}`,
      sha256Hex(rollText(toContent(decision))),
    ]),
  );
  const site = { ...buildData(env.ASSETS), decisions: async () => digests };
  return publishSeen({ ctx: { db, now: portal.now, site } });
}

it('reads of all decisions those asked for, each with its own names', async () => {
  await partlyAwarded(0);
  const { id } = await partlyAwarded(1);
  const roll = await rollDecisions(db, ({ award }) => award.id === id);
  expect(roll.map(({ award, decision }) => [award.id, decision.lines.map(({ name }) => name)])).toEqual([
    [id, ['Trần Thị Ví Dụ']],
  ]);
  expect(await rollDecisions(db, () => false)).toEqual([]);
});

it('leaves a dossier awarded when those who still wait are declined, and tells its unit no refusal', async () => {
  const { dossier, clerk } = await partlyAwarded();
  const { code, secret } = dossier;
  const items = [{ code, version: (await read(clerk, code)).version }];
  const preview = await clerk.post(paths.api.staff.bulk, { items, input: decline, preview: true });
  expect((await preview.json<BulkAnswer>()).results[0]?.says).toBe('Chuyển sang “Đã có quyết định khen”.');
  await doIt(clerk, code, decline);
  expect(await stateOf(code)).toBe('awarded');
  expect(await outcomesOf(code)).toEqual(['0 awarded gk-chu-tich-thi-xa', '1 not-awarded council-vote']);
  expect((await auditOf(code)).at(-1)).toBe(`decline proposed→awarded ${clerk.email}`);
  const found = await (await portal.post(paths.api.lookUps, { code, secret })).json<LookUp>();
  expect(found.messages.at(-1)?.text).toContain('đã có quyết định khen thưởng');
  expect(found.messages.at(-1)?.text).not.toContain('Hội đồng bỏ phiếu');
});

it('publishes such a dossier with its decision, or soon after when that was on the site before', async () => {
  const [before, after] = [await partlyAwarded(), await partlyAwarded()];
  await doIt(before.clerk, before.dossier.code, decline);
  expect(await publish()).toBeGreaterThan(0);
  expect(await stateOf(before.dossier.code)).toBe('published');
  expect(await stateOf(after.dossier.code)).toBe('proposed');
  await doIt(after.clerk, after.dossier.code, decline);
  expect(await stateOf(after.dossier.code)).toBe('awarded');
  expect(await publish()).toBe(0);
  expect(await stateOf(after.dossier.code)).toBe('published');
  expect((await auditOf(after.dossier.code)).at(-1)).toBe('publish awarded→published system');
});

it('is neither dropped nor given a signed file by a clerk of a unit that it names', async () => {
  const { code } = await createProposed(portal);
  const view = await record(await clerkOf(portal), makeAward([recipient(code)]));
  const own = await clerkOf(portal, { unit: makeNomination().unit.name });
  const { id, version } = view;
  const dropped = await own.post(paths.api.staff.cancellation(id), { version, reason: 'Ghi nhầm' });
  await expectProblem(dropped, 403, 'not-allowed');
  await expectProblem(await attach(portal, own, view), 403, 'not-allowed');
  expect(await auditOf(String(id))).toHaveLength(1);
});
