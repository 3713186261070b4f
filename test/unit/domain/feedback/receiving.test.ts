import { describe, expect, it } from 'vitest';
import { feedbackOffice } from '#domain/feedback/receiving.ts';
import { readCampaigns } from '../../../../src/collections/campaigns.ts';
import { makeRoute, makeRules } from '../../../factories/rules.ts';

describe('feedback goes', () => {
  const named = { purpose: 'feedback', office: 'so-y-te', clause: 'v-2' } as const;
  const contact = (more: object = {}) => ({ ...named, ...more }) as never;

  it('to whom the plan names, by its clause', () => {
    expect(feedbackOffice(makeRules({ contacts: [contact()] }))).toEqual({
      ...{ office: 'so-y-te', name: 'Sở Y tế', clause: 'v-2' },
    });
  });

  it('by the office on the way, under the name of whom it reaches', () => {
    expect(feedbackOffice(makeRules({ contacts: [contact({ through: 'so-noi-vu' })] }))).toEqual({
      ...{ office: 'so-noi-vu', name: 'Sở Y tế', clause: 'v-2' },
    });
  });

  it('else to the first that receives dossiers, and no clause is claimed', () => {
    const other = contact({ purpose: 'nomination' });
    expect(feedbackOffice(makeRules({ contacts: [other] }))).toEqual({
      ...{ office: 'so-noi-vu', name: 'Sở Nội vụ', clause: null },
    });
    const routes = [makeRoute({ receiving: 'so-tttt' }), makeRoute()];
    expect(feedbackOffice(makeRules({ routes })).office).toBe('so-tttt');
  });

  it.each(readCampaigns().map((campaign) => [campaign.id, campaign] as const))(
    'to an office that %s’s plan has',
    (_, campaign) => {
      const { office, name, clause } = feedbackOffice(campaign);
      expect(campaign.offices.map(({ id }) => id)).toContain(office);
      expect(campaign.offices.map((one) => one.name)).toContain(name);
      expect(clause === null).toBe(!campaign.contacts.some(({ purpose }) => purpose === 'feedback'));
    },
  );
});
