import { beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { formatDate } from '#domain/vietnamese/time.ts';
import { scaleOn } from '#domain/zone/constants.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { readZones } from '../../src/collections/zones.ts';
import { type BuiltSite, builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';
import { siteWithFixtures, siteWithoutSamples } from '../support/shared-sites.ts';

const site = builtSite();
const SAMPLE = 'Dữ liệu minh họa';
const zones = readZones(readCampaigns());
const zone = zones.find(({ id }) => id === 'ninh-thuan');
if (!zone) throw new Error('content/zones/ninh-thuan is missing');
const dates = zone.days.map(({ date }) => date);

describe.each(zone.days)('the map of $date', ({ date, levels }) => {
  const page = site.page(paths.zoneDay('ninh-thuan', date));
  const { labels } = scaleOn(date);

  it('is a plain page', () => expectPlainPage(page));

  it('says the same as the tables beside it: letter, name and word, never colour alone', () => {
    const drawn = page.querySelectorAll('.hexes > g').map((tile) => {
      const [name, level] = wordsOf(tile.querySelector('title')).split(': ');
      return { name, level, letter: wordsOf(tile.querySelector('.brief')) };
    });
    const named = new Map(zone.communes.map(({ code, name }) => [code, name]));
    const listed = page
      .querySelectorAll('#tung-xa tbody tr')
      .map((row) => ({ code: row.getAttribute('data-code') ?? '', level: wordsOf(row.querySelector('td')) }));
    const wanted = zone.communes.map(({ code }) => labels[levels[code] ?? 'red']);
    expect(drawn).toEqual(
      zone.communes.map(({ name }, index) => ({
        name,
        level: wanted[index]?.name,
        letter: wanted[index]?.letter,
      })),
    );
    expect(listed).toHaveLength(65);
    for (const { code, level } of listed) {
      const label = labels[levels[code] ?? 'red'];
      expect([named.get(code), level]).toEqual([named.get(code), `${label.letter} ${label.name}`]);
    }
  });

  it('is one picture with a sentence, before which the totals stand', () => {
    const map = page.querySelector('.hexes');
    expect(map?.getAttribute('role')).toBe('img');
    expect(map?.getAttribute('aria-label')).toMatch(
      new RegExp(`^Bản đồ 65 ô .* ngày ${formatDate(date)}: \\d+ `),
    );
  });

  it('leads to the dates before and after it', () => {
    const at = dates.indexOf(date);
    const turns = ['prev', 'next'].map((rel) => page.querySelector(`a[rel=${rel}]`)?.getAttribute('href'));
    const wanted = [dates[at - 1], dates[at + 1]].map((one) => one && paths.zoneDay('ninh-thuan', one));
    expect(turns).toEqual(wanted);
    expect(wordsOf(page.querySelector('.zone-days [aria-current]'))).toBe(formatDate(date));
  });

  it('is labelled as made up', () => {
    expect(wordsOf(page.querySelector('main .notice'))).toContain(SAMPLE);
    expect(page.querySelectorAll('.row.spread .sample')).toHaveLength(2);
  });
});

describe('a province’s page', () => {
  const page = site.page(paths.zone('ninh-thuan'));

  it('marks and explains the change of scale, between the dates it lies between', () => {
    const steps = page.querySelectorAll('.timeline > li').map(wordsOf);
    const change = steps.findIndex((step) => step.startsWith('11–12/10/2021: đổi thang đo'));
    expect(steps[change - 1]).toMatch(/^17\/09\/2021/);
    expect(steps[change]).toContain('không so sánh trực tiếp được');
    expect(steps[change + 1]).toMatch(/^19\/10\/2021/);
  });

  it('gives each total its source', () => {
    const sources = page.querySelectorAll('.timeline a').map((link) => link.getAttribute('href'));
    for (const { source } of zone.totals) expect(sources).toContain(source.url);
    expect(wordsOf(page.querySelector('.timeline'))).toContain(
      '65 xã, phường, thị trấn: 20 cấp độ 1, 20 cấp độ 2, 19 cấp độ 3, 6 cấp độ 4',
    );
  });

  it('draws the bar that its table counts', () => {
    expect(page.querySelectorAll('.timeline .zone-bar text').map(wordsOf)).toEqual(['20', '20', '19', '6']);
    const row = page
      .querySelectorAll('.zone-table tbody tr')
      .map((one) => one.querySelectorAll('th, td').map(wordsOf))
      .find(([date, unit]) => date === '12/11/2021' && unit?.startsWith('Xã'));
    expect(row?.slice(2, 6)).toEqual(['20', '20', '19', '6']);
  });

  it('labels what is reckoned from sample levels', () => {
    const section = page
      .querySelectorAll('section')
      .find((one) => wordsOf(one).startsWith('Số ngày giữ màu xanh'));
    expect(wordsOf(section?.querySelector('.sample') ?? null)).toBe(SAMPLE);
    expect(section?.querySelectorAll('tbody tr')).toHaveLength(65);
  });
});

it('publishes the records in two forms that agree', () => {
  const texts = site.texts();
  const records = JSON.parse(texts.get('du-lieu/vung-xanh.json') ?? '[]') as { minh_hoa: boolean }[];
  const lines = (texts.get('du-lieu/vung-xanh.csv') ?? '').trim().split('\r\n');
  expect(records.filter(({ minh_hoa }) => minh_hoa)).toHaveLength(65 * zone.days.length);
  expect(lines).toHaveLength(records.length + 1);
});

describe('without sample data', () => {
  let bare: BuiltSite;
  beforeAll(async () => {
    bare = await siteWithoutSamples();
  }, 180_000);

  it('leaves no trace of a commune’s level in any file', () => {
    const traces = /class="hexes"|data-code=|Ngày xanh|"ma_xa":"\d|,22738,|Phường Đô Vinh/;
    // Registrations and commitments name the communes, and their own map: the plan has them, levels or none.
    const registers = /^(?:vung-xanh\/(?:dang-ky|cam-ket|[^/]+\/dang-ky-cam-ket)\/|du-lieu\/dang-ky\.json$)/;
    const leaks = (built: BuiltSite) =>
      [...built.texts()]
        .filter(([file, text]) => !registers.test(file) && traces.test(text))
        .map(([file]) => file);
    expect(
      [...bare.texts()].filter(([file, text]) => registers.test(file) && /Ngày xanh/.test(text)),
    ).toEqual([]);
    expect(leaks(site)).toContain('du-lieu/vung-xanh.csv');
    expect(leaks(bare)).toEqual([]);
  });

  it('says on a date with totals that there is no map, and shows the totals', () => {
    const page = bare.page(paths.zoneDay('ninh-thuan', '2021-11-12'));
    expectPlainPage(page);
    expect(wordsOf(page.querySelector('.empty h2'))).toBe('Chưa có bản đồ từng xã');
    expect(page.querySelectorAll('.zone-bar text').map(wordsOf)).toEqual(['20', '20', '19', '6']);
    expect(page.querySelectorAll('main .sample, main .notice')).toEqual([]);
  });

  it('has no page for a date of which nothing is known', () => {
    expect(bare.exists(paths.zoneDay('ninh-thuan', '2021-08-31'))).toBe(false);
  });
});

describe('another province, by its folder alone', () => {
  let grown: BuiltSite;
  beforeAll(async () => {
    grown = await siteWithFixtures();
  }, 180_000);

  it('has its maps, its place in the list of dates, and its days green', () => {
    const map = grown.page(paths.zoneDay('vi-du', '2021-09-01'));
    expect(map.querySelectorAll('.hexes > g title').map(wordsOf)).toEqual([
      'Xã Mẫu Một: Vùng xanh',
      'Xã Mẫu Hai: Vùng vàng',
      'Thị trấn Ví Dụ: Vùng đỏ',
    ]);
    const rows = grown.page(paths.zone('vi-du')).querySelectorAll('.zone-folds tbody tr');
    expect(rows.map((row) => row.querySelectorAll('th, td').map(wordsOf))).toEqual([
      ['Xã Mẫu Hai', '0', '–', '0', '–'],
      ['Xã Mẫu Một', '10', '–', '0', '–'],
      ['Thị trấn Ví Dụ', '0', '10', '0', '–'],
    ]);
  });
});
