import { describe, expect, it } from 'vitest';
import { type CampaignEntry, readCampaigns } from '../../src/collections/campaigns.ts';
import {
  FIVE_PLANS,
  firstDifference,
  joinedClauses,
  planUnits,
  publishedEmphasis,
  readSource,
  readWithheld,
  sourceEmphasis,
  sourceLines,
  splitClauses,
  undoCorrections,
} from '../support/plan-source.ts';

const campaigns = readCampaigns();
const withheld = readWithheld();

function find(id: string): CampaignEntry {
  const campaign = campaigns.find((one) => one.id === id);
  if (!campaign) throw new Error(`no campaign ${id}`);
  return campaign;
}

function rebuild(campaign: CampaignEntry) {
  return undoCorrections(planUnits(campaign), campaign, withheld[campaign.id] ?? []);
}

it('has every source as a campaign', () => {
  expect(campaigns.map(({ id }) => id)).toEqual(expect.arrayContaining([...FIVE_PLANS]));
});

describe.each(FIVE_PLANS)('the plan of %s', (id) => {
  const campaign = find(id);
  const lines = sourceLines(readSource(id));

  it('reproduces its source word for word', () => {
    expect(firstDifference(rebuild(campaign), lines)).toBeNull();
  });

  it('joins exactly the paragraphs that a page break had split, and splits none', () => {
    expect(joinedClauses(rebuild(campaign), lines)).toEqual(campaign.joinedParagraphs);
    expect(splitClauses(rebuild(campaign), lines)).toEqual([]);
  });

  it('keeps its emphasis', () => {
    expect(publishedEmphasis(campaign.blocks)).toEqual(sourceEmphasis(readSource(id)));
  });

  it('says in the register each name it leaves out, and nothing more', () => {
    const rows = campaign.corrections.filter(({ kind }) => kind === 'withheld').map(({ clause }) => clause);
    expect(rows).toEqual((withheld[id] ?? []).map(({ clause }) => clause));
  });

  it('reads otherwise than the source in every row of the register', () => {
    const same = campaign.corrections.filter((row) => row.kind !== 'withheld' && row.source === row.reading);
    expect(same).toEqual([]);
  });
});

describe('the proof', () => {
  const campaign = find('son-la');
  const source = readSource('son-la');

  it('sees one word that was mended silently', () => {
    const mended = rebuild(campaign).map((unit) => ({
      ...unit,
      text: unit.text.replace('trực truyền', 'trực tuyến'),
    }));
    expect(firstDifference(mended, sourceLines(source))).toEqual({
      clause: 'i-1-4',
      source: 'học tập trực truyền, với tinh thần',
      published: 'học tập trực tuyến, với tinh thần',
    });
  });

  it('sees a word that was left out at the end', () => {
    const cut = rebuild(campaign).map((unit) => ({ ...unit, text: unit.text.replace(' Khanh', '') }));
    expect(firstDifference(cut, sourceLines(source))).toEqual({
      clause: 'chu-ky',
      source: 'TỊCH Hoàng Quốc Khanh',
      published: 'TỊCH Hoàng Quốc',
    });
  });

  it('sees a change of layout that the register does not tell', () => {
    const untold = { corrections: campaign.corrections.filter(({ kind }) => kind !== 'layout') };
    const units = undoCorrections(planUnits(campaign), untold, withheld['son-la'] ?? []);
    expect(firstDifference(units, sourceLines(source))).toEqual({
      clause: 'so-ky-hieu',
      source: 'Số: 215 /KH-UBND Son La,',
      published: 'Số: 215/KH-UBND Son La, ngày',
    });
  });

  it('sees a paragraph that was joined untold, and one that was split', () => {
    const [first = '', second = '', ...rest] = sourceLines(source);
    expect(joinedClauses(rebuild(campaign), ['Số: 215', '/KH-UBND', second, ...rest])).toEqual([
      'so-ky-hieu',
      'ii-1',
    ]);
    expect(splitClauses(rebuild(campaign), [`${first} ${second}`, ...rest])).toEqual(['ngay-thang']);
  });
});
