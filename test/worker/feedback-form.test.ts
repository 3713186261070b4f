import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { TRAP_FIELD } from '#domain/defence/constants.ts';
import { FEEDBACK_LIMITS, type FeedbackReceipt } from '#domain/feedback/schema.ts';
import { groupCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import { withoutAudit } from './support/failing.ts';
import { filledFeedback, followed, readSent, sendFeedback, withProof } from './support/feedback.ts';
import { sendUntilRefused } from './support/limits.ts';
import { auditOf } from './support/office.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
const send = (fields: Record<string, string>, headers = {}) =>
  portal.submitForm(paths.feedback, fields, headers);
const rowOf = (message: string) =>
  env.DB.prepare('SELECT * FROM feedback WHERE message = ?').bind(message).all<Record<string, unknown>>();

describe('the form as it is asked for', () => {
  it('says under each campaign who gets it, and chooses the one of the link', async () => {
    const html = await (await portal.fetch(paths.feedbackFor('son-la'))).text();
    expect(html).toMatch(/value="son-la"[^>]* checked/);
    expect(html.match(/ checked/g)).toHaveLength(1);
    expect(html).toMatch(/id="notComplaint"/);
    expect(html).toMatch(/<div [^>]*hidden[^>]*data-not-complaint|data-not-complaint[^>]*hidden/);
  });
});

describe('feedback that is in order', () => {
  it.each([
    ['thai-nguyen-so-y-te', 'phong-to-chuc-hanh-chinh', 'obstacle', '2021-12-09'],
    ['ha-nam-so-gtvt', 'van-phong-so', 'mistake', '2021-12-13'],
    ['son-la', 'so-y-te', 'suggestion', '2021-12-16'],
  ])('of %s goes to %s, with the day by which it is answered', async (campaign, office, kind, due) => {
    const message = `Việc của ${campaign}: không rõ gửi giấy tờ nào trước.`;
    const { code } = await sendFeedback(portal, { campaign, kind, message });
    const { results } = await rowOf(message);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ code, office, due_on: due, state: 'new', unproven: 1 });
    expect(await auditOf(code)).toEqual(['create null→new citizen']);
  });

  it('gives the same code and secret however often it is sent, keeps one, and neither in clear', async () => {
    const fields = filledFeedback({ message: 'Gửi một lần mà bấm hai lần, xin trả lời.' });
    const [first, second] = [await send(fields), await send(fields)];
    expect([first.status, second.status, first.headers.get('cache-control')]).toEqual([201, 201, 'no-store']);
    const [one, two] = [readSent(await first.text()), readSent(await second.text())];
    expect(two).toEqual(one);
    const { results } = await rowOf(fields['message'] ?? '');
    expect(results).toHaveLength(1);
    expect(JSON.stringify(results)).not.toContain(one.secret);
  });

  it('is marked as unproven without script, and not with a proof, which counts once', async () => {
    const proof = await withProof(portal);
    const messages = ['Có bằng chứng đã tính, lần thứ nhất.', 'Dùng lại bằng chứng cũ, lần thứ hai.'];
    for (const message of messages)
      expect((await send({ ...filledFeedback({ message }), ...proof })).status).toBe(201);
    const marks = await Promise.all(messages.map(async (one) => (await rowOf(one)).results[0]?.['unproven']));
    expect(marks).toEqual([0, 1]);
  });

  it('is taken from programs too, with a proof and a key', async () => {
    const body = { campaign: 'nga-nam', kind: 'other', message: 'Gửi bằng chương trình, nội dung đủ dài.' };
    const headers = { 'idempotency-key': crypto.randomUUID() as string };
    const response = await portal.post(paths.api.feedback, body, headers);
    const receipt = await response.json<FeedbackReceipt>();
    expect(response.status).toBe(201);
    expect(receipt).toMatchObject({ office: 'Trung tâm Y tế', dueOn: '2021-12-16' });
    expect((await followed(portal, receipt)).html).toContain(body.message);
    await expectProblem(await portal.post(paths.api.feedback, body), 422, 'invalid-input');
    await expectProblem(
      await portal.post(
        paths.api.feedback,
        { ...body, campaign: 'khong-co' },
        { 'idempotency-key': crypto.randomUUID() },
      ),
      422,
      'unknown-campaign',
    );
    await expectProblem(
      await portal.post(paths.api.feedback, { ...body, message: 'Khác hẳn, cũng đủ dài để gửi.' }, headers),
      409,
      'key-reused',
    );
  });
});

describe('feedback that is refused', () => {
  it('keeps what was typed, and says what to mend', async () => {
    const fields = filledFeedback({ message: '<b>ngắn</b>', kind: '', name: '0912345678' });
    const response = await send(fields);
    const html = await response.text();
    expect(response.status).toBe(422);
    for (const field of ['kind', 'message', 'name']) expect(html).toContain(`<li><a href="#${field}">`);
    expect(html).toContain('&lt;b&gt;ngắn&lt;/b&gt;</textarea>');
    expect(html).toMatch(/value="thai-nguyen-so-y-te"[^>]* checked/);
    expect(html).toContain(`value="${fields['key']}"`);
  });

  it.each([
    'Tôi làm đơn tố cáo ông Mẫu nhận quà của đơn vị tôi.',
    'Đơn KHIẾU NẠI quyết định không khen của cơ quan Mẫu.',
    'toi muon to cao ong Mau nhan qua cua don vi toi',
  ])('stops a complaint before anything is stored: %s', async (message) => {
    const response = await send(filledFeedback({ message }));
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('<li><a href="#notComplaint">');
    expect(html).toContain(`${message}</textarea>`);
    expect(html).not.toMatch(/<div [^>]*hidden[^>]*data-not-complaint|data-not-complaint[^>]*hidden/);
    expect((await rowOf(message)).results).toEqual([]);
    expect((await send(filledFeedback({ message, notComplaint: 'yes' }))).status).toBe(201);
    expect((await rowOf(message)).results).toHaveLength(1);
  });

  it('tells who chooses complaint where it goes, and stores nothing', async () => {
    const message = 'Nội dung này được chọn là loại không gửi ở đây.';
    const response = await send(filledFeedback({ message, kind: 'complaint', notComplaint: 'yes' }));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('<li><a href="#kind">Khiếu nại, tố cáo không gửi qua cổng');
    expect((await rowOf(message)).results).toEqual([]);
  });

  it('refuses another site, too much and too often; believes a program that fills in everything', async () => {
    const message = 'Không bao giờ được lưu, dù gửi cách nào.';
    const fields = filledFeedback({ message });
    const foreign = { origin: 'https://khac.example', 'sec-fetch-site': 'cross-site' };
    expect((await send(fields, foreign)).status).toBe(403);
    expect((await send({ ...fields, message: 'a'.repeat(FEEDBACK_LIMITS.bytes) })).status).toBe(413);
    const trapped = await send({ ...fields, [TRAP_FIELD]: 'x' });
    expect([trapped.status, trapped.headers.get('location')]).toEqual([303, paths.feedbackSent]);
    expect((await rowOf(message)).results).toEqual([]);
    const headers = { 'cf-connecting-ip': crypto.randomUUID() };
    const often = await sendUntilRefused(5, () => send(filledFeedback({ message: 'ngắn' }), headers));
    expect(await often.text()).toContain('ngắn</textarea>');
    expect(often.headers.get('retry-after')).toBe('60');
  });

  it('keeps every word when the database is away', async () => {
    const away = new Portal({ bindings: { DB: withoutAudit() } });
    const fields = filledFeedback({ message: 'Cơ sở dữ liệu đang nghỉ, chữ này phải còn.' });
    const response = await away.submitForm(paths.feedback, fields);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain(`${fields['message']}</textarea>`);
  });
});

describe('following it', () => {
  it('tells state, office, day and words, and lets no markup through', async () => {
    const message = 'Xin hỏi <script>alert(1)</script> về hạn nộp.';
    const sent = await sendFeedback(portal, { message });
    const { status, html } = await followed(portal, sent);
    expect(status).toBe(200);
    expect(html).toContain(`<p class="meta">Phản ánh ${groupCode(sent.code)}`);
    expect(html).toContain('<h2>Đã gửi, chờ người xử lý</h2>');
    expect(html).toContain('<b>hết thứ Năm 09/12/2021</b>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('Đã quá hạn');
    portal.now = Date.parse('2021-12-10T00:00:00+07:00');
    expect((await followed(portal, sent)).html).toContain('Đã quá hạn trả lời');
    portal.now = Date.parse('2021-12-02T12:00:00+07:00');
  });

  it('answers a wrong secret and an absent code alike, and says which sign is wrong', async () => {
    const [mine, other] = [await sendFeedback(portal), await sendFeedback(portal)];
    const wrong = await followed(portal, { code: mine.code, secret: other.secret });
    const absent = await followed(portal, { code: '22222222', secret: other.secret });
    expect([wrong.status, absent.status]).toEqual([404, 404]);
    expect(wrong.html.replaceAll(mine.code, '22222222')).toBe(absent.html);
    const typed = await followed(portal, { code: '7K4M', secret: other.secret });
    expect(typed.status).toBe(422);
    expect(typed.html).toContain('Mã phản ánh gồm 8 ký tự, bạn đã nhập 4');
  });

  it('withdraws once it is confirmed: every word goes, what happened stays in the log', async () => {
    const message = 'Sẽ rút ngay sau khi gửi, không để lại chữ nào.';
    const sent = await sendFeedback(portal, { message });
    const asked = { task: 'withdraw', version: '1' };
    const first = await followed(portal, sent, asked);
    expect(first.status).toBe(422);
    expect(first.html).toContain('<li><a href="#confirm">');
    expect(first.html).toMatch(
      /<details [^>]*open>.*<p class="problem">Đánh dấu vào ô[^<]*<\/p>.* id="confirm"/s,
    );
    const { status, html } = await followed(portal, sent, { ...asked, confirm: 'yes' });
    expect(status).toBe(200);
    expect(html).toContain('Đã rút phản ánh.');
    expect(html).not.toContain(message);
    expect((await rowOf(message)).results).toEqual([]);
    const words = await env.DB.prepare(
      'SELECT count(*) AS n FROM feedback_words JOIN feedback ON feedback.id = feedback_id WHERE code = ?',
    )
      .bind(sent.code)
      .first<number>('n');
    expect(words).toBe(0);
    expect(await auditOf(sent.code)).toEqual(['create null→new citizen', 'withdraw new→withdrawn citizen']);
    expect((await followed(portal, sent, { ...asked, confirm: 'yes' })).status).toBe(409);
  });
});

it('the form gives a receipt that names no staff', async () => {
  const response = await portal.submitForm(paths.feedback, filledFeedback());
  const html = await response.text();
  expect(readSent(html).code).not.toBe('');
  expect(html).not.toContain('mau.example');
});
