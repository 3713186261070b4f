import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { readNews } from '../../src/collections/news.ts';
import { readStories } from '../../src/collections/stories.ts';
import { feedDate } from '../../src/feeds/feed.ts';
import { builtSite } from '../support/built-site.ts';

const site = builtSite();
const campaigns = readCampaigns();
const stories = readStories(campaigns).map((story) => ({ ...story, path: paths.story(story.id) }));
const news = readNews(campaigns).map((item) => ({ ...item, path: paths.newsItem(item.id) }));
const ORIGIN = new URL(
  /<loc>([^<]+)<\/loc>/.exec(readFileSync('dist/sitemap.xml', 'utf8'))?.[1] ?? 'http://localhost',
).origin;

const FEEDS = [
  { page: paths.stories, atom: paths.storyFeed, json: paths.storyJsonFeed, articles: stories },
  { page: paths.news, atom: paths.newsFeed, json: paths.newsJsonFeed, articles: news },
  ...campaigns.map(({ id }) => ({
    page: paths.campaign(id),
    atom: paths.campaignFeed(id),
    json: paths.campaignJsonFeed(id),
    articles: [...stories, ...news].filter(({ campaign }) => campaign === id),
  })),
];

interface JsonFeed {
  version: string;
  home_page_url: string;
  feed_url: string;
  items: { id: string; url: string; title: string; content_html: string; date_published: string }[];
}

describe.each(FEEDS)('the feed of $page', ({ page, atom, json, articles }) => {
  const xml = readFileSync(`dist${atom}`, 'utf8');
  const tree = parse(xml);
  const data = JSON.parse(readFileSync(`dist${json}`, 'utf8')) as JsonFeed;
  const wanted = articles
    .map(({ path, title, date }) => ({ url: `${ORIGIN}${path}`, title, date: feedDate(date) }))
    .sort((a, b) => b.date.localeCompare(a.date) || a.url.localeCompare(b.url));

  it('carries the articles that the pages have, in both formats', () => {
    const found = data.items
      .map(({ url, title, date_published: date }) => ({ url, title, date }))
      .toSorted((a, b) => b.date.localeCompare(a.date) || a.url.localeCompare(b.url));
    expect(found).toEqual(wanted.slice(0, 50));
    expect(data.items.map(({ date_published: date }) => date)).toEqual(
      data.items
        .map(({ date_published: date }) => date)
        .toSorted()
        .reverse(),
    );
    expect(tree.querySelectorAll('entry').map((entry) => entry.querySelector('id')?.textContent)).toEqual(
      data.items.map(({ id }) => id),
    );
  });

  it('says where it is and what it follows, by addresses in full', () => {
    expect([data.feed_url, data.home_page_url]).toEqual([`${ORIGIN}${json}`, `${ORIGIN}${page}`]);
    const hrefs = xml.match(/(?<=<link [^>]*href=")[^"]+/g) ?? [];
    expect(hrefs.slice(0, 2)).toEqual([`${ORIGIN}${atom}`, `${ORIGIN}${page}`]);
    expect(hrefs.filter((href) => !href.startsWith(`${ORIGIN}/`))).toEqual([]);
    expect(data.items.filter(({ content_html: html }) => /(href|src)="\//.test(html))).toEqual([]);
  });

  it('gives every entry what Atom asks for, and an id of its own', () => {
    for (const entry of tree.querySelectorAll('entry')) {
      for (const part of ['id', 'title', 'updated', 'link', 'content'])
        expect(entry.querySelectorAll(part), part).toHaveLength(1);
    }
    const ids = data.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(xml).toMatch(/<updated>\d{4}-\d\d-\d\dT[\d:.]+(Z|\+07:00)<\/updated>/);
  });

  it('is named by its page, for readers and for people', () => {
    const html = site.page(page);
    const alternates = html.querySelectorAll('link[rel=alternate]').map((link) => link.getAttribute('href'));
    expect(alternates).toEqual([atom, json]);
    const listed = site.page(paths.siteMap).querySelectorAll('#nguon-tin ~ ul a');
    expect(listed.map((link) => link.getAttribute('href'))).toEqual(expect.arrayContaining([atom, json]));
  });
});
