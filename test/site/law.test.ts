import { describe, expect, it } from 'vitest';
import { INSTRUMENTS } from '#domain/law/instruments.ts';
import { paths } from '#domain/paths.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';

const site = builtSite();
const page = site.page(paths.lawTimeline);

describe('the history of the law', () => {
  it('is a plain page', () => expectPlainPage(page));

  it('goes by the day each step began to count, the plans of 2021 among them', () => {
    expect(page.querySelectorAll('.law > li').map((step) => wordsOf(step.querySelector('b')))).toEqual([
      '01/07/2004',
      '01/10/2017',
      '10/09/2021',
      'Năm 2021',
      '01/01/2024',
      '01/01/2024',
      '01/07/2025',
      '01/07/2025',
    ]);
    expect(
      page
        .querySelectorAll('.law > .now .plainlist a')
        .map((link) => link.getAttribute('href'))
        .sort(),
    ).toEqual(
      readCampaigns()
        .map(({ id }) => paths.campaign(id))
        .sort(),
    );
  });

  it('cites each plan that names an instrument, where it does', () => {
    const cited = (anchor: string) =>
      page.querySelectorAll(`#${anchor} .cite`).map((link) => link.getAttribute('href'));
    expect(cited('nd-91-2017')).toEqual([
      paths.clause('ninh-thuan', 'iii-3-1'),
      paths.clause('nga-nam', 'iii-4-d1'),
      paths.clause('son-la', 'iii-3-2-d1'),
    ]);
    expect(cited('qd-1497-2021')).toEqual([paths.clause('son-la', 'mo-dau-d1')]);
    expect(cited('luat-2022')).toEqual([]);
  });

  it('is where the plans’ pages take their later law from', () => {
    const later = INSTRUMENTS.filter(({ issued }) => issued > '2021-12-31').map(({ title }) => title);
    expect(later).toHaveLength(3);
    for (const { id } of readCampaigns()) {
      const shown = site.page(paths.campaign(id)).querySelectorAll('.timeline .next').map(wordsOf);
      expect(shown.map((text) => text.replace(/^\S+ /, ''))).toEqual(later);
    }
  });
});
