import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { makeCommendation } from '../factories/commendation.ts';
import { sendUntilRefused } from './support/limits.ts';
import { decide } from './support/moderation.ts';
import { Portal } from './support/portal.ts';

const portal = new Portal();

interface Sent {
  id: string;
  secret: string;
}

async function take(overrides = {}): Promise<Sent> {
  const key = { 'idempotency-key': crypto.randomUUID() };
  const sent = await portal.post(paths.api.commendations, makeCommendation(overrides), key);
  return sent.json<Sent>();
}

const ask = ({ id, secret }: Sent, fields: Record<string, string> = {}, headers = {}) =>
  portal.submitForm(paths.commendationFollow, { code: id, secret, ...fields }, headers);
const row = (id: string) =>
  env.DB.prepare('SELECT * FROM commendations WHERE id = ?').bind(id).first<Record<string, unknown>>();
const page = async (id: string) => (await portal.fetch(paths.commendation(id))).status;
const EDIT = {
  task: 'edit',
  message: 'Cảm ơn các cô các chú trực chốt đầu thôn, lời đã sửa.',
  name: 'Bà Mẫu',
};

describe('the author', () => {
  it('reads what became of it, in plain words', async () => {
    const sent = await take();
    const state = async () => /<h2>([^<]*)<\/h2>/.exec(await (await ask(sent)).text())?.[1];
    expect(await state()).toBe('Đang chờ cán bộ đọc');
    await decide(portal, sent.id, 'approve');
    expect(await state()).toBe('Đã đăng trên cổng');
    await env.DB.prepare("UPDATE commendations SET state = 'rejected', reason = 'advertising' WHERE id = ?")
      .bind(sent.id)
      .run();
    expect(await (await ask(sent)).text()).toContain('<b>Lý do:</b> Có quảng cáo');
  });

  it('is told of nothing done by a task that there isn’t, whatever its name', async () => {
    const sent = await take();
    for (const task of ['toString', 'constructor', '__proto__']) {
      const response = await ask(sent, { task });
      expect(response.status).toBe(200);
      expect(await response.text()).not.toContain('class="done"');
    }
  });

  it('edits it: it waits again, and is public no more', async () => {
    const sent = await take();
    await decide(portal, sent.id, 'approve');
    const { version } = (await row(sent.id)) ?? {};
    const response = await ask(sent, { ...EDIT, version: String(version) });
    expect(await response.text()).toContain('Đã gửi lời đã sửa.');
    expect(await row(sent.id)).toMatchObject({
      state: 'pending',
      message: EDIT.message,
      name: 'Bà Mẫu',
      place: '',
    });
    const again = await ask(sent, { ...EDIT, version: String(version) });
    expect([again.status, (await row(sent.id))?.['version']]).toEqual([200, Number(version) + 1]);
    expect(await page(sent.id)).toBe(404);
    const { results } = await env.DB.prepare(
      "SELECT actor_kind, from_state, to_state FROM audit_events WHERE entity_id = ? AND action = 'edit'",
    )
      .bind(sent.id)
      .all();
    expect(results).toEqual([{ actor_kind: 'citizen', from_state: 'approved', to_state: 'pending' }]);
  });

  it('is told what to mend, and keeps what was typed', async () => {
    const sent = await take();
    const response = await ask(sent, { ...EDIT, message: 'ngắn <b>', version: '1' });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('ngắn &lt;b&gt;</textarea>');
    expect(html).toContain('<a href="#sua-message">Viết ít nhất 20 chữ cái</a>');
    expect(await row(sent.id)).toMatchObject({ version: 1 });
  });

  it('withdraws it once they confirm, and for good', async () => {
    const sent = await take();
    await decide(portal, sent.id, 'approve');
    const again = { task: 'withdraw', version: '2' };
    expect((await ask(sent, again)).status).toBe(422);
    expect(await (await ask(sent, { ...again, confirm: 'yes' })).text()).toContain('Đã rút lời tri ân.');
    expect(await page(sent.id)).toBe(410);
    expect((await ask(sent, { ...again, confirm: 'yes' })).status).toBe(200);
    expect(await row(sent.id)).toMatchObject({ version: 3, state: 'withdrawn' });
    const late = await ask(sent, { ...EDIT, version: '3' });
    expect(late.status).toBe(409);
    expect(await late.text()).not.toContain('Hồ sơ không ở bước');
    await expect(decide(portal, sent.id, 'approve')).rejects.toMatchObject({ code: 'illegal-transition' });
  });

  it('and a moderator at once: one of them wins, the other is told, and nothing is half done', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const sent = await take();
      const [byAuthor, byModerator] = await Promise.allSettled([
        ask(sent, { task: 'withdraw', version: '1', confirm: 'yes' }),
        decide(portal, sent.id, 'approve'),
      ]);
      const withdrew = byAuthor.status === 'fulfilled' && byAuthor.value.status === 200;
      expect(await row(sent.id)).toMatchObject(
        withdrew ? { state: 'withdrawn', version: 2 } : { state: 'approved', version: 2 },
      );
      expect(byModerator.status).toBe(withdrew ? 'rejected' : 'fulfilled');
      const { results } = await env.DB.prepare(
        'SELECT to_state FROM audit_events WHERE entity_id = ? ORDER BY id',
      )
        .bind(sent.id)
        .all();
      expect(results).toEqual([{ to_state: 'pending' }, { to_state: withdrew ? 'withdrawn' : 'approved' }]);
    }
  });
});

describe('whoever guesses', () => {
  it('reads the same for a wrong secret and for a code that doesn’t exist', async () => {
    const sent = await take();
    const other = await take();
    const answers = await Promise.all([
      ask({ ...sent, secret: other.secret }),
      ask({ id: '22222222', secret: other.secret }),
    ]);
    const [wrong, absent] = await Promise.all(
      answers.map(async (one) => [one.status, (await one.text()).replaceAll(/value="[^"]*"/g, '')]),
    );
    expect(wrong).toEqual(absent);
    expect(wrong?.[0]).toBe(404);
  });

  it('is soon refused, the right secret included', async () => {
    const sent = await take();
    const other = await take();
    const from = () => ({ 'cf-connecting-ip': crypto.randomUUID() });
    await sendUntilRefused(10, () => ask({ ...sent, secret: other.secret }, {}, from()));
    expect((await ask(sent, {}, from())).status).toBe(429);
  });

  it('finds no secret in the database', async () => {
    const sent = await take();
    expect(JSON.stringify(await row(sent.id))).not.toContain(sent.secret);
  });
});
