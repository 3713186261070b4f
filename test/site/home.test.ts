import { describe, expect, it } from 'vitest';
import { LIVE } from '#domain/live-slots.ts';
import { paths } from '#domain/paths.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';

const site = builtSite();

describe('home', () => {
  const page = site.page(paths.home);

  it('is a plain page', () => expectPlainPage(page));

  it('tells search engines where its own search is', () => {
    const data = page
      .querySelectorAll('script[type="application/ld+json"]')
      .map((script) => JSON.parse(script.textContent));
    const { potentialAction } = data.find((one) => one['@type'] === 'WebSite');
    expect(potentialAction['@type']).toBe('SearchAction');
    expect(new URL(potentialAction.target).pathname).toBe(paths.search);
    expect(potentialAction.target).toContain('?q={search_term_string}');
  });

  it('opens three doors', () => {
    expect(page.querySelectorAll('.three a').map((door) => door.getAttribute('href'))).toEqual([
      paths.campaigns,
      paths.nominate,
      paths.commendations,
    ]);
  });

  it('tells the parts in their order', () => {
    expect(page.querySelectorAll('main h2').map(wordsOf)).toEqual([
      'Đang nhận và sắp hết hạn',
      'Gương điển hình mới',
      'Vừa được vinh danh',
      'Vùng xanh',
      'Lời tri ân',
    ]);
  });

  it('puts the nearest deadline first, then rounds without one, then plans without rounds', () => {
    expect(
      page.querySelectorAll('.rounds > li').map((row) => row.getAttribute(LIVE.round) ?? 'mọi ngày'),
    ).toEqual([
      'ninh-thuan/dot-1',
      'ninh-thuan/dot-2',
      'nga-nam/dot-1',
      'nga-nam/dot-2',
      'mọi ngày',
      'mọi ngày',
      'mọi ngày',
    ]);
    const rounds = page.querySelectorAll(`[${LIVE.round}]`);
    expect(rounds.every((round) => round.hasAttribute(LIVE.dropClosed))).toBe(true);
  });

  it('says of a round only what is true on any day', () => {
    expect(page.querySelectorAll('.rounds .badge').map(wordsOf)).toEqual([
      'Hạn: hết 07/09/2021',
      'Hạn: hết 19/12/2021',
      'Không ấn định hạn',
      'Không ấn định hạn',
      'Nhận hồ sơ thường xuyên',
      'Nhận hồ sơ thường xuyên',
      'Nhận hồ sơ thường xuyên',
    ]);
  });

  it('labels the sample names on the board', () => {
    expect(page.querySelectorAll('#vua-duoc-khen .sample')).toHaveLength(1);
    expect(page.querySelectorAll('#vua-duoc-khen .honours > li')).toHaveLength(3);
  });

  it('shows the newest published level of each province, with its date, none of it made up', () => {
    const section = page.querySelector('#vung-xanh');
    const lines = section?.querySelectorAll('.zone-places > li').map(wordsOf);
    expect(lines).toEqual([
      expect.stringMatching(/^Ninh Thuận .*Cấp độ 1 Toàn tỉnh, 23\/05\/2022$/),
      expect.stringMatching(/^Hà Nam .*22\/01\/2022$/),
      expect.stringMatching(/^Sóc Trăng .*22\/01\/2022$/),
      expect.stringMatching(/^Sơn La .*22\/01\/2022$/),
      expect.stringMatching(/^Thái Nguyên .*22\/01\/2022$/),
    ]);
    expect(section?.querySelectorAll('.sample, .hexes')).toEqual([]);
    expect(section?.querySelector('.after a')?.getAttribute('href')).toBe(paths.zones);
  });

  it('leaves room for two commendations about anything', () => {
    const wall = page.querySelector(`[${LIVE.commendations}]`);
    expect(wall?.getAttribute(LIVE.commendations)).toBe('*');
    expect(wall?.getAttribute(LIVE.limit)).toBe('2');
  });
});

describe('the frame of every page', () => {
  const page = site.page(paths.campaigns);

  it('has five doors and the look-up, and says which one the page is behind', () => {
    const doors = page.querySelectorAll('.doors li');
    expect(doors).toHaveLength(6);
    expect(page.querySelectorAll('.doors [aria-current]').map(wordsOf)).toEqual(['Kế hoạch']);
  });

  it('names who runs it as sample data, and how it is licensed', () => {
    const footer = page.querySelector('footer');
    expect(footer?.querySelectorAll('.sample')).toHaveLength(1);
    expect(wordsOf(footer)).toMatch(/CC BY 4\.0.+Phiên bản \d+\.\d+\.\d+, dựng ngày \d{2}\/\d{2}\/\d{4}\./);
  });
});

describe('pages for when something goes wrong', () => {
  it.each(['404.html', '500.html'])('%s says what to do next', (file) => {
    const html = site.texts().get(file) ?? '';
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`href="${paths.home}"`);
    expect(html).toContain(`href="${paths.campaigns}"`);
  });
});
