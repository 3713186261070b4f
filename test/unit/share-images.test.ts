import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeShareImages } from '../../src/integrations/share-images/make.ts';
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

let root = '';
let places = { folder: '', cache: '' };
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'share-images-'));
  places = { folder: join(root, 'dist'), cache: join(root, 'cache') };
});
afterEach(() => rmSync(root, { recursive: true }));

it('draws each picture once, in the size that social networks ask for', async () => {
  expect(await makeShareImages(CARDS, PORTAL, places)).toEqual({ drawn: 2, kept: 0 });
  const sizes = CARDS.map(({ path }) => pngSize(readFileSync(join(places.folder, path))));
  expect(sizes).toEqual([
    [1200, 630],
    [1200, 630],
  ]);
  rmSync(places.folder, { recursive: true });
  expect(await makeShareImages(CARDS, PORTAL, places)).toEqual({ drawn: 0, kept: 2 });
  expect(CARDS.map(({ path }) => existsSync(join(places.folder, path)))).toEqual([true, true]);
});

it('draws anew only what says something else, and throws the old one away', async () => {
  await makeShareImages(CARDS, PORTAL, places);
  const edited = CARDS.map((card) => (card.title ? { ...card, title: 'Tên khác' } : card));
  expect(await makeShareImages(edited, PORTAL, places)).toEqual({ drawn: 1, kept: 1 });
  expect(readdirSync(places.cache)).toHaveLength(2);
});
