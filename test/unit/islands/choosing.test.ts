import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '#domain/nomination/draft.ts';
import {
  awardsByLevel,
  ownAwards,
  settleChoice,
  standing,
  whatPlanSays,
} from '../../../src/islands/Nomination/choosing.ts';
import { at, PLANS, plan } from './plans.ts';

const NOW = at('2026-11-22T12:00:00');
const { choice: NOTHING } = EMPTY_DRAFT;

describe('answers that follow from others', () => {
  it('takes the only programme and the only award', () => {
    expect(settleChoice({ ...NOTHING, campaign: 'ninh-thuan' }, PLANS)).toEqual({
      campaign: 'ninh-thuan',
      programme: 'vung-xanh',
      award: 'bk-chu-tich-tinh',
      round: '',
    });
  });

  it('asks where there are several', () => {
    expect(settleChoice({ ...NOTHING, campaign: 'son-la' }, PLANS)).toMatchObject({
      programme: '',
      award: '',
    });
    expect(settleChoice({ ...NOTHING, campaign: 'nga-nam' }, PLANS)).toMatchObject({
      programme: 'covid-19',
      award: '',
    });
  });

  it('empties what the new campaign doesn’t have', () => {
    const before = {
      campaign: 'nga-nam',
      programme: 'covid-19',
      award: 'gk-chu-tich-thi-xa',
      round: 'dot-2',
    };
    expect(settleChoice({ ...before, campaign: 'son-la' }, PLANS)).toEqual({
      campaign: 'son-la',
      programme: 'covid-19',
      award: '',
      round: '',
    });
  });

  it('knows nothing of a campaign that isn’t there', () => {
    expect(settleChoice({ ...NOTHING, campaign: 'khac' }, PLANS)).toEqual(NOTHING);
  });
});

describe('where a campaign stands', () => {
  it.each([
    ['nga-nam', true, ['Đợt 1', 'Đợt 2'], 'anytime'],
    ['ninh-thuan', false, [], 'closed'],
    ['son-la', true, [], 'anytime'],
  ])('%s', (id, accepts, open, state) => {
    const found = standing(plan(id), NOW);
    expect([found.accepts, found.open.map((round) => round.name), found.status.state]).toEqual([
      accepts,
      open,
      state,
    ]);
  });

  it('shows the round that is still open', () => {
    const found = standing(plan('ninh-thuan'), at('2021-12-10T10:00:00'));
    expect(found.open.map((round) => round.id)).toEqual(['dot-2']);
    expect(found.status).toMatchObject({ state: 'closing', daysLeft: 9 });
  });
});

describe('awards', () => {
  it('are grouped by level, the highest first, without those that a unit gives itself', () => {
    const groups = awardsByLevel(plan('nga-nam').awards.filter((award) => !award.decidedByUnit));
    expect(groups.map((group) => group.label)).toEqual(['Cấp Nhà nước', 'Cấp tỉnh', 'Cấp huyện, thị xã']);
    expect(ownAwards(plan('nga-nam'), 'covid-19').map((award) => award.id)).toEqual(['gk-don-vi']);
  });
});

describe('what the plan says', () => {
  it('is told before the round is chosen', () => {
    const choice = { campaign: 'nga-nam', programme: 'covid-19', award: 'gk-chu-tich-thi-xa', round: '' };
    expect(whatPlanSays({ ...EMPTY_DRAFT, choice }, PLANS, NOW)?.receiving).toBe('Trung tâm Y tế');
  });

  it('is nothing before the award is', () => {
    const choice = { campaign: 'nga-nam', programme: 'covid-19', award: '', round: '' };
    expect(whatPlanSays({ ...EMPTY_DRAFT, choice }, PLANS, NOW)).toBeNull();
    expect(whatPlanSays(EMPTY_DRAFT, PLANS, NOW)).toBeNull();
  });

  it('sends Sơn La’s two programmes to different offices', () => {
    const say = (programme: string) =>
      whatPlanSays(
        { ...EMPTY_DRAFT, choice: { campaign: 'son-la', programme, award: 'bk-chu-tich-tinh', round: '' } },
        PLANS,
        NOW,
      )?.receiving;
    expect([say('covid-19'), say('song-va-may-tinh')]).toEqual(['Sở Y tế', 'Sở Thông tin và Truyền thông']);
  });
});
