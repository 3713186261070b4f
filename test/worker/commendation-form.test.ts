import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import type { CommendationTarget } from '#domain/commendation/schema.ts';
import { paths } from '#domain/paths.ts';
import { sendUntilRefused } from './support/limits.ts';
import { Portal } from './support/portal.ts';

const portal = new Portal();
const TARGET = 'story:lang-cham-thanh-tin';

/** What a browser sends when the whole form is filled in. */
const filled = (message: string, key: string = crypto.randomUUID()) => ({
  target: TARGET,
  message,
  name: 'Phụ huynh Mẫu',
  place: 'xã Mẫu',
  consent: 'yes',
  key,
});

const send = (fields: Record<string, string>, headers = {}) =>
  portal.submitForm(paths.commendations, fields, headers);
const count = async (message: string) =>
  env.DB.prepare('SELECT count(*) AS n FROM commendations WHERE message = ?')
    .bind(message)
    .first<number>('n');
const tagWith = (html: string, part: string) =>
  html.match(/<[a-z]+ (?:[^>"]|"[^"]*")*>/g)?.find((tag) => tag.includes(part)) ?? '';

/** Code and secret that the page after sending shows. */
const codesOf = async (response: Response) =>
  [...(await response.text()).matchAll(/<dd><b>([^<]*)<\/b>/g)].map(([, code]) => code);

/** Someone to thank who isn't among the form's choices. */
async function leftOut(): Promise<CommendationTarget> {
  const html = await (await portal.fetch(paths.commendations)).text();
  const targets = await (await portal.fetch(paths.targetFile(0))).json<CommendationTarget[]>();
  const found = targets.find(({ id }) => !html.includes(`value="${id}"`));
  if (!found) throw new Error('The form offers everyone.');
  return found;
}

describe('the form as it is asked for', () => {
  it('carries a fresh key each time', async () => {
    const keys = await Promise.all(
      [1, 2].map(
        async () =>
          /value="([^"]*)"/.exec(
            tagWith(await (await portal.fetch(paths.commendations)).text(), 'data-key'),
          )?.[1],
      ),
    );
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('has chosen whom the link before it named', async () => {
    const html = await (await portal.fetch(paths.commend(TARGET))).text();
    expect(tagWith(html, `value="${TARGET}"`)).toContain(' selected');
    expect(html.match(/ selected/g)).toHaveLength(1);
  });

  it('offers and has chosen one whom its short list leaves out, by the name on the site', async () => {
    const { id, label } = await leftOut();
    const html = await (await portal.fetch(paths.commend(id))).text();
    expect(html).toContain(`<option value="${id}" selected>${label} (dữ liệu minh họa)</option>`);
    expect(html.match(/ selected/g)).toHaveLength(1);
  });

  it('has chosen nobody when the link names nobody known', async () => {
    const html = await (await portal.fetch(`${paths.commendations}?gui="><script>`)).text();
    expect(html).not.toMatch(/ selected|<script>/);
  });
});

describe('a form that is in order', () => {
  it('is taken in once, however often it is sent, and gives one code and secret', async () => {
    const fields = filled('Cô giáo in bài rồi mang tới tận nhà từng đứa.');
    const pages = [await send(fields), await send(fields)];
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    expect(pages.map(({ headers }) => headers.get('cache-control'))).toEqual(['no-store', 'no-store']);
    const [first, second] = await Promise.all(pages.map(codesOf));
    expect(first).toEqual([
      expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/),
      expect.stringMatching(/^([2-9A-Z]{4}-?){3}$/),
    ]);
    expect(second).toEqual(first);
    expect(await count(fields.message)).toBe(1);
  });

  it('is a new one when other words are sent with the same key', async () => {
    const key = crypto.randomUUID();
    await send(filled('Xe rau về tới ngõ, cả xóm mừng.', key));
    expect((await send(filled('Trạm gọi hỏi thăm mỗi sáng.', key))).status).toBe(200);
    expect(await count('Trạm gọi hỏi thăm mỗi sáng.')).toBe(1);
  });
});

describe('a form with something to mend', () => {
  it('keeps one whom the short list leaves out', async () => {
    const { id } = await leftOut();
    const html = await (await send({ ...filled('ngắn'), target: id })).text();
    expect(tagWith(html, `value="${id}"`)).toContain(' selected');
  });

  it('comes back with what was typed, and says what, above and beside', async () => {
    const typed = {
      target: TARGET,
      message: '<b>"ngắn"</b>',
      name: 'O\'"Mẫu',
      place: 'xã <Mẫu>',
      key: crypto.randomUUID(),
    };
    const response = await send(typed);
    const html = await response.text();
    expect([response.status, response.headers.get('cache-control')]).toEqual([422, 'no-store']);
    expect(tagWith(html, `value="${TARGET}"`)).toContain(' selected');
    expect(html).toContain('&lt;b&gt;"ngắn"&lt;/b&gt;</textarea>');
    expect(tagWith(html, 'name="name"')).toContain('value="O\'&quot;Mẫu"');
    expect(tagWith(html, 'name="place"')).toContain('value="xã <Mẫu>"');
    expect(tagWith(html, 'name="consent"')).not.toContain('checked');
    expect(tagWith(html, 'data-key')).toContain(`value="${typed.key}"`);

    expect(html).toContain(
      '<div class="summary" role="alert" tabindex="-1" autofocus><h2>Còn 2 chỗ cần sửa</h2><ul><li><a href="#message">Viết ít nhất 20 chữ cái</a></li><li><a href="#consent">',
    );
    expect(html).toMatch(/data-error="message"[^>]*><p class="problem">Viết ít nhất 20 chữ cái<\/p>/);
    expect(tagWith(html, 'data-field="message"')).toContain('class="field bad"');
    expect(tagWith(html, 'data-field="name"')).toContain('class="field"');
    expect(tagWith(html, 'name="message"')).toContain('aria-invalid="true"');
    expect(tagWith(html, 'name="name"')).not.toContain('aria-invalid');
    expect(html).toContain('<title>Còn chỗ cần sửa – Lời tri ân');
  });

  it('lists all that is missing from an empty one, in the order of the form', async () => {
    const html = await (await send({})).text();
    expect(html).toContain(
      '<h2>Còn 3 chỗ cần sửa</h2><ul><li><a href="#target">Chọn người, tập thể bạn muốn cảm ơn, hoặc ghi tên ở ô dưới</a></li><li><a href="#message">',
    );
  });

  it('keeps the box ticked', async () => {
    const html = await (await send(filled('ngắn'))).text();
    expect(tagWith(html, 'name="consent"')).toContain('checked');
  });

  it('says so of a target that is gone', async () => {
    const response = await send({ ...filled('Một lời cảm ơn đủ dài để gửi.'), target: 'story:khong-con' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(
      '<li><a href="#target">Chọn lại nơi nhận trong danh sách</a></li>',
    );
  });
});

describe('a form that cannot be taken', () => {
  const message = 'Mưa mấy cũng có người đứng đó.';

  it('keeps what was typed when there are too many', async () => {
    const headers = { 'cf-connecting-ip': crypto.randomUUID() };
    const response = await sendUntilRefused(5, () => send({ ...filled(message), consent: '' }, headers));
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60']);
    const html = await response.text();
    expect(html).toContain(`${message}</textarea>`);
    expect(html).toContain('<h2>Gửi quá nhiều lần trong thời gian ngắn</h2><p>Đợi một phút');
  });

  it('keeps it, and the key, when the database fails', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await env.DB.exec('ALTER TABLE audit_events RENAME TO away');
    const fields = filled(message);
    const response = await send(fields);
    await env.DB.exec('ALTER TABLE away RENAME TO audit_events');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    const html = await response.text();
    expect(html).toContain(`${message}</textarea>`);
    expect(html).toContain(fields.key);
    expect(await count(message)).toBe(0);
    expect((await send(fields)).status).toBe(200);
  });

  it.each([
    { what: 'another site', headers: { 'sec-fetch-site': 'cross-site' }, status: 403 },
    { what: 'another type', headers: { 'content-type': 'text/plain' }, status: 415 },
    { what: 'too much', message: 'a'.repeat(20_000), status: 413 },
  ])('is refused on the page itself: $what', async ({ headers = {}, status, ...fields }) => {
    const response = await send({ ...filled(message), ...fields }, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('<div class="summary" role="alert" tabindex="-1" autofocus>');
  });
});
