import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Card } from '../../src/share-images/card.ts';
import { planPictures, readPicture } from '../../src/share-images/pictures.ts';
import { pngSize } from '../support/png-size.ts';

const PORTAL = { name: 'Cổng Thử', tagline: 'Để thử' };
const CARDS = [
  { path: '/chia-se.png', kicker: '', title: '', sample: false },
  {
    path: '/chia-se/tin-tuc/mot.png',
    kicker: 'Tin tức · Xã Mẫu',
    title: 'ĐỀ NGHỊ KHEN THƯỞNG ĐỘT XUẤT',
    sample: true,
  },
];

let cache = '';
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'share-images-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

function make(cards: readonly Card[]): Promise<Buffer[]> {
  return Promise.all(planPictures(cards, PORTAL, cache).map(readPicture));
}

it('draws each picture in the size that social networks ask for, under its own address', async () => {
  expect((await make(CARDS)).map(pngSize)).toEqual([
    [1200, 630],
    [1200, 630],
  ]);
  expect(planPictures(CARDS, PORTAL, cache).map(({ path }) => path)).toEqual(CARDS.map(({ path }) => path));
});

it('draws each picture once', async () => {
  await make(CARDS);
  for (const { kept } of planPictures(CARDS, PORTAL, cache)) writeFileSync(kept, 'kept');
  expect((await make(CARDS)).map(String)).toEqual(['kept', 'kept']);
});

it('draws anew only what says something else, and throws the old one away', async () => {
  await make(CARDS);
  const before = readdirSync(cache);
  await make(CARDS.map((card) => (card.title ? { ...card, title: 'Tên khác' } : card)));
  const after = readdirSync(cache);
  expect(after).toHaveLength(2);
  expect(after.filter((name) => before.includes(name))).toHaveLength(1);
});
