import { expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { isSearched } from '#domain/search/indexed.ts';

it.each([
  paths.campaign('son-la'),
  paths.compare,
  paths.whoReceives,
  paths.stories,
  paths.story('lang-cham-thanh-tin'),
  paths.honours,
  paths.honourSearch,
  paths.decision('son-la', '01-qd-mau'),
  paths.decision('son-la', '01-qd-mau', 2),
  paths.zones,
  paths.zone('ninh-thuan'),
])('search leads to %s', (path) => {
  expect(isSearched(path)).toBe(true);
});

it.each([
  paths.home,
  paths.siteMap,
  paths.search,
  '/404/',
  paths.document('son-la'),
  paths.whoReceivesFor(['son-la']),
  paths.whoReceivesFor(['son-la', 'covid-19', 'hc-lao-dong']),
  paths.honoursBy('ten'),
  paths.honoursIn('ten', 'a'),
  paths.honoursIn('noi', 'thanh-pho-mau', 2),
  paths.zoneDay('ninh-thuan', '2021-10-01'),
  '/tin-tuc/nam/2021/',
])('search leaves %s to the pages that it restates', (path) => {
  expect(isSearched(path)).toBe(false);
});
