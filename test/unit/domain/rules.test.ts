import { describe, expect, it } from 'vitest';
import {
  assertAccepting,
  awardsFor,
  criteriaFor,
  resolveChoice,
  whatIsOpen,
} from '#domain/campaign/rules.ts';
import { DomainError } from '#domain/errors.ts';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { toRules } from '../../../src/collections/portal-rules.ts';

const campaigns = readCampaigns().map(toRules);
const NOW = Date.parse('2026-11-22T12:00:00+07:00');
const choose = (campaign: string, programme: string, award: string, round: string | null) => ({
  campaign,
  programme,
  award,
  round,
});

function refusal(act: () => unknown): DomainError {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error('nothing was refused');
}

describe('who receives, appraises and decides', () => {
  it.each([
    [
      choose('nga-nam', 'covid-19', 'gk-chu-tich-thi-xa', 'dot-2'),
      /^Trung tâm Y tế/,
      /^Phòng Nội vụ/,
      /^Chủ tịch Ủy ban nhân dân thị xã/,
    ],
    [
      choose('ninh-thuan', 'vung-xanh', 'bk-chu-tich-tinh', 'dot-2'),
      /^Sở Nội vụ/,
      /^Sở Y tế/,
      /^Chủ tịch Ủy ban nhân dân tỉnh/,
    ],
    [
      choose('thai-nguyen-so-y-te', 'covid-19', 'gk-giam-doc-so', null),
      /^Phòng Tổ chức - Hành chính/,
      null,
      /^Giám đốc Sở Y tế/,
    ],
    [
      choose('son-la', 'covid-19', 'bk-chu-tich-tinh', null),
      /^Sở Y tế/,
      /^Sở Nội vụ/,
      /^Chủ tịch Ủy ban nhân dân tỉnh/,
    ],
    [
      choose('son-la', 'song-va-may-tinh', 'bk-chu-tich-tinh', null),
      /^Sở Thông tin và Truyền thông/,
      /^Sở Nội vụ/,
      /^Chủ tịch Ủy ban nhân dân tỉnh/,
    ],
  ])('%o', (choice, receiving, coordinating, deciding) => {
    const resolved = resolveChoice(campaigns, choice, NOW);
    expect(resolved.receiving).toMatch(receiving);
    if (coordinating) expect(resolved.coordinating).toMatch(coordinating);
    else expect(resolved.coordinating).toBeNull();
    expect(resolved.deciding).toMatch(deciding);
  });

  it('names the council where the plan has one', () => {
    const resolved = resolveChoice(
      campaigns,
      choose('ha-nam-so-gtvt', 'covid-19', 'bk-chu-tich-tinh', null),
      NOW,
    );
    expect([resolved.receiving, resolved.council]).toEqual([
      'Văn phòng Sở',
      expect.stringContaining('Hội đồng'),
    ]);
  });
});

describe('what a plan does not know is refused by name', () => {
  it.each([
    ['unknown-campaign', 'campaign', choose('ha-noi', 'covid-19', 'bk-chu-tich-tinh', null)],
    ['unknown-programme', 'programme', choose('nga-nam', 'song-va-may-tinh', 'gk-chu-tich-thi-xa', 'dot-2')],
    ['unknown-award', 'award', choose('ninh-thuan', 'vung-xanh', 'hc-lao-dong', 'dot-2')],
    ['unknown-round', 'round', choose('nga-nam', 'covid-19', 'gk-chu-tich-thi-xa', 'dot-3')],
    ['unknown-round', 'round', choose('nga-nam', 'covid-19', 'gk-chu-tich-thi-xa', null)],
    ['unknown-round', 'round', choose('son-la', 'covid-19', 'bk-chu-tich-tinh', 'dot-1')],
    ['award-decided-by-unit', 'award', choose('son-la', 'covid-19', 'gk-thu-truong', null)],
    ['award-decided-by-unit', 'award', choose('ninh-thuan', 'vung-xanh', 'khen-theo-tham-quyen', 'dot-2')],
  ])('%s (%s)', (code, field, choice) => {
    const error = refusal(() => resolveChoice(campaigns, choice, NOW));
    expect([error.code, error.fields[0]?.field]).toEqual([code, field]);
  });
});

describe('a round that takes no dossiers', () => {
  const round2 = choose('ninh-thuan', 'vung-xanh', 'bk-chu-tich-tinh', 'dot-2');
  const at = (instant: string) => {
    const now = Date.parse(instant);
    assertAccepting(resolveChoice(campaigns, round2, now), now);
  };

  it('is accepted until the last second and refused one second late', () => {
    expect(() => at('2021-12-19T23:59:59+07:00')).not.toThrow();
    const late = refusal(() => at('2021-12-20T00:00:00+07:00'));
    expect(late.code).toBe('round-closed');
    expect(late.detail).toContain('đến hết Chủ nhật 19/12/2021');
    expect(late.detail).toContain('Bản nháp của bạn vẫn được giữ');
  });

  it('offers the next round while there is one', () => {
    const first = { ...round2, round: 'dot-1' };
    const now = Date.parse('2021-09-08T00:00:00+07:00');
    expect(refusal(() => assertAccepting(resolveChoice(campaigns, first, now), now)).detail).toContain(
      'chuyển sang Đợt 2',
    );
  });

  it('says so when nothing of the campaign is open', () => {
    const ninhThuan = campaigns.find(({ id }) => id === 'ninh-thuan');
    expect(ninhThuan && whatIsOpen(ninhThuan, NOW)).toMatch(
      /không còn đợt nào nhận hồ sơ; hãy liên hệ Sở Nội vụ/,
    );
  });

  it('that has not begun says when it does', () => {
    const now = Date.parse('2021-12-31T12:00:00+07:00');
    const early = choose('nga-nam', 'covid-19', 'gk-chu-tich-thi-xa', 'dot-2');
    const error = refusal(() => assertAccepting(resolveChoice(campaigns, early, now), now));
    expect([error.code, error.detail]).toEqual(['round-not-started', expect.stringContaining('01/01/2022')]);
  });
});

describe('what a form offers', () => {
  it('leaves out what units award themselves', () => {
    for (const campaign of campaigns) {
      for (const { id } of campaign.programmes) {
        const offered = awardsFor(campaign, id);
        expect(offered.length).toBeGreaterThan(0);
        expect(offered.filter((award) => award.decidedByUnit)).toEqual([]);
      }
    }
  });

  it('has a criterion for every award, programme and kind', () => {
    for (const campaign of campaigns) {
      for (const { id } of campaign.programmes) {
        for (const award of awardsFor(campaign, id)) {
          for (const kind of ['collective', 'individual'] as const) {
            expect(
              criteriaFor(campaign, id, award.level, kind).length,
              `${campaign.id} ${award.id} ${kind}`,
            ).toBeGreaterThan(0);
          }
        }
      }
    }
  });

  it('never asks a donor to “Sóng và máy tính cho em” for the criteria of the fight against the epidemic', () => {
    const sonLa = campaigns.find(({ id }) => id === 'son-la');
    const offered =
      sonLa && criteriaFor(sonLa, 'song-va-may-tinh', 'province', 'collective').map(({ id }) => id);
    expect(offered).toEqual(['tap-the-song-va-may-tinh']);
  });
});
