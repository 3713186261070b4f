import { describe, expect, it } from 'vitest';
import { COLOUR_SCALE, LEVEL_SCALE, scaleOn, type ZoneLevel } from '#domain/zone/constants.ts';
import { groupBorders, mapSize, tileCentre, tilePoints } from '#domain/zone/hexagon.ts';
import { countLevels, daysFromRedToGreen, daysGreen, type ZoneDay } from '#domain/zone/history.ts';
import { zoneRecords } from '#domain/zone/open-data.ts';

const day = (date: string, level: ZoneLevel): ZoneDay => ({
  date,
  sample: false,
  levels: { '00001': level },
});

describe('the scale in force', () => {
  it.each([
    ['2021-05-31', 'colours'],
    ['2021-10-10', 'colours'],
    ['2021-10-11', 'levels'],
    ['2022-05-23', 'levels'],
  ])('on %s is %s', (date, id) => expect(scaleOn(date).id).toBe(id));
});

describe('days green', () => {
  it.each([
    ['from one date to the next', [day('2021-09-01', 'green'), day('2021-09-11', 'red')], 10],
    [
      'over several dates',
      [day('2021-09-01', 'green'), day('2021-09-11', 'green'), day('2021-09-12', 'red')],
      11,
    ],
    ['in whatever order the dates come', [day('2021-09-11', 'red'), day('2021-09-01', 'green')], 10],
    ['not before it was green', [day('2021-09-01', 'yellow'), day('2021-09-11', 'green')], 0],
    ['not after the last date', [day('2021-09-01', 'green')], 0],
    ['not over a change of scale', [day('2021-10-01', 'green'), day('2021-10-19', 'green')], 0],
  ])('count %s', (_name, days, wanted) => expect(daysGreen(days, '00001', COLOUR_SCALE)).toBe(wanted));

  it('count under each scale by itself', () => {
    const days = ['2021-09-01', '2021-09-11', '2021-10-19', '2021-10-24'].map((date) => day(date, 'green'));
    expect(daysGreen(days, '00001', COLOUR_SCALE)).toBe(10);
    expect(daysGreen(days, '00001', LEVEL_SCALE)).toBe(5);
  });
});

describe('days from red to green', () => {
  const days = [
    day('2021-09-01', 'green'),
    day('2021-09-05', 'red'),
    day('2021-09-10', 'orange'),
    day('2021-09-20', 'green'),
    day('2021-09-25', 'red'),
  ];
  it.each([
    ['from the first red to the first green after it', days, 15],
    ['nothing where it never was red', [day('2021-09-01', 'green')], null],
    ['nothing where it did not turn green', days.slice(0, 3), null],
    [
      'nothing where it turned green under the other scale',
      [day('2021-10-01', 'red'), day('2021-10-19', 'green')],
      null,
    ],
  ])('is %s', (_name, series, wanted) =>
    expect(daysFromRedToGreen(series, '00001', COLOUR_SCALE)).toBe(wanted),
  );
});

it('counts the communes it is asked about, by level', () => {
  const levels = { '00001': 'green', '00002': 'green', '00003': 'red' } as const;
  const counted = countLevels({ date: '2021-09-01', sample: false, levels }, ['00001', '00003', '00004']);
  expect(counted).toEqual({ green: 1, yellow: 0, orange: 0, red: 1 });
});

describe('hexagons', () => {
  it('stand half a tile to the right in odd rows', () => {
    const [even, odd] = [0, 1].map((row) => tileCentre({ col: 0, row }));
    expect([even, odd]).toEqual([
      { x: 22.1, y: 25 },
      { x: 41.1, y: 58 },
    ]);
  });

  it('fit the drawing', () => {
    expect(mapSize([{ col: 0, row: 0 }])).toEqual({ width: 45, height: 50 });
    expect(mapSize([{ col: 8, row: 10 }])).toEqual({ width: 349, height: 380 });
  });

  it('share corners with their neighbours exactly', () => {
    const corners = [
      { col: 0, row: 0 },
      { col: 1, row: 0 },
      { col: 0, row: 1 },
    ].map((tile) => tilePoints(tile).split(' '));
    const shared = corners[0]?.filter(
      (corner) => corners[1]?.includes(corner) && corners[2]?.includes(corner),
    );
    expect(shared).toEqual(['41.1,36']);
  });

  it('have no border inside a group, and one line between two', () => {
    const sides = (groups: string[]) =>
      groupBorders(groups.map((group, col) => ({ group, tile: { col, row: 0 } }))).split('M').length - 1;
    expect(sides(['a'])).toBe(6);
    expect(sides(['a', 'a'])).toBe(10);
    expect(sides(['a', 'b'])).toBe(11);
  });
});

describe('zones as open data', () => {
  const source = {
    title: 'Bài',
    publisher: 'Báo',
    url: 'https://vi-du.example/a,b',
    date: '2021',
    trust: 'A' as const,
  };
  const records = zoneRecords({
    id: 'vi-du',
    communes: [{ code: '00001', name: 'Xã Mẫu', district: 'Huyện Mẫu', tile: { col: 0, row: 0 } }],
    days: [{ date: '2021-09-01', sample: true, levels: { '00001': 'red' } }],
    totals: [{ date: '2021-11-12', province: 'yellow', source }],
  });

  it('tell what is real and what is made up', () => {
    expect(records.map(({ unit, code, level, sample }) => [unit, code, level, sample])).toEqual([
      ['province', null, 'yellow', false],
      ['commune', '00001', 'red', true],
    ]);
  });
});
