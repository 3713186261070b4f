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

  it('shows a corrected line with its notice', () => {
    const corrected = readDecisions(campaigns).flatMap(({ recipients }) =>
      recipients.filter(({ status }) => status === 'corrected').map(({ notice }) => notice),
    );
    expect(corrected).toEqual(['Tên tập thể đã sửa theo Quyết định số 07/QĐ-MẪU ngày 15/3/2022 (mẫu).']);
  });
});
