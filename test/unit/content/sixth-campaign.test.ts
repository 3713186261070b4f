import { describe, expect, it } from 'vitest';
import { resolveChoice } from '#domain/campaign/rules.ts';
import { startOfDay } from '#domain/vietnamese/time.ts';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { readDecisions } from '../../../src/collections/decisions.ts';
import { readNews } from '../../../src/collections/news.ts';
import { toRules } from '../../../src/collections/portal-rules.ts';
import { readRegisters } from '../../../src/collections/registers.ts';
import { readStories } from '../../../src/collections/stories.ts';
import { readZones } from '../../../src/collections/zones.ts';
import { contentCopy, SAMPLE_CONTENT } from './workspace.ts';

const content = contentCopy('content');

describe('a sixth campaign', () => {
  it('needs only a new folder', () => {
    const before = readCampaigns().map(({ id }) => id);
    content.add(SAMPLE_CONTENT);
    expect(before).not.toContain('vi-du');
    expect(readCampaigns().map(({ id }) => id)).toEqual([...before, 'vi-du'].sort());
  });

  it('brings its own rules, clauses, story, news and decision', () => {
    content.add(SAMPLE_CONTENT);
    const campaigns = readCampaigns();
    const choice = { campaign: 'vi-du', programme: 'cay-xanh', award: 'gk-chu-tich', round: 'dot-1' };
    const { receiving, deciding, status } = resolveChoice(
      campaigns.map(toRules),
      choice,
      startOfDay('2022-05-31'),
    );
    expect({ receiving, deciding, status }).toEqual({
      receiving: 'Văn phòng xã',
      deciding: 'Chủ tịch Ủy ban nhân dân xã',
      status: { state: 'closing', lastDay: '2022-05-31', daysLeft: 0 },
    });
    expect(readStories(campaigns).map(({ id }) => id)).toContain('hang-cay-vi-du');
    expect(readNews(campaigns).map(({ id }) => id)).toContain('ngay-trong-cay-vi-du');
    expect(readDecisions(campaigns).map(({ campaign, number }) => `${campaign} ${number}`)).toContain(
      'vi-du 01/QĐ-MẪU',
    );
  });

  it('has its slips marked where they stand', () => {
    content.add(SAMPLE_CONTENT);
    const [, , list] = readCampaigns().find(({ id }) => id === 'vi-du')?.blocks ?? [];
    expect(list?.type === 'list' && list.items[0]?.runs).toEqual([
      { text: 'Mỗi thôn trồng cây ' },
      { text: 'bống mát', correction: 1 },
      { text: ' và ' },
      { text: 'chăm cây của thôn mình', emphasis: true },
      { text: '.' },
    ]);
  });
});

describe('its register', () => {
  it('needs only data: kinds, words and places are its own', () => {
    content.add(SAMPLE_CONTENT);
    const campaigns = readCampaigns();
    const register = readRegisters(campaigns, readZones(campaigns)).find(({ zone }) => zone === 'vi-du');
    expect(register).toMatchObject({
      campaign: 'vi-du',
      office: { id: 'van-phong', name: 'Văn phòng xã' },
      periods: [{ id: 'thu', sample: true }],
    });
    expect(register?.commitment.kinds.map(({ name }) => name)).toEqual(['Người dân']);
    expect(register?.places.map(({ id }) => id)).toEqual([
      'huyen-mau',
      'huyen-vi-du',
      '00001',
      '00002',
      '00003',
    ]);
  });
});
