import { afterEach, describe, expect, it } from 'vitest';
import { countLevels } from '#domain/zone/history.ts';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { readContributions } from '../../../src/collections/contributions.ts';
import { readZones } from '../../../src/collections/zones.ts';
import { contentCopy, SAMPLE_CONTENT } from './workspace.ts';

const content = contentCopy('content');
const read = () => readZones(readCampaigns());
const ninhThuan = () => read().find(({ id }) => id === 'ninh-thuan');

afterEach(() => {
  delete process.env['PORTAL_SAMPLES'];
});

describe('Ninh Thuận', () => {
  it('has 65 communes in seven districts, each in a tile of its own', () => {
    const communes = ninhThuan()?.communes ?? [];
    expect(communes).toHaveLength(65);
    expect(new Set(communes.map(({ district }) => district)).size).toBe(7);
    expect(new Set(communes.map(({ tile }) => `${tile.col} ${tile.row}`)).size).toBe(65);
  });

  it('has sample levels that agree with what was published of 12/11/2021', () => {
    const zone = ninhThuan();
    const day = zone?.days.find(({ date }) => date === '2021-11-12');
    expect(zone?.days.every(({ sample }) => sample)).toBe(true);
    expect(day && countLevels(day, zone?.communes.map(({ code }) => code) ?? [])).toEqual({
      green: 20,
      yellow: 20,
      orange: 19,
      red: 6,
    });
  });

  it('keeps its totals, and no level of a commune, without sample data', () => {
    const totals = ninhThuan()?.totals;
    process.env['PORTAL_SAMPLES'] = 'off';
    expect(ninhThuan()?.days).toEqual([]);
    expect(ninhThuan()?.totals).toEqual(totals);
    expect(totals?.map(({ date }) => date)).toEqual([
      '2021-10-19',
      '2021-10-24',
      '2021-11-12',
      '2022-01-22',
      '2022-05-23',
    ]);
  });
});

describe('another province', () => {
  it('needs only a folder with its layout and levels', () => {
    content.add(SAMPLE_CONTENT);
    const added = read().find(({ id }) => id === 'vi-du');
    expect(added?.province).toBe('Tỉnh Ví Dụ');
    expect(added?.totals).toEqual([]);
    expect(added?.days).toEqual([
      { date: '2021-09-01', sample: true, levels: { '00001': 'green', '00002': 'yellow', '00003': 'red' } },
      { date: '2021-09-11', sample: true, levels: { '00001': 'green', '00002': 'green', '00003': 'green' } },
    ]);
  });
});

describe('the ledger', () => {
  it('holds what was promised and what was handed over, none of it made up', () => {
    const lines = readContributions();
    expect(lines.map(({ id, state, quantity }) => [id, state, quantity])).toEqual([
      ['hoi-khuyen-hoc-ninh-thuan', 'delivered', null],
      ['vnpt-cam-ket-37-000-may-tinh-bang', 'pledged', 37000],
      ['thai-nguyen-dang-ky-20-000-may-tinh', 'pledged', 20000],
      ['19-tap-doan-100-000-may-tinh', 'pledged', 100000],
      ['thai-nguyen-doanh-nghiep-8-3-ty-dong', 'delivered', 8300],
      ['vnpt-trao-dong-nai', 'delivered', 5656],
      ['vnpt-trao-long-an', 'delivered', 2687],
      ['dong-hy-150-may-tinh-bang', 'delivered', 150],
    ]);
    expect(lines.filter(({ sample }) => sample)).toEqual([]);
  });

  it('leaves sample lines out with the switch', () => {
    content.add(SAMPLE_CONTENT);
    expect(readContributions().filter(({ sample }) => sample)).toHaveLength(2);
    process.env['PORTAL_SAMPLES'] = 'off';
    expect(readContributions().filter(({ sample }) => sample)).toEqual([]);
  });
});
