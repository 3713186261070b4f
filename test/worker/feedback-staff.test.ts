import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { FeedbackPage, FeedbackQuery, FeedbackView } from '#domain/feedback/contract.ts';
import { groupCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import {
  endedQuery,
  type FeedbackListQuery,
  openQuery,
  PUBLISHED_ALL,
  PUBLISHED_OF,
} from '../../functions/repositories/feedback-lists.ts';
import { followed, sendFeedback } from './support/feedback.ts';
import { auditOf } from './support/office.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import { type Desk, deskAt } from './support/review.ts';
import { setGrants } from './support/staff.ts';

const THAI_NGUYEN = { campaign: 'thai-nguyen-so-y-te' };
const HERE = 'phong-to-chuc-hanh-chinh';
const THERE = 'giam-doc-so-y-te';
const { oneFeedback, feedbackActions, feedback: LIST } = paths.api.staff;

async function list(
  desk: Desk,
  query: Partial<Record<keyof FeedbackQuery, string>> = {},
): Promise<FeedbackPage> {
  const response = await desk.get(`${LIST}?${new URLSearchParams(query)}`);
  if (response.status !== 200) throw new Error(await response.text());
  return response.json();
}

async function read(desk: Desk, code: string): Promise<FeedbackView> {
  const response = await desk.get(oneFeedback(code));
  if (response.status !== 200) throw new Error(await response.text());
  return response.json();
}

/** Acts on the version that is there now. */
async function act(desk: Desk, code: string, action: Record<string, unknown>): Promise<Response> {
  const { version } = await read(desk, code);
  return desk.post(feedbackActions(code), { version, ...action });
}

async function done(response: Response): Promise<FeedbackView | null> {
  if (response.status !== 200) throw new Error(await response.text());
  return (await response.json<{ feedback: FeedbackView | null }>()).feedback;
}

async function desks(portal: Portal) {
  return {
    here: await deskAt(portal, HERE, ['receiver'], THAI_NGUYEN),
    there: await deskAt(portal, THERE, ['lead'], THAI_NGUYEN),
    foreign: await deskAt(portal, 'so-y-te', ['receiver', 'lead'], { campaign: 'son-la' }),
    clerk: await deskAt(portal, HERE, ['decision-clerk'], THAI_NGUYEN),
  };
}

const codes = ({ items }: FeedbackPage) => items.map(({ code }) => code);

describe('the list', () => {
  it('holds what one’s office has, the most urgent first, and nothing of another', async () => {
    const portal = new Portal();
    const { here, foreign, clerk } = await desks(portal);
    const late = await sendFeedback(portal, { kind: 'suggestion', message: 'Danh sách một: góp ý cho mẫu.' });
    const urgent = await sendFeedback(portal, { kind: 'obstacle', message: 'Danh sách một: vướng ở mẫu.' });
    const words = 'danh sach mot';
    expect(codes(await list(here, { words }))).toEqual([urgent.code, late.code]);
    expect(codes(await list(here, { words: 'danh sach mot vuong' }))).toEqual([urgent.code]);
    expect(codes(await list(here, { words, overdue: '1' }))).toEqual([]);
    for (const desk of [foreign, clerk]) {
      expect(codes(await list(desk, { words }))).toEqual([]);
      await expectProblem(await desk.get(oneFeedback(urgent.code)), 403, 'not-allowed');
      await expectProblem(
        await desk.post(feedbackActions(urgent.code), { action: 'take', version: 1 }),
        403,
        'not-allowed',
      );
    }
    await expectProblem(await here.get(oneFeedback('22222222')), 404, 'feedback-not-found');
    portal.now = Date.parse('2021-12-10T00:00:00+07:00');
    const overdue = await list(here, { words, overdue: '1' });
    expect(overdue.items.map(({ code, overdue: isLate }) => [code, isLate])).toEqual([[urgent.code, true]]);
  });

  it('pages without losing or repeating one', async () => {
    const portal = new Portal();
    const desk = await deskAt(portal, 'so-thong-tin-va-truyen-thong', ['lead'], { campaign: 'son-la' });
    await env.DB.prepare(
      `INSERT INTO feedback (code, access_hash, key_hash, content_hash, change_id, campaign, office, kind, message, name,
         unproven, due_on, sample, created_at, state, version, publication)
       WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120)
       SELECT 'F' || i, 'a' || i, 'k' || i, '', '', 'son-la', 'so-thong-tin-va-truyen-thong', 'other', 'x', '', 0,
         '2021-12-' || (10 + i % 9), 0, 0, 'new', 1, 'none' FROM n`,
    ).run();
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: FeedbackPage = await list(desk, { cursor });
      seen.push(...codes(page));
      cursor = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
    await expectProblem(await desk.get(`${LIST}?cursor=x`), 422, 'invalid-input');
  });

  const ANY = { state: null, dueBefore: null, words: [], code: null };
  const place = { campaign: 'son-la', office: 'so-y-te' };
  const after = { dueOn: '2021-12-09', id: 5 };
  it.each<[string, FeedbackListQuery, RegExp]>([
    ['open', openQuery(place, ANY, after), /USING INDEX feedback_open/],
    ['overdue', openQuery(place, { ...ANY, dueBefore: '2021-12-09' }, null), /USING INDEX feedback_open/],
    ['ended', endedQuery(place, ANY, after), /USING INDEX feedback_ended/],
    ['published', { sql: PUBLISHED_ALL, values: [1, 10] }, /USING INDEX feedback_public /],
    ['published of one', { sql: PUBLISHED_OF, values: [1, 10, 'son-la'] }, /USING INDEX feedback_public_of/],
  ])('reads %s by its index, and sorts nothing', async (_name, { sql, values }, index) => {
    const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...values)
      .all<{ detail: string }>();
    const steps = plan.results.map(({ detail }) => `${detail} `).join('\n');
    expect(steps).toMatch(index);
    expect(steps).not.toMatch(/USE TEMP B-TREE|SCAN feedback (?!USING INDEX)/);
  });
});

describe('what an office does', () => {
  it('takes it on and answers: the sender reads the words, the log has no words', async () => {
    const portal = new Portal();
    const { here } = await desks(portal);
    const sent = await sendFeedback(portal);
    const taken = await done(await act(here, sent.code, { action: 'take' }));
    expect([taken?.state, taken?.assignee]).toEqual(['taken', here.email]);
    expect(taken?.actions).not.toContain('take');
    expect(taken?.history.at(-1)?.by).toBe(here.name);
    const answered = await done(
      await act(here, sent.code, { action: 'answer', answer: 'Kèm <báo cáo>\ntheo mẫu.' }),
    );
    expect([answered?.state, answered?.actions]).toEqual(['answered', ['propose']]);
    const { html } = await followed(portal, sent);
    expect(html).toContain('<h2>Đã trả lời</h2>');
    expect(html).toContain('<p>Kèm &lt;báo cáo&gt;<br>theo mẫu.</p>');
    expect(await auditOf(sent.code)).toEqual([
      'create null→new citizen',
      `take new→taken ${here.email}`,
      `answer taken→answered ${here.email}`,
    ]);
    expect(codes(await list(here, { words: sent.code }))).toEqual([]);
    expect(codes(await list(here, { words: sent.code, scope: 'ended' }))).toEqual([sent.code]);
    const words = groupCode(sent.code);
    expect(codes(await list(here, { words, scope: 'ended' }))).toEqual([sent.code]);
    await expectProblem(
      await act(here, sent.code, { action: 'answer', answer: 'Lại' }),
      409,
      'illegal-transition',
      'feedback',
    );
  });

  it('hands it to another office with a reason: the first one reads it no more', async () => {
    const portal = new Portal();
    const { here, there } = await desks(portal);
    const { code } = await sendFeedback(portal);
    for (const wrong of [HERE, 'khong-co', ''])
      await expectProblem(
        await act(here, code, { action: 'move', office: wrong, reason: 'Nhầm nơi' }),
        422,
        'invalid-input',
      );
    await expectProblem(
      await act(here, code, { action: 'move', office: THERE, reason: ' ' }),
      422,
      'invalid-input',
    );
    expect(
      await done(await act(here, code, { action: 'move', office: THERE, reason: 'Việc của Giám đốc' })),
    ).toBeNull();
    await expectProblem(await here.get(oneFeedback(code)), 403, 'not-allowed');
    const { office, history } = await read(there, code);
    expect([office, history.at(-1)?.reason]).toEqual([THERE, 'Việc của Giám đốc']);
  });

  it('closes it with a reason that the sender reads', async () => {
    const portal = new Portal();
    const { here } = await desks(portal);
    const sent = await sendFeedback(portal);
    await done(await act(here, sent.code, { action: 'close', reason: 'Trùng phản ánh trước.' }));
    const { html } = await followed(portal, sent);
    expect(html).toContain('<h3>Lý do</h3><p>Trùng phản ánh trước.</p>');
  });

  it('lets one of two be first, and tells the other who did what', async () => {
    const portal = new Portal();
    const { here } = await desks(portal);
    const colleague = await deskAt(portal, HERE, ['lead'], THAI_NGUYEN);
    const { code } = await sendFeedback(portal);
    const answers = await Promise.all(
      [here, colleague].map((desk, at) =>
        desk.post(feedbackActions(code), { action: 'answer', version: 1, answer: `Trả lời số ${at}` }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(await late?.text()).toMatch(/đã trả lời lúc/);
    expect((await auditOf(code)).filter((line) => line.startsWith('answer'))).toHaveLength(1);
  });

  it('stops at once for a member whose role was taken away', async () => {
    const portal = new Portal();
    const { here } = await desks(portal);
    const { code } = await sendFeedback(portal);
    const id = await env.DB.prepare('SELECT id FROM staff WHERE email = ?')
      .bind(here.email)
      .first<number>('id');
    await setGrants(id ?? 0, []);
    const response = await here.post(feedbackActions(code), { action: 'take', version: 1 });
    expect(response.status).toBe(403);
  });

  it('loses to a sender who withdraws meanwhile', async () => {
    const portal = new Portal();
    const { here } = await desks(portal);
    const sent = await sendFeedback(portal);
    const { version } = await read(here, sent.code);
    await followed(portal, sent, { task: 'withdraw', version: '1', confirm: 'yes' });
    await expectProblem(
      await here.post(feedbackActions(sent.code), { action: 'answer', version, answer: 'Muộn mất rồi.' }),
      409,
      'version-conflict',
      'feedback',
    );
  });
});

describe('publication', () => {
  const QUESTION = 'Hỏi chung: tờ trình kèm giấy tờ nào?';
  const ANSWER = 'Trả lời chung: kèm báo cáo tóm tắt.';

  async function proposed(portal: Portal) {
    const { here } = await desks(portal);
    const sent = await sendFeedback(portal, { name: 'Tên Không Bao Giờ Hiện' });
    await done(await act(here, sent.code, { action: 'answer', answer: 'Trả lời riêng.' }));
    await done(await act(here, sent.code, { action: 'propose', question: QUESTION, answer: ANSWER }));
    return { here, sent, version: String((await read(here, sent.code)).version) };
  }

  const page = async (portal: Portal, path: string) => (await portal.fetch(path)).text();
  const shown = async (portal: Portal) => (await page(portal, paths.answers)).split(QUESTION).length - 1;

  it('needs both sides, and shows the edited words alone', async () => {
    const portal = new Portal();
    const { here, sent, version } = await proposed(portal);
    const before = await shown(portal);
    const asked = await followed(portal, sent);
    expect(asked.html).toContain(QUESTION);
    expect(asked.html).toContain('Đồng ý đăng');
    expect((await followed(portal, sent, { task: 'agree', version })).status).toBe(200);
    expect(await shown(portal)).toBe(before + 1);
    for (const path of [paths.answers, paths.answersOf('thai-nguyen-so-y-te')]) {
      const html = await page(portal, path);
      expect(html).toContain(ANSWER);
      for (const hidden of ['Tên Không Bao Giờ Hiện', sent.code, 'Trả lời riêng.'])
        expect(html).not.toContain(hidden);
    }
    expect(await page(portal, paths.answersOf('son-la'))).not.toContain(QUESTION);
    await done(await act(here, sent.code, { action: 'unpublish', reason: 'Đã cũ' }));
    expect(await shown(portal)).toBe(before);
  });

  it('is taken back by its sender, or goes with all the rest', async () => {
    const portal = new Portal();
    for (const task of ['unpublish', 'withdraw']) {
      const { sent, version, here } = await proposed(portal);
      const before = await shown(portal);
      await followed(portal, sent, { task: 'agree', version });
      expect(await shown(portal)).toBe(before + 1);
      const now = String((await read(here, sent.code)).version);
      await followed(portal, sent, { task, version: now, confirm: 'yes' });
      expect(await shown(portal)).toBe(before);
    }
  });

  it('isn’t agreed to by somebody who has read other words', async () => {
    const portal = new Portal();
    const { here, sent, version } = await proposed(portal);
    await done(
      await act(here, sent.code, { action: 'propose', question: `${QUESTION} Sửa lại.`, answer: ANSWER }),
    );
    const { status, html } = await followed(portal, sent, { task: 'agree', version });
    expect(status).toBe(409);
    expect(html).toContain('Sửa lại.');
    expect((await read(here, sent.code)).publication).toBe('proposed');
  });

  it('is refused by its sender for good', async () => {
    const portal = new Portal();
    const { here, sent, version } = await proposed(portal);
    await followed(portal, sent, { task: 'disagree', version });
    const { publication, actions } = await read(here, sent.code);
    expect([publication, actions]).toEqual(['refused', []]);
  });
});
