import { afterEach, describe, expect, it } from 'vitest';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { readDecisions } from '../../../src/collections/decisions.ts';

const campaigns = readCampaigns();

describe('the honour roll', () => {
  afterEach(() => {
    delete process.env['PORTAL_SAMPLES'];
  });

  it('has a sample decision for each campaign, which says so in its number and names no source', () => {
    const samples = readDecisions(campaigns).filter(({ sample }) => sample);
    expect(new Set(samples.map(({ campaign }) => campaign))).toEqual(new Set(campaigns.map(({ id }) => id)));
    expect(samples.filter(({ number, source }) => !number.endsWith('/QĐ-MẪU') || source !== null)).toEqual(
      [],
    );
  });

  it('leaves all of them out of a build without sample data', () => {
    process.env['PORTAL_SAMPLES'] = 'off';
    expect(readDecisions(campaigns).filter(({ sample }) => sample)).toEqual([]);
  });

  it('shows corrected and revoked lines with their notices', () => {
    const notices = readDecisions(campaigns).flatMap(({ recipients }) =>
      recipients.flatMap(({ status, notice }) => (status === 'valid' ? [] : [[status, notice]])),
    );
    expect(notices).toEqual([
      ['corrected', 'Chức danh đã sửa theo Quyết định số 08/QĐ-MẪU ngày 20/4/2022 (mẫu).'],
      ['revoked', 'Thu hồi theo Quyết định số 09/QĐ-MẪU ngày 05/5/2022 (mẫu).'],
      ['corrected', 'Tên tập thể đã sửa theo Quyết định số 07/QĐ-MẪU ngày 15/3/2022 (mẫu).'],
    ]);
  });

  it('takes the names of a CSV file after those of the decision itself', () => {
    const decision = readDecisions(campaigns).find(({ campaign }) => campaign === 'son-la');
    expect(decision?.recipients).toHaveLength(34);
    expect(decision?.recipients.at(4)?.name).toBe('Đội sửa máy tính Mẫu Một');
  });
});
