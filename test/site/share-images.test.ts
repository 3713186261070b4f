import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { readNews } from '../../src/collections/news.ts';
import { readStories } from '../../src/collections/stories.ts';
import { builtSite } from '../support/built-site.ts';
import { pngSize } from '../support/png-size.ts';

const site = builtSite();
const campaigns = readCampaigns();

const PAGES: [page: string, image: string, alt: string][] = [
  [paths.home, paths.shareImage.portal, 'Đồng Lòng, Cổng thi đua, khen thưởng'],
  ...campaigns.map(({ id, title }): [string, string, string] => [
    paths.campaign(id),
    paths.shareImage.campaign(id),
    title,
  ]),
  ...readStories(campaigns).map(({ id, title }): [string, string, string] => [
    paths.story(id),
    paths.shareImage.story(id),
    title,
  ]),
  ...readNews(campaigns).map(({ id, title }): [string, string, string] => [
    paths.newsItem(id),
    paths.shareImage.newsItem(id),
    title,
  ]),
];

it.each(PAGES)('%s is shared with a picture of its own, 1200 × 630', (page, image, alt) => {
  const meta = (name: string) =>
    site.page(page).querySelector(`meta[property="og:${name}"]`)?.getAttribute('content');
  expect(new URL(meta('image') ?? '').pathname).toBe(image);
  expect(['width', 'height', 'alt'].map((part) => meta(`image:${part}`))).toEqual(['1200', '630', alt]);
  expect(pngSize(readFileSync(`dist${image}`))).toEqual([1200, 630]);
});
