import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import type { OwnNomination } from '#domain/nomination/contract.ts';
import { paths } from '#domain/paths.ts';
import { FEEDBACK_KEPT_DAYS, NAME_REMOVED, RETENTION } from '#domain/retention/periods.ts';
import { DAY_MS } from '#domain/vietnamese/time.ts';
import { openDb } from '../../functions/db/client.ts';
import { runRetention } from '../../functions/services/retention/run.ts';
import { buildData } from '../../functions/site/build-data.ts';
import { openPapers } from '../../functions/storage/papers.ts';
import { makePdf } from '../factories/files/pdf.ts';
import { clerkOf, createProposed, makeAward, recipient, record, stored } from './support/decisions.ts';
import { bearer, createDraft, createSubmitted, submit } from './support/dossiers.ts';
import { followed, sendFeedback } from './support/feedback.ts';
import { attach } from './support/papers.ts';
import { Portal } from './support/portal.ts';
import { commitment, sendEntry } from './support/registrations.ts';
import { appraising, assessAll, doIt, ngaNamDesks } from './support/review.ts';

/*
 * Copies of what personal data says, in places that are easily forgotten.
 */

const portal = new Portal();
const decline = { action: 'decline', ground: 'council-vote', reason: 'Hội đồng họp ngày 1/12' } as const;

/** A run so many days from now. */
const runAfter = (days: number) =>
  runRetention({
    ctx: {
      ...{ db: openDb(env.DB), site: buildData(env.ASSETS), papers: openPapers(env) },
      now: portal.now + days * DAY_MS + 1,
    },
  });

it('takes a refused dossier out of every list that it was proposed on, also one that it has left', async () => {
  const desks = await ngaNamDesks(portal);
  const { code } = await appraising(portal, desks);
  await assessAll(desks.appraiser, code);
  await doIt(desks.appraiser, code, { action: 'propose' });
  await doIt(desks.clerk, code, { action: 'return', reason: 'Xem lại danh sách' });
  await doIt(desks.appraiser, code, { action: 'propose' });
  await doIt(desks.clerk, code, decline);
  expect(await runAfter(RETENTION.refusedDays)).toMatchObject({ dossiers: 1 });
  const lists = (await stored('SELECT list AS it FROM proposals ORDER BY id')).map(
    (list) => JSON.parse(list) as { code: string; name: string }[],
  );
  expect(lists.map((list) => list.map(({ name }) => name === NAME_REMOVED))).toEqual([
    [true, true],
    [true, true],
  ]);
});

it('takes its names out of a decision that was dropped', async () => {
  const { code } = await createProposed(portal);
  const clerk = await clerkOf(portal);
  const { id, version } = await record(clerk, makeAward([recipient(code), recipient(code, 1)]));
  const dropped = await clerk.post(paths.api.staff.cancellation(id), { version, reason: 'Ghi nhầm số' });
  expect(dropped.status).toBe(200);
  await doIt(clerk, code, decline);
  await runAfter(RETENTION.refusedDays);
  const { results } = await env.DB.prepare(
    'SELECT anchor, name, name_key, title, body, place, achievement FROM decision_recipients WHERE decision_id = ?',
  )
    .bind(id)
    .all();
  const blank = { name: NAME_REMOVED, name_key: '', title: null, body: null, place: '', achievement: '' };
  expect(results).toEqual([
    { anchor: 'an-danh-0', ...blank },
    { anchor: 'an-danh-1', ...blank },
  ]);
});

it.each(['proposed', 'refused', 'taken-down'])(
  'takes out what was to be published of feedback, where that is %s',
  async (publication) => {
    const sent = await sendFeedback(portal);
    await env.DB.prepare(
      `UPDATE feedback SET state = 'answered', answer = 'Trả lời riêng', ended_at = ?2, publication = ?3,
         public_question = 'Hỏi riêng', public_answer = 'Trả lời riêng' WHERE code = ?1`,
    )
      .bind(sent.code, portal.now, publication)
      .run();
    await runAfter(FEEDBACK_KEPT_DAYS);
    const { html } = await followed(portal, sent);
    expect(html).toContain('Thời gian giữ đã hết');
    expect(html).not.toMatch(/Hỏi riêng|Trả lời riêng|Đồng ý đăng/);
    const row = env.DB.prepare('SELECT public_question, public_answer FROM feedback WHERE code = ?');
    expect(await row.bind(sent.code).first()).toEqual({ public_question: null, public_answer: null });
  },
);

it('keeps no hash by which a deleted name or telephone number could be found out', async () => {
  const { code: dossier } = await createSubmitted(portal);
  await env.DB.prepare("UPDATE nominations SET state = 'published', state_since = ?2 WHERE code = ?1")
    .bind(dossier, portal.now)
    .run();
  const { code: entry } = await sendEntry(portal, paths.api.commitments, commitment());
  await runAfter(RETENTION.refusedDays);
  expect(await stored('SELECT content_hash AS it FROM nominations WHERE code = ?', dossier)).toEqual(['']);
  expect(await stored('SELECT content_hash AS it FROM register_entries WHERE code = ?', entry)).toEqual(['']);
});

it('leaves a dossier whose contact is gone to its holder, with all that was sent and its files', async () => {
  const draft = await createDraft(portal);
  await attach(portal, draft, makePdf());
  expect((await submit(portal, draft)).status).toBe(200);
  const { code, secret } = draft;
  await env.DB.prepare("UPDATE nominations SET state = 'published', state_since = ?2 WHERE code = ?1")
    .bind(code, portal.now)
    .run();
  await runAfter(RETENTION.contactDays);
  const get = (path: string) => portal.fetch(path, { headers: bearer(draft) });
  const own = await get(paths.api.nomination(code));
  expect(own.status).toBe(200);
  const { draft: typed, papers } = await own.json<OwnNomination>();
  expect(typed).toMatchObject({ contact: { name: '', phone: '', email: '' } });
  expect((await get(paths.api.paper(code, papers[0]?.id ?? ''))).status).toBe(200);
  const compared = await portal.submitForm(paths.lookUp, { code, secret, task: 'versions' });
  expect(compared.status).toBe(200);
});
