import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { paths } from '#domain/paths.ts';
import { makeCommendation } from '../factories/commendation.ts';
import { decide } from './support/moderation.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
const send = (commendation: unknown, headers = {}) =>
  portal.post(paths.api.commendations, commendation, { 'idempotency-key': crypto.randomUUID(), ...headers });
const stored = (start: string) =>
  env.DB.prepare('SELECT count(*) AS n FROM commendations WHERE instr(message, ?) = 1')
    .bind(start)
    .first<number>('n');

/** Lets so many a minute through for each key, as the platform's own limiter does. */
function limiter(most: number): RateLimit {
  const counts = new Map<string, number>();
  return {
    limit: async ({ key }) => {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return { success: (counts.get(key) ?? 0) <= most };
    },
  };
}

describe('a burst', () => {
  it('of 120 from 12 addresses loses nothing that was accepted, tells the rest when to come back, and pages read on', async () => {
    const crowded = new Portal({ bindings: { PLAIN_WRITE_LIMIT: limiter(5) } });
    const fields = (number: number) => ({
      target: 'campaign:son-la',
      message: `Một tràng lời cảm ơn gửi tới trạm y tế xã, lời thứ ${number}.`,
      consent: 'yes',
      key: crypto.randomUUID(),
    });
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, number) =>
        crowded.submitForm(paths.commendations, fields(number), {
          'cf-connecting-ip': `10.0.0.${number % 12}`,
        }),
      ),
    );
    const read = await crowded.fetch(paths.story('lang-cham-thanh-tin'));
    const [taken, refused] = [200, 429].map((status) => answers.filter((one) => one.status === status));
    expect([taken?.length, refused?.length]).toEqual([60, 60]);
    expect(new Set(refused?.map(({ headers }) => headers.get('retry-after')))).toEqual(new Set(['60']));
    expect(await stored('Một tràng lời cảm ơn')).toBe(60);
    expect(read.status).toBe(200);
    const unproven = 'SELECT count(*) AS n FROM commendations WHERE unproven = 1';
    expect(await env.DB.prepare(unproven).first('n')).toBe(60);
  }, 60_000);

  it('of the same message 200 times under one key is one commendation', async () => {
    const message = 'Cùng một lời cảm ơn các anh chị trực chốt, gửi đi hai trăm lần.';
    const key = crypto.randomUUID();
    const open = new Portal({ bindings: { PLAIN_WRITE_LIMIT: limiter(1000) } });
    const fields = { target: 'campaign:nga-nam', message, consent: 'yes', key };
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => open.submitForm(paths.commendations, fields)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const codes = await Promise.all(
      answers.map(async (one) => /<dd><b>([^<]*)</.exec(await one.text())?.[1]),
    );
    expect(new Set(codes).size).toBe(1);
    expect(await stored(message)).toBe(1);
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
});
