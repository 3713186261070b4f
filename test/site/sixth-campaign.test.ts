import { beforeAll, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { type BuiltSite, wordsOf } from '../support/built-site.ts';
import { siteWithFixtures } from '../support/shared-sites.ts';

let site: BuiltSite;

beforeAll(async () => {
  site = await siteWithFixtures();
}, 120_000);

it('a sixth campaign has its column in the comparison', () => {
  const page = site.page(paths.compare);
  for (const row of page.querySelectorAll('.compare tbody tr'))
    expect(row.querySelectorAll('td')).toHaveLength(6);
  const cells = page.querySelectorAll('.compare td[data-l="Xã Ví Dụ"]').map(wordsOf);
  expect(cells).toContain('Văn phòng xã mục II.2.1');
  expect(cells.filter((words) => words === 'Kế hoạch này không nêu').length).toBeGreaterThan(3);
});

it('has its answer at its own address, since it leaves nothing to choose', () => {
  const page = site.page(paths.whoReceivesFor(['vi-du']));
  expect(wordsOf(page.querySelector('h1'))).toBe('Gửi hồ sơ về Văn phòng xã');
  expect(wordsOf(page.querySelector('.options'))).toBe('');
});

it('has its place among those to contact, on the law’s page and in the map', () => {
  expect(wordsOf(site.page(paths.contact).getElementById('vi-du'))).toContain('Văn phòng xã');
  expect(wordsOf(site.page(paths.lawTimeline).getElementById('ke-hoach-2022'))).toContain('Xã Ví Dụ');
  const mapped = site
    .page(paths.siteMap)
    .querySelectorAll('a')
    .map((link) => link.getAttribute('href'));
  expect(mapped).toContain(paths.whoReceivesFor(['vi-du']));
});

it('has a calendar for its deadline, linked where the deadline stands', () => {
  const path = paths.calendar('vi-du', 'dot-1');
  for (const page of [paths.campaign('vi-du'), paths.whoReceivesFor(['vi-du']), paths.compare])
    expect(site.html(page)).toContain(`href="${path}"`);
  expect([...site.texts().keys()]).toContain(path.slice(1));
});
