import { describe, expect, it } from 'vitest';
import { PAGE_SIZE } from '#domain/article/order.ts';
import { paths, targetIds } from '#domain/paths.ts';
import { STORY_KIND_LABELS } from '#domain/story/schema.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { readStories } from '../../src/collections/stories.ts';
import { knownDate } from '../../src/components/story/known-date.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';

const site = builtSite();
const stories = readStories(readCampaigns());

const newest = stories
  .toSorted((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id))
  .slice(0, PAGE_SIZE);

describe('knownDate', () => {
  it.each([
    ['2021', 'năm 2021'],
    ['2021-10', 'tháng 10/2021'],
    ['2021-10-05', '05/10/2021'],
  ])('says of %s no more than is known', (date, words) => {
    expect(knownDate(date)).toBe(words);
  });
});

describe('the list of stories', () => {
  const page = site.page(paths.stories);

  it('is a plain page', () => expectPlainPage(page));

  it('leads to the newest stories, the newest first', () => {
    const links = page
      .querySelectorAll('.tales h2 a')
      .map((link) => [link.getAttribute('href'), wordsOf(link)]);
    expect(links).toEqual(newest.map(({ id, title }) => [paths.story(id), title]));
  });

  it('gives each one its figure, kind, place, date and source', () => {
    const items = page.querySelectorAll('.tales > li').map(wordsOf);
    for (const { title, figures, kind, place, date, sources } of newest) {
      const item = items.find((words) => words.includes(title));
      const meta = `${STORY_KIND_LABELS[kind]} · ${place} · ${knownDate(date)} · nguồn: ${sources[0]?.publisher}`;
      expect(item).toContain(meta);
      expect(item).toContain(figures[0]?.value);
      expect(item).toContain(figures[0]?.caption);
    }
  });
});

describe.each(stories.map((story) => [story.id, story] as const))('the story %s', (id, story) => {
  const page = site.page(paths.story(id));

  it('is a plain page', () => expectPlainPage(page));

  it('tells every source with its address, publisher, date and trust', () => {
    const shown = page.querySelectorAll('.sources > li').map((item) => ({
      url: item.querySelector('a')?.getAttribute('href'),
      title: wordsOf(item.querySelector('a')),
      date: item.querySelector('time')?.getAttribute('datetime'),
      told: wordsOf(item.querySelector('.meta')).slice(
        0,
        wordsOf(item.querySelector('.meta')).lastIndexOf(':'),
      ),
    }));
    expect(shown).toEqual(
      story.sources.map(({ url, title, publisher, date, trust }) => ({
        url,
        title,
        date,
        told: `${publisher}, ${knownDate(date)}. Độ tin cậy ${trust}`,
      })),
    );
  });

  it('shows its date as precisely as it is known, and all its figures', () => {
    const time = page.querySelector('article > header time');
    expect([time?.getAttribute('datetime'), wordsOf(time)]).toEqual([story.date, knownDate(story.date)]);
    const captions = page.querySelectorAll('.plate .figure small').map(wordsOf);
    expect(captions).toEqual(story.figures.map(({ caption }) => caption));
  });

  it('prints its body', () => {
    const printed = wordsOf(page.querySelector('.prose'));
    for (const heading of story.body.match(/(?<=^## ).+$/gm) ?? []) expect(printed).toContain(heading);
    expect(printed.length).toBeGreaterThan(story.body.length / 2);
  });

  it('leads to its campaign and to the form of thanks', () => {
    const hrefs = page.querySelectorAll('main a').map((link) => link.getAttribute('href'));
    expect(hrefs).toContain(paths.campaign(story.campaign));
    expect(hrefs).toContain(paths.commend(targetIds.story(id)));
  });

  it('leaves room for what people say of it, with words that hold without them', () => {
    const slot = page.querySelector('[data-commendations]');
    expect(slot?.getAttribute('data-commendations')).toBe(targetIds.story(id));
    expect(slot?.getAttribute('data-limit')).toBe('5');
    expect(wordsOf(slot)).toBe('Lời cảm ơn về câu chuyện này được đăng ở đây sau khi cán bộ đọc và duyệt.');
  });

  it('describes itself and its sources to search engines', () => {
    const data = page
      .querySelectorAll('script[type="application/ld+json"]')
      .map((script) => JSON.parse(script.textContent));
    expect(data.map((item) => item['@type'])).toEqual(['Article', 'BreadcrumbList']);
    expect(data[0].headline).toBe(story.title);
    expect(data[0].citation.map((one: { url: string }) => one.url)).toEqual(
      story.sources.map(({ url }) => url),
    );
  });
});
