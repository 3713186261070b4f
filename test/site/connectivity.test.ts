import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { readContributions, readFigures } from '../../src/collections/contributions.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';

const site = builtSite();

describe('“Sóng và máy tính cho em”', () => {
  const page = site.page(paths.connectivity);
  const table = (caption: string) =>
    page.querySelectorAll('table').find((one) => wordsOf(one.querySelector('caption')) === caption);

  it('is a plain page', () => expectPlainPage(page));

  it('says what Sơn La’s plan asks, each with its clause', () => {
    const cited = page.querySelectorAll('.ask .cite').map((link) => link.getAttribute('href'));
    const wanted = ['i-1-4', 'ii-7', 'iv-2', 'iv-3', 'iv-5'].map((anchor) => paths.clause('son-la', anchor));
    expect(cited).toEqual(wanted);
  });

  it('draws every national figure and tells all of them in tables, each with its source', () => {
    const figures = readFigures();
    const national = figures.filter(({ scope }) => scope === 'nation');
    expect(page.querySelectorAll('.figures-bars > li')).toHaveLength(national.length);
    expect(table('Số của cả nước, theo thời gian')?.querySelectorAll('tbody tr')).toHaveLength(
      national.length,
    );
    const links = page.querySelectorAll('table a').map((link) => link.getAttribute('href'));
    for (const { source } of figures) expect(links).toContain(source.url);
  });

  it('draws bars in proportion to the largest of their unit', () => {
    const widths = page.querySelectorAll('.figures-bars .value').map((bar) => bar.getAttribute('width'));
    expect(widths).toEqual(['271', '400', '400', '37']);
  });

  it('keeps promises and deliveries in two tables, every line with its source', () => {
    const lines = readContributions();
    const ids = (caption: string) =>
      table(caption)
        ?.querySelectorAll('tbody tr')
        .map(({ id }) => id);
    const wanted = (state: string) => lines.filter((one) => one.state === state).map(({ id }) => id);
    expect(ids('Đăng ký, cam kết')).toEqual(wanted('pledged'));
    expect(ids('Đã trao, tiếp nhận')).toEqual(wanted('delivered'));
    const unsourced = lines.filter(
      ({ id, source }) =>
        page.getElementById(id)?.querySelector('td:last-child a')?.getAttribute('href') !== source.url,
    );
    expect(unsourced).toEqual([]);
  });

  it('sums by kind, the nation apart from provinces', () => {
    const rows = table('Cộng theo loại')?.querySelectorAll('tbody tr') ?? [];
    expect(rows.map((row) => row.querySelectorAll('th, td').map(wordsOf))).toEqual([
      ['Máy tính', 'Toàn quốc', '100.000 máy (1 dòng)', '–'],
      ['Máy tính bảng', 'Toàn quốc', '37.000 máy (1 dòng)', '–'],
      ['Máy tính', 'Các tỉnh', '20.000 máy (1 dòng)', '1 dòng không nêu số'],
      ['Máy tính bảng', 'Các tỉnh', '–', '8.493 máy (3 dòng)'],
      ['Tiền', 'Các tỉnh', '–', 'hơn 8.300 triệu đồng (1 dòng)'],
    ]);
  });
});

describe('5K, 5T, 4 tại chỗ', () => {
  const page = site.page(paths.healthMessages);
  const sections = page.querySelectorAll('main section');

  it('is a plain page', () => expectPlainPage(page));

  it('gives each plan its own message, in the plan’s words, linked to the clause', () => {
    const campaigns = readCampaigns().filter(({ healthMessage }) => healthMessage);
    expect(sections).toHaveLength(campaigns.length);
    for (const { id, healthMessage } of campaigns) {
      const href = paths.clause(id, healthMessage?.clause ?? '');
      const section = sections.find((one) => one.querySelector('.cite')?.getAttribute('href') === href);
      expect(wordsOf(section?.querySelector('h2') ?? null)).toContain(healthMessage?.name);
      expect(wordsOf(section?.querySelector('.quotes') ?? null)).toContain(`“${healthMessage?.quote}”`);
    }
  });

  it('spells a message out only where the plan does', () => {
    const parts = sections.map((one) => one.querySelectorAll('.letters li').map(wordsOf));
    expect(parts.filter((list) => list.length > 0)).toEqual([
      ['1 chỉ huy tại chỗ', '2 lực lượng tại chỗ', '3 phương tiện, vật tư tại chỗ', '4 hậu cần tại chỗ'],
      ['1 khẩu trang', '2 khử khuẩn', '3 khoảng cách', '4 không tụ tập', '5 khai báo y tế'],
    ]);
  });
});
