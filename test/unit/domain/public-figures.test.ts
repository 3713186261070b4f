import { expect, it } from 'vitest';
import { publicFigure } from '#domain/report/public-figures.ts';

const of = { campaign: 'son-la', round: '' };
const days = [{ value: 12, count: 5 }];

it.each([
  ['tells what is large enough', 10, 5, { received: 10, awarded: 5, days: 12 }],
  ['tells that there is nothing', 0, 0, { received: 0, awarded: 0, days: null }],
  ['tells none awarded of many', 9, 0, { received: 9, awarded: 0, days: null }],
  ['tells all awarded of many', 9, 9, { received: 9, awarded: 9, days: 12 }],
  ['hides a small number received', 2, 0, { received: null, awarded: null, days: null }],
  ['hides few awarded', 10, 2, { received: 10, awarded: null, days: null }],
  ['hides how many were awarded where few were not', 10, 8, { received: 10, awarded: null, days: null }],
])('%s: %i received, %i awarded', (_, received, awarded, told) => {
  expect(publicFigure(of, { received, awarded, days })).toEqual({ ...of, ...told });
});

it('leaves no small part that the others give away, whatever the counts', () => {
  for (let received = 0; received <= 30; received++) {
    for (let awarded = 0; awarded <= received; awarded++) {
      const told = publicFigure(of, { received, awarded, days });
      if (told.awarded === null) continue;
      for (const part of [awarded, received - awarded]) expect(part === 0 || part >= 3).toBe(true);
    }
  }
});
