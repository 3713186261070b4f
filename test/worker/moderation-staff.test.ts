import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { OpenCommendation, VerdictsAnswer } from '#domain/commendation/staff-contract.ts';
import { paths } from '#domain/paths.ts';

import { ALIKE } from '../../functions/repositories/commendation-copies.ts';
import { queueQuery } from '../../functions/repositories/commendation-queue.ts';
import { leadsQuery } from '../../functions/repositories/leads.ts';
import { grant } from '../factories/member.ts';
import { expectRefused, openModeration } from './support/moderators.ts';
import { auditOf } from './support/office.ts';
import { addMember, setGrants, signedIn } from './support/staff.ts';

const {
  api,
  first,
  local,
  office,
  one,
  open,
  other,
  portal,
  queue,
  receiver,
  second,
  sonLa,
  take,
  verdict,
  withdraw,
} = await openModeration();

describe('the queue', () => {
  it('lists what waits, the oldest first, with what to look at', async () => {
    const early = await take({ message: 'Cảm ơn các anh, số của tôi là 0901 234 567 nhé.' });
    portal.now += 60_000;
    const late = await take({ target: '', addressee: 'Tổ trực đêm thôn Mẫu' });
    const { items } = await queue();
    const listed = items.filter(({ id }) => [early, late].includes(id));
    expect(listed.map(({ id }) => id)).toEqual([early, late]);
    expect(listed[0]).toMatchObject({
      flags: ['phone'],
      campaign: 'nga-nam',
      path: paths.campaign('nga-nam'),
    });
    expect(listed[0]?.findings).toEqual([{ flag: 'phone', field: 'message', start: 30, end: 42 }]);
    expect(listed[1]).toMatchObject({ whom: 'Tổ trực đêm thôn Mẫu', campaign: null, path: null, flags: [] });
  });

  it('is narrowed by campaign, flag and words without marks', async () => {
    const id = await take({
      target: 'campaign:son-la',
      message: 'Cảm ơn chị Phượng, gọi 0901.234.567 giúp tôi.',
    });
    for (const query of [{ campaign: 'son-la' }, { mark: 'phone' }, { words: 'chi phuong' }] as const)
      expect((await queue(query)).items.map((item) => item.id)).toContain(id);
    for (const query of [
      { campaign: 'ha-nam-so-gtvt' },
      { mark: 'link' },
      { words: 'khong co dau' },
    ] as const)
      expect((await queue(query)).items.map((item) => item.id)).not.toContain(id);
  });

  it('comes in pages, each commendation once', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 27; count++) ids.push(await take({ target: 'campaign:ha-nam-so-gtvt' }));
    const start = await queue({ campaign: 'ha-nam-so-gtvt' });
    const rest = await queue({ campaign: 'ha-nam-so-gtvt', cursor: start.next ?? '' });
    const seen = [...start.items, ...rest.items].map(({ id }) => id);
    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect(rest.next).toBeNull();
  });

  it('shows a moderator of one campaign no other’s, and tells who isn’t one that they aren’t', async () => {
    const theirs = await take({ target: 'campaign:son-la' });
    const another = await take();
    const ids = (await queue({}, sonLa)).items.map(({ id }) => id);
    expect(ids).toContain(theirs);
    expect(ids).not.toContain(another);
    await expectRefused(await sonLa.get(`${api.commendations}?campaign=nga-nam`), 'not-allowed');
    await expectRefused(await sonLa.get(api.commendation(another)), 'not-allowed');
    await expectRefused(await verdict(another, { version: 1, verdict: 'approve' }, sonLa), 'not-allowed');
    await expectRefused(await office.get(api.commendations), 'not-allowed');
    expect(await auditOf(receiver.email)).toContain(
      `be-refused null→null ${receiver.email} GET /api/staff/commendations`,
    );
  });

  it.each([
    [queueQuery(null, { state: 'pending', mark: null, words: [] }, null), 'commendations_by_state'],
    [
      queueQuery(null, { state: 'approved', mark: 'phone', words: ['mau'] }, { createdAt: 1, id: 'A' }),
      'commendations_by_state',
    ],
    [
      queueQuery('son-la', { state: 'pending', mark: null, words: [] }, { createdAt: 1, id: 'A' }),
      'commendations_by_campaign',
    ],
    [
      leadsQuery({ campaign: 'son-la', office: 'so-y-te' }, 'open', { markedAt: 1, id: 'A' }),
      'leads_by_office',
    ],
    [{ sql: ALIKE, values: [1, 2, 3, 4] }, 'commendations_by_sketch_1'],
  ])('is read in the order of an index: %#', async ({ sql, values }, index) => {
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...values)
      .all<{ detail: string }>();
    const plan = results.map(({ detail }) => detail);
    expect(plan.join('\n')).toContain(index);
    const unions = /UNION|ORDER BY|GROUP BY/;
    expect(plan.filter((step) => /SCAN (commendations|lead)\b/.test(step))).toEqual([]);
    if (sql !== ALIKE)
      expect(plan.filter((step) => /TEMP B-TREE/.test(step) && unions.test(step))).toEqual([]);
  });
});

describe('a verdict', () => {
  it('moves the commendation, names who in its history, and is taken back again', async () => {
    const id = await take();
    const approved = await (await verdict(id, { version: 1, verdict: 'approve' })).json<OpenCommendation>();
    expect(approved).toMatchObject({ state: 'approved', version: 2, undoTo: 'pending' });
    await verdict(id, { version: 2, verdict: 'hide' }, other);
    const undone = await (await verdict(id, { version: 3, verdict: 'undo' })).json<OpenCommendation>();
    expect(undone).toMatchObject({ state: 'approved', version: 4, undoTo: null });
    expect(undone.history.map(({ action, to, actor }) => `${action} ${to} ${actor}`)).toEqual([
      'create pending null',
      `approve approved ${first.name}`,
      `hide hidden ${second.name}`,
      `undo approved ${first.name}`,
    ]);
    await expectRefused(await verdict(id, { version: 4, verdict: 'undo' }), 'illegal-transition');
  });

  it('rejects by a ground of the list, and by nothing else', async () => {
    const id = await take();
    await expectRefused(await verdict(id, { version: 1, verdict: 'reject' }), 'invalid-input');
    await expectRefused(
      await verdict(id, { version: 1, verdict: 'reject', reason: 'khac' }),
      'invalid-input',
    );
    const body = { version: 1, verdict: 'reject', reason: 'off-topic' };
    const rejected = await (await verdict(id, body)).json<OpenCommendation>();
    expect(rejected).toMatchObject({ state: 'rejected', reason: 'off-topic' });
    expect(rejected.history.at(-1)).toMatchObject({ action: 'reject', reason: 'off-topic' });
  });

  it('never publishes a denunciation', async () => {
    const id = await take({ message: 'Tôi tố cáo ông trưởng thôn ăn chặn gạo cứu trợ của bà con.' });
    expect((await open(id)).flags).toEqual(['denunciation']);
    await expectRefused(await verdict(id, { version: 1, verdict: 'approve' }), 'not-publishable');
    const body = { version: 1, verdict: 'reject', reason: 'denunciation' };
    expect((await verdict(id, body)).status).toBe(200);
    await expectRefused(await verdict(id, { version: 2, verdict: 'approve' }), 'not-publishable');
  });

  it('lets one of two moderators through, and tells the other what changed', async () => {
    const id = await take();
    const answers = await Promise.all([
      verdict(id, { version: 1, verdict: 'approve' }, one),
      verdict(id, { version: 1, verdict: 'hide' }, other),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    const { code, detail } = await (late as Response).json<{ code: string; detail: string }>();
    expect(code).toBe('version-conflict');
    const winner = answers[0]?.ok ? first.name : second.name;
    expect(detail).toContain(winner);
    expect((await open(id)).history).toHaveLength(2);
  });

  it('and its author’s withdrawal at once: one of them holds, and nothing withdrawn is approved', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await take();
      const [answer, withdrawn] = await Promise.all([
        verdict(id, { version: 1, verdict: 'approve' }),
        withdraw(id, 1),
      ]);
      expect([answer.ok, withdrawn].filter(Boolean)).toHaveLength(1);
      const read = await open(id);
      expect(read.state).toBe(withdrawn ? 'withdrawn' : 'approved');
      if (!withdrawn) continue;
      expect(read).toMatchObject({ message: '', name: '', place: '', findings: [] });
      await expectRefused(await verdict(id, { version: 2, verdict: 'approve' }), 'illegal-transition');
    }
  });

  it('isn’t given by who lost the role since they opened the console', async () => {
    const member = await addMember({ grants: [grant('moderator'), grant('auditor')] });
    const desk = signedIn(portal, member);
    const id = await take();
    expect((await desk.get(api.commendation(id))).status).toBe(200);
    await setGrants(member.id, [grant('auditor')]);
    await expectRefused(await verdict(id, { version: 1, verdict: 'approve' }, desk), 'not-allowed');
    expect((await open(id)).state).toBe('pending');
    expect(await auditOf(member.email)).toEqual([
      `be-refused null→null ${member.email} POST /api/staff/commendations/:id/verdict`,
    ]);
  });

  it('is given to many, each for itself', async () => {
    const [good, changed, denounces, foreign] = [
      await take({ target: 'campaign:son-la' }),
      await take({ target: 'campaign:son-la' }),
      await take({ target: 'campaign:son-la', message: 'Tôi làm đơn khiếu nại về việc chia quà của thôn.' }),
      await take(),
    ];
    await verdict(changed, { version: 1, verdict: 'hide' });
    const items = [good, changed, denounces, foreign, 'KHONGCO2'].map((id) => ({ id, version: 1 }));
    const answer = await sonLa.post(api.verdicts, { items, verdict: 'approve' });
    const { results } = await answer.json<VerdictsAnswer>();
    expect(results.map(({ ok }) => ok)).toEqual([true, false, false, false, false]);
    expect(results[1]?.says).toContain(first.name);
    expect(results[2]?.says).toContain('khiếu nại, tố cáo');
    expect((await open(good)).state).toBe('approved');
    expect((await open(denounces)).state).toBe('pending');
    expect(await auditOf(local.email)).toContain(
      `be-refused null→null ${local.email} POST /api/staff/commendations/verdicts`,
    );
  });

  it('knows no other id, and takes no more than a hundred', async () => {
    await expectRefused(await one.get(api.commendation('KHONGCO2')), 'commendation-not-found');
    const items = Array.from({ length: 101 }, () => ({ id: 'KHONGCO2', version: 1 }));
    await expectRefused(await one.post(api.verdicts, { items, verdict: 'hide' }), 'invalid-input');
    await expectRefused(await one.get(`${api.commendations}?cursor=abc`), 'invalid-input');
  });
});
