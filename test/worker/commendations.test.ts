import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { paths } from '#domain/paths.ts';
import { openDb } from '../../functions/db/client.ts';
import { leavesPublic } from '../../functions/repositories/public-epochs.ts';
import { makeCommendation } from '../factories/commendation.ts';
import { decide } from './support/moderation.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();

function send(commendation: unknown, key: string = crypto.randomUUID()): Promise<Response> {
  return portal.post(paths.api.commendations, commendation, { 'idempotency-key': key });
}

async function take(commendation = makeCommendation()): Promise<string> {
  const { id } = await (await send(commendation)).json<{ id: string }>();
  return id;
}

const page = async (path: string, from = portal) => (await from.fetch(path)).text();

describe('sending a commendation', () => {
  it('is taken in as pending', async () => {
    const response = await send(makeCommendation());
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      id: expect.stringMatching(/^[2-9A-Z]{8}$/),
      secret: expect.stringMatching(/^[2-9A-Z]{12}$/),
      state: 'pending',
    });
  });

  it('counts once for one key, also when both arrive at once', async () => {
    const [key, words] = [crypto.randomUUID(), makeCommendation()];
    const answers = await Promise.all([send(words, key), send(words, key)]);
    const [first, second] = await Promise.all(answers.map((answer) => answer.json()));
    expect(second).toEqual(first);
    const { results } = await env.DB.prepare('SELECT id FROM commendations WHERE message = ?')
      .bind(words.message)
      .all();
    expect(results).toHaveLength(1);
  });

  it('refuses other words under the same key', async () => {
    const key = crypto.randomUUID();
    await send(makeCommendation(), key);
    await expectProblem(await send(makeCommendation(), key), 409, 'key-reused');
  });

  it.each(['story:khong-co', 'recipient:nga-nam/khong-co/ai', 'campaign:khong-co'])(
    'knows no %s',
    async (target) => {
      const problem = await expectProblem(await send(makeCommendation({ target })), 422, 'unknown-target');
      expect(problem.errors.map((one) => one.field)).toEqual(['target']);
    },
  );

  it('lists what to mend', async () => {
    const problem = await expectProblem(
      await send({ target: 'x', message: 'ngắn', name: '02990000012', consent: false }),
      422,
      'invalid-input',
    );
    expect(problem.errors.map((one) => one.field)).toEqual(['target', 'message', 'name', 'consent']);
  });
});

describe('a commendation on the site', () => {
  it('is invisible until approved, then seen on the wall and on what it is about, then hidden again', async () => {
    const words = makeCommendation({ target: 'story:lang-cham-thanh-tin' });
    const [story, wall] = [paths.story('lang-cham-thanh-tin'), paths.commendations];
    const id = await take(words);
    expect(await page(story)).not.toContain(words.message);
    expect(await page(wall)).not.toContain(words.message);

    await decide(portal, id, 'approve');
    const figure = (place: string) =>
      `<figure class="thanks"><blockquote>${words.message}</blockquote><footer>Gửi <a href="/guong-dien-hinh/lang-cham-thanh-tin/">Làng Chăm Thành Tín</a> · Phụ huynh Mẫu, ${place} · <a href="/tri-an/loi/${id}/"><time datetime="2021-12-02">02/12/2021</time></a></footer></figure>`;
    expect(await page(story)).toContain(figure('xã Mẫu'));
    expect(await page(wall)).toContain(figure('<a href="/tri-an/?noi=x%C3%A3+M%E1%BA%ABu">xã Mẫu</a>'));
    expect(await page(paths.campaign('nga-nam'))).not.toContain(words.message);

    await decide(portal, id, 'hide');
    expect(await page(story)).not.toContain(words.message);
    expect(await page(wall)).not.toContain(words.message);
  });

  it('leaves the page’s own words where there is none', async () => {
    expect(await page(paths.campaign('ha-nam-so-gtvt'))).toMatch(
      /data-commendations="campaign:ha-nam-so-gtvt"[^>]*>\s*<p>/,
    );
  });

  it('is signed “Một người dân” when its author gives no name', async () => {
    const words = makeCommendation({ name: '', place: '', target: 'campaign:son-la' });
    await decide(portal, await take(words), 'approve');
    expect(await page(paths.campaign('son-la'))).toContain('· Một người dân · <a href="/tri-an/loi/');
  });

  it('stands as text, whatever was typed', async () => {
    const message = 'Cảm ơn <script>alert(1)</script> & "các anh" \'chị\'\r\ndòng hai gnol\uFEFF gnod\u200B.';
    const words = makeCommendation({ message, name: '<b onclick="x">Tên</b>', place: '"><img src=x>' });
    await decide(portal, await take({ ...words, target: 'campaign:thai-nguyen-so-y-te' }), 'approve');
    const html = await page(paths.campaign('thai-nguyen-so-y-te'));
    expect(html).toContain(
      'Cảm ơn &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;các anh&quot; &#39;chị&#39;<br>dòng hai gnol gnod.',
    );
    expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;Tên&lt;/b&gt;, &quot;&gt;&lt;img src=x&gt; ·');
  });

  it('comes newest first, no more than the page asks for', async () => {
    const target = 'campaign:ninh-thuan';
    const sent: string[] = [];
    for (let minute = 0; minute < 4; minute++) {
      portal.now = NOON_2_DECEMBER + minute * 60_000;
      const words = makeCommendation({ target });
      sent.unshift(words.message);
      await decide(portal, await take(words), 'approve');
    }
    const html = await page(paths.campaign('ninh-thuan'));
    const shown = [...html.matchAll(/<figure class="thanks"><blockquote>([^<]*)</g)].map((match) => match[1]);
    const limit = Number(/data-commendations="campaign:ninh-thuan" data-limit="(\d+)"/.exec(html)?.[1]);
    expect(shown).toEqual(sent.slice(0, limit));
  });

  it('is passed over on the wall when the site no longer shows what it is about', async () => {
    const [home, target] = [paths.home, 'campaign:nga-nam'];
    const kept = [makeCommendation({ target }), makeCommendation({ target })];
    portal.now = NOON_2_DECEMBER + 3_600_000;
    for (const words of kept) await decide(portal, await take(words), 'approve');
    for (let minute = 61; minute < 66; minute++) {
      portal.now = NOON_2_DECEMBER + minute * 60_000;
      const id = await take(makeCommendation({ target }));
      await decide(portal, id, 'approve');
      await env.DB.prepare("UPDATE commendations SET target = 'story:khong-con' WHERE id = ?").bind(id).run();
    }
    const html = await page(home);
    expect(html).toContain('data-limit="2"');
    for (const { message } of kept) expect(html).toContain(message);
    expect(html.match(/<figure class="thanks">/g)).toHaveLength(2);
  });

  it('is labelled when it is made up, and gone where the build has no samples', async () => {
    const words = makeCommendation({ target: 'story:gian-hang-0-dong-soc-trang' });
    const id = await take(words);
    await decide(portal, id, 'approve');
    await env.DB.prepare('UPDATE commendations SET sample = 1 WHERE id = ?').bind(id).run();
    const story = paths.story('gian-hang-0-dong-soc-trang');
    expect(await page(story)).toContain('</time></a> <span class="sample">Dữ liệu minh họa</span></footer>');
    expect(await page(story, new Portal({ bindings: { ASSETS: withoutSamples } }))).not.toContain(
      words.message,
    );
  });
});

/** The site as a build with `PORTAL_SAMPLES=off` leaves it. */
const withoutSamples = {
  fetch: async (input: Request | URL) => {
    const response = await env.ASSETS.fetch(input);
    const { pathname } = input instanceof URL ? input : new URL(input.url);
    return pathname === paths.rules
      ? Response.json({ ...(await response.json<object>()), samples: false })
      : response;
  },
} as unknown as Fetcher;

/** So that nothing that an earlier test left is shown; the statement that is made tells this isolate so. */
const forgetKept = () => {
  leavesPublic(openDb(env.DB), '', '');
  return env.DB.exec(
    "INSERT INTO public_epochs VALUES ('commendations', 1000) ON CONFLICT (name) DO UPDATE SET epoch = epoch + 1000",
  );
};

describe('the pages’ cache', () => {
  beforeEach(forgetKept);

  it('keeps what was approved for a while, and nothing of a query string', async () => {
    const cached = new Portal({ bindings: { PAGE_CACHE_SECONDS: '30' } });
    const target = 'story:190-can-bo-y-te-len-duong';
    const [first, second] = [makeCommendation({ target }), makeCommendation({ target })];
    await decide(portal, await take(first), 'approve');
    const story = paths.story('190-can-bo-y-te-len-duong');
    expect(await page(story, cached)).toContain(first.message);
    await decide(portal, await take(second), 'approve');
    const later = await page(`${story}?moi=${crypto.randomUUID()}`, cached);
    expect(later).toContain(first.message);
    expect(later).not.toContain(second.message);
    expect(await page(story)).toContain(second.message);
  });

  it.each(['hide', 'reject', 'undo'] as const)(
    'lets go at once of what a moderator’s %s takes away',
    async (move) => {
      const cached = new Portal({ bindings: { PAGE_CACHE_SECONDS: '30' } });
      const words = makeCommendation({ target: 'campaign:ha-nam-so-gtvt' });
      const id = await take(words);
      await decide(portal, id, 'approve');
      const [campaign, wall] = [paths.campaign('ha-nam-so-gtvt'), paths.commendations];
      for (const path of [campaign, wall, campaign, wall])
        expect(await page(path, cached)).toContain(words.message);
      await decide(portal, id, move, move === 'reject' ? 'off-topic' : undefined);
      for (const path of [campaign, wall]) expect(await page(path, cached)).not.toContain(words.message);
    },
  );

  it.each([
    ['a page', paths.story('190-can-bo-y-te-len-duong'), 'story:190-can-bo-y-te-len-duong'],
    ['a page with a clock', paths.campaign('ha-nam-so-gtvt'), 'campaign:ha-nam-so-gtvt'],
  ])('lets go within a second of what somebody else’s isolate takes away, of %s', async (_, path, target) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const cached = new Portal({ bindings: { PAGE_CACHE_SECONDS: '30' } });
    const words = makeCommendation({ target, message: `Cảm ơn tổ trực chốt ${crypto.randomUUID()}` });
    const id = await take(words);
    await decide(portal, id, 'approve');
    vi.setSystemTime(Date.now() + 31_000);
    expect(await page(path, cached)).toContain(words.message);
    await env.DB.batch([
      env.DB.prepare("UPDATE commendations SET state = 'hidden' WHERE id = ?1").bind(id),
      env.DB.prepare('UPDATE public_epochs SET epoch = epoch + 1'),
    ]);
    expect(await page(path, cached)).toContain(words.message);
    vi.setSystemTime(Date.now() + 1000);
    expect(await page(path, cached)).not.toContain(words.message);
    vi.useRealTimers();
  });

  it('keeps nothing while a change of its own may not be read yet', async () => {
    const cached = new Portal({ bindings: { PAGE_CACHE_SECONDS: '30' } });
    const target = 'story:190-can-bo-y-te-len-duong';
    const words = makeCommendation({ target, message: `Cảm ơn đội lấy mẫu ${crypto.randomUUID()}` });
    const id = await take(words);
    await decide(portal, id, 'approve');
    const path = paths.story('190-can-bo-y-te-len-duong');
    expect(await page(path, cached)).toContain(words.message);
    const [, during] = await Promise.all([decide(portal, id, 'hide'), page(path, cached)]);
    expect(during).toContain('</html>');
    expect(await page(path, cached)).not.toContain(words.message);
  });

  it('shows nothing that was kept while nobody can say whether it is hidden by now', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const cached = new Portal({ bindings: { PAGE_CACHE_SECONDS: '30' } });
    const words = makeCommendation({ target: 'campaign:ha-nam-so-gtvt' });
    await decide(portal, await take(words), 'approve');
    const campaign = paths.campaign('ha-nam-so-gtvt');
    expect(await page(campaign, cached)).toContain(words.message);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 });
    await env.DB.exec('ALTER TABLE public_epochs RENAME TO away');
    const html = await page(campaign, cached);
    await env.DB.exec('ALTER TABLE away RENAME TO public_epochs');
    vi.useRealTimers();
    expect(html).not.toContain(words.message);
  });
});

describe('a page without its database', () => {
  it('is read with its own words', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    await env.DB.exec('ALTER TABLE commendations RENAME TO away');
    const response = await portal.fetch(paths.commendations);
    const html = await response.text();
    await env.DB.exec('ALTER TABLE away RENAME TO commendations');
    expect(response.status).toBe(200);
    expect(html).toMatch(/data-wall(="")?[^>-]*>\s*<p>Lời được đăng ở đây/);
    expect(log.mock.calls.join()).toContain('no such table');
  });
});
