import { afterEach, describe, expect, it } from 'vitest';
import { listClauses } from '#domain/campaign/plan-text.ts';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { readDecisions } from '../../../src/collections/decisions.ts';
import { readStories } from '../../../src/collections/stories.ts';

const campaigns = readCampaigns();
const stories = readStories(campaigns);

/** A plan's words in a story, and the clause that they link to. */
const QUOTATION = /^> (.+)\n>\n> \[.+\]\(\/ke-hoach\/(.+)\/#(.+)\)$/m;

describe('the stories', () => {
  it('stand with the newest first', () => {
    const dates = stories.map(({ date }) => date);
    expect(stories.length).toBeGreaterThanOrEqual(3);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it.each(stories)(
    '$id quotes its plan word for word, and is 120 to 300 words long',
    ({ body, campaign }) => {
      const [, quote = '', id, anchor] = QUOTATION.exec(body) ?? [];
      const clauses = listClauses(campaigns.find((one) => one.id === id)?.blocks ?? []);
      expect(id).toBe(campaign);
      expect(clauses.find((clause) => clause.anchor === anchor)?.text).toContain(quote);
      const words = body.split(/\s+/).filter(Boolean).length;
      expect([words >= 120, words <= 300]).toEqual([true, true]);
    },
  );
});

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
