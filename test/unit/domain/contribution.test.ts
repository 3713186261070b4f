import { expect, it } from 'vitest';
import type { Contribution } from '#domain/contribution/schema.ts';
import { sumContributions } from '#domain/contribution/sums.ts';

const LINE: Contribution = {
  kind: 'tablet',
  state: 'delivered',
  giver: null,
  quantity: 10,
  atLeast: false,
  unit: 'máy',
  date: '2022',
  scope: 'province',
  area: 'Tỉnh Mẫu',
  source: { title: 'Bài', publisher: 'Báo', url: 'https://vi-du.example/', date: '2022', trust: 'B' },
  sample: false,
};
const NOTHING = { total: 0, atLeast: false, lines: 0, uncounted: 0 };

it('sums by scope and kind, promises apart from deliveries, what has no number apart from both', () => {
  const rows = sumContributions([
    LINE,
    { ...LINE, quantity: 5, atLeast: true },
    { ...LINE, quantity: null },
    { ...LINE, state: 'pledged', quantity: 100 },
    { ...LINE, scope: 'nation', state: 'pledged', quantity: 1000 },
    { ...LINE, kind: 'money', unit: 'triệu đồng', quantity: 8300 },
  ]);
  expect(rows).toEqual([
    {
      scope: 'nation',
      kind: 'tablet',
      unit: 'máy',
      pledged: { ...NOTHING, total: 1000, lines: 1 },
      delivered: NOTHING,
    },
    {
      scope: 'province',
      kind: 'tablet',
      unit: 'máy',
      pledged: { ...NOTHING, total: 100, lines: 1 },
      delivered: { total: 15, atLeast: true, lines: 2, uncounted: 1 },
    },
    {
      scope: 'province',
      kind: 'money',
      unit: 'triệu đồng',
      pledged: NOTHING,
      delivered: { ...NOTHING, total: 8300, lines: 1 },
    },
  ]);
});
