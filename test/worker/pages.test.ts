import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { paths } from '#domain/paths.ts';
import { Portal } from './support/portal.ts';

const at = (time: string) => new Portal({ now: Date.parse(time) });

/** The badge of a round as the page shows it: its class and its words. */
async function badge(portal: Portal, campaign: string, round: string): Promise<string[]> {
  const html = await (await portal.fetch(paths.campaign(campaign))).text();
  const tag = new RegExp(`<[a-z]+[^>]*data-status="${campaign}/${round}"[^>]*>([^<]*)<`).exec(html);
  return [/class="([^"]*)"/.exec(tag?.[0] ?? '')?.[1] ?? '', tag?.[1] ?? ''];
}

describe('Ninh Thuận’s second round: “trước ngày 20/12/2021”', () => {
  it.each([
    { now: '2021-12-05T23:59:59+07:00', shows: ['badge soon', 'Còn 14 ngày'] },
    { now: '2021-12-04T23:59:59+07:00', shows: ['badge open', 'Còn 15 ngày'] },
    { now: '2021-12-18T23:59:59+07:00', shows: ['badge soon', 'Còn 1 ngày'] },
    { now: '2021-12-19T00:00:00+07:00', shows: ['badge soon', 'Hôm nay là ngày cuối'] },
    { now: '2021-12-19T23:59:59+07:00', shows: ['badge soon', 'Hôm nay là ngày cuối'] },
    { now: '2021-12-20T00:00:00+07:00', shows: ['badge shut', 'Đã hết hạn nhận hồ sơ'] },
    { now: '2021-12-19T17:00:00Z', shows: ['badge shut', 'Đã hết hạn nhận hồ sơ'] },
  ])('at $now', async ({ now, shows }) => {
    expect(await badge(at(now), 'ninh-thuan', 'dot-2')).toEqual(shows);
  });
});

describe('Ngã Năm’s rounds, which set no deadline', () => {
  it('take dossiers at any time once begun', async () => {
    const portal = at('2021-12-31T23:59:59+07:00');
    expect(await badge(portal, 'nga-nam', 'dot-1')).toEqual(['badge open', 'Nhận hồ sơ thường xuyên']);
    expect(await badge(portal, 'nga-nam', 'dot-2')).toEqual(['badge wait', 'Chưa bắt đầu']);
    portal.now += 1000;
    expect(await badge(portal, 'nga-nam', 'dot-2')).toEqual(['badge open', 'Nhận hồ sơ thường xuyên']);
  });
});

describe('the home page', () => {
  it.each([
    { now: '2021-09-07T23:59:59+07:00', first: true, second: true },
    { now: '2021-09-08T00:00:00+07:00', first: false, second: true },
    { now: '2021-12-20T00:00:00+07:00', first: false, second: false },
  ])('leaves out the rounds that are closed: $now', async ({ now, first, second }) => {
    const html = await (await at(now).fetch(paths.home)).text();
    const rounds = ['dot-1', 'dot-2'].map((round) => html.includes(`data-round="ninh-thuan/${round}"`));
    expect(rounds).toEqual([first, second]);
    expect(html).toContain('data-round="nga-nam/dot-1"');
  });
});

describe('the pages that answer who takes a dossier', () => {
  it.each([paths.compare, paths.whoReceivesFor(['ninh-thuan', 'bk-chu-tich-tinh', 'tap-the'])])(
    '%s says where the round stands, to the second',
    async (path) => {
      const states = async (now: string) => {
        const html = await (await at(now).fetch(path)).text();
        return [...html.matchAll(/data-status="ninh-thuan\/dot-\d"[^>]*>([^<]*)</g)].map(
          ([, words]) => words,
        );
      };
      expect(await states('2021-12-19T23:59:59+07:00')).toEqual([
        'Đã hết hạn nhận hồ sơ',
        'Hôm nay là ngày cuối',
      ]);
      expect(await states('2021-12-20T00:00:00+07:00')).toEqual([
        'Đã hết hạn nhận hồ sơ',
        'Đã hết hạn nhận hồ sơ',
      ]);
    },
  );
});

describe('a calendar', () => {
  it('is sent as one, as the build left it', async () => {
    const response = await at('2021-12-10T10:24:07+07:00').fetch(paths.calendar('ninh-thuan', 'dot-2'));
    expect(response.headers.get('content-type')).toMatch(/^text\/calendar(; charset=utf-8)?$/);
    expect(await response.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it('does not exist for a round without a deadline', async () => {
    const response = await at('2021-12-10T10:24:07+07:00').fetch(paths.calendar('nga-nam', 'dot-1'));
    expect(response.status).toBe(404);
  });
});

describe('a page that fails', () => {
  it('is the build’s own page for it, with every security header', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const broken = { fetch: (input: Request | URL) => brokenSite(input) } as unknown as Fetcher;
    const response = await new Portal({ bindings: { ASSETS: broken } }).fetch(paths.campaigns);
    expect([response.status, response.headers.get('x-frame-options')]).toEqual([500, 'DENY']);
    expect(await response.text()).toContain('<h1>Cổng đang gặp trục trặc</h1>');
    expect(log).toHaveBeenCalledOnce();
  });
});

/** A site whose rules can't be read. */
async function brokenSite(input: Request | URL): Promise<Response> {
  const { pathname } = input instanceof URL ? input : new URL(input.url);
  return pathname === paths.rules ? new Response('', { status: 404 }) : env.ASSETS.fetch(input);
}

describe('a page to read', () => {
  const portal = at('2021-12-10T10:24:07+07:00');

  it('says the server’s time', async () => {
    const html = await (await portal.fetch(paths.campaign('ninh-thuan'))).text();
    expect(html).toContain('Giờ máy chủ: 10:24:07, thứ Sáu 10/12/2021');
  });

  it('is not kept by the browser, and carries no mark of the unfilled file', async () => {
    const { status, headers } = await portal.fetch(paths.campaign('ninh-thuan'));
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('etag')).toBeNull();
  });

  it('answers HEAD', async () => {
    const response = await portal.fetch(paths.campaigns, { method: 'HEAD' });
    expect(await response.text()).toBe('');
  });

  it('takes nothing but GET and HEAD', async () => {
    const response = await portal.fetch(paths.campaign('son-la'), { method: 'POST', body: 'a' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('sends an address without its slash to the one with it', async () => {
    const response = await portal.fetch('/ke-hoach/son-la');
    expect([response.status, response.headers.get('location')]).toEqual([307, '/ke-hoach/son-la/']);
  });

  it('says 404 where there is none', async () => {
    expect((await portal.fetch('/ke-hoach/khong-co/')).status).toBe(404);
  });
});
