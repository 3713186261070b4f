import { describe, expect, it } from 'vitest';
import { listClauses } from '#domain/campaign/plan-text.ts';
import { paths } from '#domain/paths.ts';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { readNews } from '../../../src/collections/news.ts';
import { readStories } from '../../../src/collections/stories.ts';

const campaigns = readCampaigns();
const stories = readStories(campaigns);
const news = readNews(campaigns);
const articles = [...stories, ...news];

/** A plan's words in an article, the name of their clause, and its address. */
const QUOTATION = /^> (.+)\n>\n> \[.+, (mục .+)\]\((.+)\)$/gm;
const INNER_LINK = /\]\((\/[^)]*)\)/g;

const clauses = campaigns.flatMap(({ id, blocks }) =>
  listClauses(blocks).map((clause) => ({ ...clause, address: paths.clause(id, clause.anchor) })),
);
const addresses = new Set<string>([
  ...clauses.map(({ address }) => address),
  ...campaigns.map(({ id }) => paths.campaign(id)),
  ...stories.map(({ id }) => paths.story(id)),
  ...news.map(({ id }) => paths.newsItem(id)),
  paths.nominate,
  paths.commendations,
]);

function quotations(body: string) {
  return [...body.matchAll(QUOTATION)].map(([, words = '', name = '', address = '']) => {
    const clause = clauses.find((one) => one.address === address);
    return { words, name, address, clause };
  });
}

const wordCount = (body: string) => body.split(/\s+/).filter(Boolean).length;

describe('what is published', () => {
  it('is at least twelve stories and fifteen news items, each list with the newest first', () => {
    expect(stories.length).toBeGreaterThanOrEqual(12);
    expect(news.length).toBeGreaterThanOrEqual(15);
    for (const list of [stories, news]) {
      const dates = list.map(({ date }) => date);
      expect(dates).toEqual(dates.toSorted().reverse());
    }
  });

  it('tells of each campaign in two stories or more, and of no single person', () => {
    const counts = campaigns.map(({ id }) => stories.filter(({ campaign }) => campaign === id).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
    expect(stories.filter(({ kind }) => kind === 'person')).toEqual([]);
  });

  it('has no title, nor opening, twice', () => {
    for (const lines of [articles.map(({ title }) => title), articles.map(({ lead }) => lead)]) {
      expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
    }
  });
});

describe.each(articles)('$id', ({ body, campaign, elsewhere, place, programme, sources, themes }) => {
  it('quotes plans word for word, by the name of the clause', () => {
    expect(quotations(body)).toHaveLength(body.match(/^> \[/gm)?.length ?? 0);
    for (const { words, name, address, clause } of quotations(body)) {
      expect(clause?.text, address).toContain(words);
      expect(`${clause?.label},`, address).toMatch(new RegExp(`^${name.replaceAll('.', '\\.')}[.,]`));
    }
  });

  it('leads only to clauses, stories, news and pages of the portal', () => {
    const links = [...body.matchAll(INNER_LINK)].map(([, link = '']) => link);
    expect(links.filter((link) => !addresses.has(link))).toEqual([]);
  });

  it('names its sources by web addresses, each once', () => {
    expect(sources.filter(({ url }) => !/^https?:\/\/[^/]+\.[^/]+\//.test(url))).toEqual([]);
    expect(new Set(sources.map(({ url }) => url)).size).toBe(sources.length);
  });

  it('says so where it happened elsewhere, and only there', () => {
    const province = campaigns.find(({ id }) => id === campaign)?.province;
    if (elsewhere) expect(body).toMatch(/nơi khác/);
    if (elsewhere) expect(place).not.toContain(province);
    else if (province && place !== 'Cả nước') expect(place).toContain(province);
  });

  it('names the programme and the theme of the campaign that it shows', () => {
    expect([programme === undefined, themes.length === 0]).toEqual([
      campaign === undefined,
      campaign === undefined,
    ]);
  });
});

describe.each(stories)('the story $id', ({ body, campaign }) => {
  it('shows what its own plan asks for, in 150 to 400 words', () => {
    expect(quotations(body).map(({ address }) => address.split('#')[0])).toContain(paths.campaign(campaign));
    expect(wordCount(body)).toBeGreaterThanOrEqual(150);
    expect(wordCount(body)).toBeLessThanOrEqual(400);
  });
});

describe.each(news)('the news item $id', ({ body, lead }) => {
  it('is short, and its opening line shorter', () => {
    expect(wordCount(body)).toBeGreaterThanOrEqual(40);
    expect(wordCount(body)).toBeLessThanOrEqual(200);
    expect(wordCount(lead)).toBeLessThanOrEqual(25);
  });
});
