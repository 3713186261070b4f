import { describe, expect, it } from 'vitest';
import { roundCalendar } from '#domain/campaign/round-calendar.ts';
import { readCampaigns } from '../../../src/collections/campaigns.ts';

const ORIGIN = 'https://vi-du.example';
const campaigns = readCampaigns();

/** The file's lines as a calendar reads them: unfolded. */
function linesOf(campaign: string, round: string): string[] {
  const plan = campaigns.find(({ id }) => id === campaign);
  const found = plan?.rounds.find(({ id }) => id === round);
  if (!plan || !found) throw new Error(`no ${campaign}/${round}`);
  return (roundCalendar(plan, found, ORIGIN) ?? '').replaceAll('\r\n ', '').split('\r\n');
}

const pick = (lines: string[], name: string) => lines.filter((line) => line.startsWith(name));

describe('Ninh Thuận’s rounds in a calendar', () => {
  it('have the last day before “trước ngày 08/9/2021” and the review', () => {
    const lines = linesOf('ninh-thuan', 'dot-1');
    expect(pick(lines, 'DTSTART')).toEqual(['DTSTART;VALUE=DATE:20210907', 'DTSTART;VALUE=DATE:20210910']);
    expect(pick(lines, 'DTEND')).toEqual(['DTEND;VALUE=DATE:20210908', 'DTEND;VALUE=DATE:20210911']);
    expect(pick(lines, 'SUMMARY')).toEqual([
      'SUMMARY:Ngày cuối nhận hồ sơ khen thưởng: Ninh Thuận\\, Đợt 1',
      'SUMMARY:Sơ kết: Ninh Thuận\\, Đợt 1',
    ]);
  });

  it('quote the plan, name the office, and point to the clause', () => {
    const lines = linesOf('ninh-thuan', 'dot-2');
    expect(pick(lines, 'DESCRIPTION')).toEqual([
      'DESCRIPTION:Kế hoạch viết: “trước ngày 20/12/2021”\\, tức là đến hết Chủ nhật 19/12/2021\\, giờ Việt Nam.\\nGửi về: Sở Nội vụ.',
      'DESCRIPTION:Kế hoạch viết: “Từ 10/9/2021 đến 31/12/2021”.',
    ]);
    expect(pick(lines, 'URL')).toEqual([
      'URL:https://vi-du.example/ke-hoach/ninh-thuan/#iii-3-2-2',
      'URL:https://vi-du.example/ke-hoach/ninh-thuan/#ii-3-2',
    ]);
  });

  it('keep their ids and their stamp from build to build', () => {
    const lines = linesOf('ninh-thuan', 'dot-2');
    expect(pick(lines, 'UID')).toEqual([
      'UID:han-nop.dot-2.ninh-thuan@dong-long',
      'UID:het-dot.dot-2.ninh-thuan@dong-long',
    ]);
    // Number, month and day are blank in the source: the year's first day.
    expect(pick(lines, 'DTSTAMP')).toEqual(['DTSTAMP:20210101T000000Z', 'DTSTAMP:20210101T000000Z']);
  });
});

it('makes none for a round without a deadline, though its period ends on a day', () => {
  const plan = campaigns.find(({ id }) => id === 'nga-nam');
  expect(plan?.rounds.map((round) => roundCalendar(plan, round, ORIGIN))).toEqual([null, null]);
});
