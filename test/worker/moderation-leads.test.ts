import { describe, expect, it } from 'vitest';
import type { LeadPage, OpenCommendation } from '#domain/commendation/staff-contract.ts';
import { makeCommendation } from '../factories/commendation.ts';
import { grant } from '../factories/member.ts';
import { expectRefused, openModeration } from './support/moderators.ts';
import { auditOf } from './support/office.ts';
import { addMember, signedIn } from './support/staff.ts';

const { api, first, office, one, open, portal, queue, receiver, take, verdict, withdraw } =
  await openModeration();

describe('near copies', () => {
  it('find each other, also dressed up, and are flagged', async () => {
    const message =
      'Đội phản ứng nhanh của xã đã đưa mẹ tôi đi cấp cứu ngay trong đêm bão, cả nhà tôi mang ơn các anh suốt đời.';
    const earlier = await take({ message });
    const copy = await take({ message: message.toUpperCase() });
    expect((await open(earlier)).flags).toEqual([]);
    const read = await open(copy);
    expect(read.flags).toEqual(['shouting', 'near-copy']);
    expect(read.nearCopies.map(({ id }) => id)).toEqual([earlier]);
    expect(
      (await queue({ mark: 'near-copy', words: 'doi phan ung nhanh' })).items.map(({ id }) => id),
    ).toContain(copy);
  });

  it('cost no more when the same message comes two hundred times', async () => {
    const message = 'Cảm ơn các anh chị ở trạm đã giúp nhà tôi.';
    for (let count = 0; count < 200; count++) await take({ message });
    const { items } = await queue({ words: 'giup nha toi' });
    const read = await open(items.at(-1)?.id ?? '');
    expect(read.nearCopies.length).toBeGreaterThan(0);
    expect(read.nearCopies.length).toBeLessThanOrEqual(12);
  });
});

describe('a lead', () => {
  const passOn = (id: string, body: object = {}, desk = one) =>
    desk.post(api.marks(id), { campaign: 'son-la', office: 'so-y-te', note: 'Nên hỏi thêm', ...body });
  const leadsAt = async (desk = office, state = 'open') =>
    (await desk.get(`${api.leads}?state=${state}`)).json<LeadPage>();

  it('reaches the office with the author’s words unchanged, and its answer is noted', async () => {
    const words = makeCommendation({ target: 'campaign:son-la', relation: 'helped' });
    const id = await take(words);
    const marked = await passOn(id);
    expect(marked.status).toBe(201);
    expect((await marked.json<OpenCommendation>()).leads).toMatchObject([
      { office: 'so-y-te', state: 'open' },
    ]);
    const lead = (await leadsAt()).items.find(({ commendation }) => commendation.id === id);
    expect(lead).toMatchObject({ note: 'Nên hỏi thêm', markedBy: first.name });
    expect(lead?.commendation).toMatchObject({
      message: words.message,
      name: words.name,
      relation: 'helped',
    });
    const leadId = lead?.id ?? '';
    const body = { version: 1, state: 'taken-up', outcome: 'Đang lập hồ sơ đề nghị' };
    expect((await office.post(api.leadAnswer(leadId), body)).status).toBe(200);
    await expectRefused(await office.post(api.leadAnswer(leadId), body), 'version-conflict', 'lead');
    expect((await open(id)).leads[0]).toMatchObject({ state: 'taken-up', outcome: 'Đang lập hồ sơ đề nghị' });
    expect((await open(id)).version).toBe(1);
    expect(await auditOf(leadId)).toEqual([
      `mark-lead null→open ${first.email}`,
      `answer-lead open→taken-up ${receiver.email} Đang lập hồ sơ đề nghị`,
    ]);
  });

  it('is refused twice, for another place, and for one that was rejected', async () => {
    const id = await take({ target: 'campaign:son-la' });
    await passOn(id);
    await expectRefused(await passOn(id), 'illegal-transition');
    await expectRefused(await passOn(id, { office: 'khong-co' }), 'invalid-input');
    await expectRefused(await passOn(id, { campaign: 'nga-nam', office: 'phong-noi-vu' }), 'invalid-input');
    await expectRefused(await passOn(id, { note: ' ' }), 'invalid-input');
    const rejected = await take({ target: 'campaign:son-la' });
    await verdict(rejected, { version: 1, verdict: 'reject', reason: 'off-topic' });
    await expectRefused(await passOn(rejected), 'illegal-transition');
  });

  it('is another office’s to answer, and nobody’s who is in none', async () => {
    const id = await take({ target: 'campaign:son-la' });
    await passOn(id);
    const lead = (await leadsAt()).items.find(({ commendation }) => commendation.id === id);
    const away = signedIn(
      portal,
      await addMember({ grants: [grant('receiver', 'nga-nam', 'trung-tam-y-te')] }),
    );
    expect((await leadsAt(away)).items).toEqual([]);
    const body = { version: 1, state: 'set-aside', outcome: 'Không' };
    await expectRefused(await away.post(api.leadAnswer(lead?.id ?? ''), body), 'not-allowed');
    await expectRefused(await one.get(api.leads), 'not-allowed');
    await expectRefused(await office.post(api.leadAnswer('KHONGCO2'), body), 'lead-not-found');
  });

  it('has no words left once its author has withdrawn them', async () => {
    const id = await take({ target: 'campaign:son-la' });
    await passOn(id);
    await withdraw(id, 1);
    const lead = (await leadsAt()).items.find(({ commendation }) => commendation.id === id);
    expect(lead?.commendation).toMatchObject({ state: 'withdrawn', message: '', name: '', place: '' });
  });
});
