import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { paths } from '#domain/paths.ts';
import { makeCommendation } from '../factories/commendation.ts';
import { limiter } from './support/limits.ts';
import { decide } from './support/moderation.ts';
import { openModeration } from './support/moderators.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
const send = (commendation: unknown, headers = {}) =>
  portal.post(paths.api.commendations, commendation, { 'idempotency-key': crypto.randomUUID(), ...headers });
const stored = (start: string) =>
  env.DB.prepare('SELECT count(*) AS n FROM commendations WHERE instr(message, ?) = 1')
    .bind(start)
    .first<number>('n');

/** Code and secret, as the page after sending tells them. */
async function toldBy(answer: Response): Promise<string[]> {
  const told = (await answer.text()).matchAll(/<dd><b>([^<]*)</g);
  return [...told].map(([, one = '']) => one.replaceAll('-', ''));
}

/** Does the work for each number below `count`, with so many under way at a time. */
async function inParallel<T>(count: number, atOnce: number, work: (number: number) => Promise<T>) {
  const done: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let number = next++; number < count; number = next++) done[number] = await work(number);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done;
}

describe('a burst', () => {
  it('of 5,000 from 500 addresses loses nothing that was accepted, tells the rest when to come back, and pages read on', async () => {
    const crowded = new Portal({
      bindings: { WRITE_LIMIT: limiter(120), PLAIN_WRITE_LIMIT: limiter(5) },
    });
    const start = 'Một tràng lời cảm ơn gửi tới trạm y tế xã';
    const messageOf = (number: number) => `${start}, lời thứ ${number}.`;
    const read: number[] = [];
    const answers = await inParallel(5000, 24, async (number) => {
      if (number % 500 === 250)
        for (const path of [paths.story('lang-cham-thanh-tin'), paths.commendations])
          read.push((await crowded.fetch(path)).status);
      const answer = await crowded.submitForm(
        paths.commendations,
        {
          ...{ target: 'campaign:son-la', message: messageOf(number) },
          ...{ consent: 'yes', key: crypto.randomUUID() },
        },
        { 'cf-connecting-ip': `10.0.${Math.floor((number % 500) / 250)}.${number % 250}` },
      );
      const [code] = await toldBy(answer);
      return { status: answer.status, retry: answer.headers.get('retry-after'), number, code };
    });
    const [taken, refused] = [200, 429].map((status) => answers.filter((one) => one.status === status));
    expect([taken?.length, refused?.length]).toEqual([2500, 2500]);
    expect(new Set(refused?.map(({ retry }) => retry))).toEqual(new Set(['60']));
    const { results } = await env.DB.prepare(
      'SELECT id, message, unproven FROM commendations WHERE instr(message, ?) = 1',
    )
      .bind(start)
      .all();
    const told = taken?.map(({ code, number }) => [code, messageOf(number)]);
    expect(results.map(({ id, message }) => [id, message]).toSorted()).toEqual(told?.toSorted());
    expect(new Set(results.map(({ unproven }) => unproven))).toEqual(new Set([1]));
    expect(read).toEqual(Array.from({ length: 20 }, () => 200));
  }, 120_000);

  it('of the same message 200 times under one key is one commendation', async () => {
    const message = 'Cùng một lời cảm ơn các anh chị trực chốt, gửi đi hai trăm lần.';
    const key = crypto.randomUUID();
    const open = new Portal({ bindings: { PLAIN_WRITE_LIMIT: limiter(1000) } });
    const fields = { target: 'campaign:nga-nam', message, consent: 'yes', key };
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => open.submitForm(paths.commendations, fields)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const told = await Promise.all(answers.map(toldBy));
    expect(told[0]).toHaveLength(2);
    expect(new Set(told.map(String)).size).toBe(1);
    expect(await stored(message)).toBe(1);
  }, 60_000);

  it('of the same message 200 times from one address, each under a key of its own, is cut off by the limit', async () => {
    const message = 'Cùng một lời cảm ơn từ một máy, mỗi lần bấm là một khóa mới.';
    const limited = new Portal({ bindings: { PLAIN_WRITE_LIMIT: limiter(5) } });
    const answers = await inParallel(200, 20, () =>
      limited.submitForm(
        paths.commendations,
        { target: 'campaign:nga-nam', message, consent: 'yes', key: crypto.randomUUID() },
        { 'cf-connecting-ip': '10.1.0.1' },
      ),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(195);
    expect(new Set(refused.map(({ headers }) => headers.get('retry-after')))).toEqual(new Set(['60']));
    expect(await stored(message)).toBe(5);
  }, 60_000);

  it('of the same message from 200 addresses waits for a moderator, who is told that they are copies', async () => {
    const message = 'Cùng một lời cảm ơn tổ COVID cộng đồng, dán đi từ hai trăm máy.';
    const { open, queue } = await openModeration();
    const sendIt = () =>
      portal.submitForm(paths.commendations, {
        ...{ target: 'campaign:thai-nguyen-so-y-te', message, consent: 'yes', key: crypto.randomUUID() },
      });
    const [first = ''] = await toldBy(await sendIt());
    const answers = await inParallel(199, 20, sendIt);
    const codes = (await Promise.all(answers.map(toldBy))).map(([code]) => code);
    expect(new Set([first, ...codes]).size).toBe(200);
    const { results } = await env.DB.prepare('SELECT id, state, flags FROM commendations WHERE message = ?')
      .bind(message)
      .all<{ id: string; state: string; flags: string }>();
    expect(results.map(({ id }) => id).toSorted()).toEqual([first, ...codes].toSorted());
    expect(new Set(results.map(({ state }) => state))).toEqual(new Set(['pending']));
    const unmarked = results.filter(({ flags }) => !JSON.parse(flags).includes('near-copy'));
    expect(unmarked.map(({ id }) => id)).toEqual([first]);
    expect((await open(first)).nearCopies.length).toBeGreaterThan(0);
    const marked = await queue({ campaign: 'thai-nguyen-so-y-te', mark: 'near-copy' });
    expect(marked.items.length).toBeGreaterThan(0);
    expect(marked.next).not.toBeNull();
  }, 60_000);
});

describe('a message', () => {
  it('with script, links and markup is shown as it was typed, and runs nothing', async () => {
    const message =
      'Cảm ơn <img src=x onerror=alert(1)> <a href="javascript:alert(1)">cô giáo</a> nhiều lắm.';
    const name = 'Bà "><script>alert(1)</script>';
    const { id } = await (await send(makeCommendation({ message, name }))).json<{ id: string }>();
    await decide(portal, id, 'approve');
    for (const path of [paths.commendations, paths.commendation(id), paths.campaign('nga-nam')]) {
      const html = await (await portal.fetch(path)).text();
      expect(html).toContain('Cảm ơn &lt;img src=x onerror=alert(1)&gt;');
      expect(html).not.toMatch(/<img src=x|<a href="javascript|<script>alert/);
    }
  });

  it.each([
    ['that turns direction', { message: 'Cảm ơn các cô \u202Eúig nơ hnì\u202C của xã nhiều lắm.' }],
    ['of only combining marks', { message: '\u0301\u0302\u0323'.repeat(20) }],
    ['whose letters are blank', { message: '\u3164'.repeat(40) }],
    ['signed with a phone number', { name: '0912 345 678' }],
    ['signed with a phone number in words and digits', { name: 'Lan 0912.345.678' }],
  ])('%s is refused', async (_, overrides) => {
    await expectProblem(await send(makeCommendation(overrides)), 422, 'invalid-input');
  });
});

it('without the database the form keeps every word and says so, and what is read is read', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  await env.DB.exec('ALTER TABLE commendations RENAME TO away');
  const typed = {
    addressee: 'Cô Mẫu ở trạm',
    message: 'Cảm ơn cô đã gọi hỏi thăm mỗi sáng.',
    consent: 'yes',
  };
  const refused = await portal.submitForm(paths.commendations, typed);
  const html = await refused.text();
  const follow = await portal.submitForm(paths.commendationFollow, {
    code: '22222222',
    secret: '222222222222',
  });
  const pages = await Promise.all(
    [paths.home, paths.story('lang-cham-thanh-tin'), paths.commendations].map((path) => portal.fetch(path)),
  );
  await env.DB.exec('ALTER TABLE away RENAME TO commendations');
  expect([refused.status, follow.status]).toEqual([503, 503]);
  expect(html).toContain('value="Cô Mẫu ở trạm"');
  expect(html).toContain('Cảm ơn cô đã gọi hỏi thăm mỗi sáng.</textarea>');
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
});

describe('whom to thank', () => {
  const look = (addressee: string, more = {}) =>
    portal.submitForm(paths.chooseTarget, { addressee, message: 'đang viết dở', ...more });

  it('is looked for without script, and everything typed stays', async () => {
    const html = await (await look('lang cham')).text();
    expect(html).toContain('<optgroup label="Tìm thấy cho “lang cham”">');
    expect(html).toContain('value="story:lang-cham-thanh-tin"');
    expect(html).toContain('đang viết dở</textarea>');
    expect(await (await look('sơn la')).text()).toMatch(/Tìm thấy cho[^<]*<\/?[^>]*>?.*campaign:son-la/s);
  });

  it('that the site doesn’t know may be written', async () => {
    expect(await (await look('Zzqx')).text()).toContain('Cổng chưa có trang nào về tên này.');
    const fields = {
      addressee: 'Ông Mẫu xóm trên',
      message: 'Cảm ơn ông đã nấu cơm cho cả xóm trong dịch.',
      consent: 'yes',
    };
    expect((await portal.submitForm(paths.commendations, fields)).status).toBe(200);
    const row = await env.DB.prepare('SELECT target, addressee FROM commendations WHERE message = ?')
      .bind(fields.message)
      .first();
    expect(row).toEqual({ target: '', addressee: 'Ông Mẫu xóm trên' });
  });

  it('that was chosen counts before the name it was found by', async () => {
    const message = 'Cảm ơn cả làng đã giữ được màu xanh suốt mùa dịch.';
    const fields = { target: 'story:lang-cham-thanh-tin', addressee: 'làng chăm', message, consent: 'yes' };
    expect((await portal.submitForm(paths.commendations, fields)).status).toBe(200);
    const row = await env.DB.prepare(
      'SELECT target, addressee, campaign FROM commendations WHERE message = ?',
    )
      .bind(message)
      .first();
    expect(row).toEqual({ target: 'story:lang-cham-thanh-tin', addressee: '', campaign: 'ninh-thuan' });
  });

  it('is asked again where another name is typed beside a choice, and everything typed stays', async () => {
    const message = 'Cảm ơn các bác sĩ đã ở lại trạm suốt mùa dịch.';
    const fields = { target: 'campaign:son-la', addressee: 'Trạm y tế xã Mẫu', message, consent: 'yes' };
    const response = await portal.submitForm(paths.commendations, fields);
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain(
      '<h2>Còn 1 chỗ cần sửa</h2><ul><li><a href="#addressee">Đã chọn nơi nhận trong danh sách: bỏ trống chỗ này</a>',
    );
    expect(html).toContain('value="Trạm y tế xã Mẫu"');
    expect(html).toMatch(/<option value="campaign:son-la"[^>]* selected/);
    expect(html).toContain(`${message}</textarea>`);
  });

  it('counts as chosen though its own name lacks the words it was looked for by', async () => {
    const sought = '<input type="hidden" name="sought" value="tổ giám sát">';
    expect(await (await look('tổ giám sát')).text()).toContain(sought);
    const fields = { target: 'story:lang-cham-thanh-tin', addressee: 'tổ giám sát', sought: 'tổ giám sát' };
    expect(
      await (await portal.submitForm(paths.commendations, { ...fields, message: 'ngắn' })).text(),
    ).toContain(sought);
    const message = 'Cảm ơn tổ giám sát của làng đã đứng chốt qua mùa mưa.';
    const sent = await portal.submitForm(paths.commendations, { ...fields, message, consent: 'yes' });
    expect(sent.status).toBe(200);
  });
});
