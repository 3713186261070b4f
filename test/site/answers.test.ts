import { globSync } from 'node:fs';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { choiceTree, listNodes } from '#domain/campaign/choice-tree.ts';
import { LIVE } from '#domain/live-slots.ts';
import { paths } from '#domain/paths.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';

const site = builtSite();
const campaigns = readCampaigns();
const places = campaigns.flatMap((campaign) =>
  listNodes(choiceTree(campaign)).map((node) => ({
    campaign,
    node,
    path: paths.whoReceivesFor(node.steps),
  })),
);
const answers = places.flatMap(({ campaign, node, path }) =>
  node.type === 'answer' ? [{ campaign, path, answer: node.answer }] : [],
);

const hrefs = (page: HTMLElement, selector: string) =>
  page.querySelectorAll(selector).map((link) => link.getAttribute('href'));

it('has one page for each question and answer, and no other', () => {
  const built = globSync('dist/ai-nhan-ho-so/**/index.html').map((file) => file.slice('dist'.length, -10));
  expect(built.sort()).toEqual([paths.whoReceives, ...places.map(({ path }) => path)].sort());
  expect(answers).toHaveLength(33);
});

it('leads from the first page to every answer by links alone', () => {
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const href of hrefs(site.page(path), '.options a')) visit(href ?? '');
  };
  visit(paths.whoReceives);
  expect(answers.map(({ path }) => path).filter((path) => !seen.has(path))).toEqual([]);
});

describe.each(places)('$path', ({ campaign, node, path }) => {
  const page = site.page(path);

  it('is a plain page at its own address, on the way that leads there', () => {
    expectPlainPage(page);
    expect(hrefs(page, 'link[rel="canonical"]')[0]).toMatch(new RegExp(`${path}$`));
    const crumbs = hrefs(page, '.crumbs a');
    expect(crumbs.slice(0, 2)).toEqual([paths.home, paths.whoReceives]);
    expect(crumbs).toHaveLength(node.steps.length + 1);
  });

  it('shows what was chosen, and leads back to each choice', () => {
    expect(page.querySelectorAll('.way dt')).toHaveLength(node.steps.length);
    expect(wordsOf(page.querySelector('.way'))).toContain(campaign.place);
    expect(hrefs(page, '.way a')[0]).toBe(paths.whoReceives);
  });
});

describe.each(answers)('the answer at $path', ({ campaign, path, answer: { award, route, criteria } }) => {
  const page = site.page(path);
  const words = wordsOf(page.querySelector('main'));

  it('names the award, its criteria, and who has which part', () => {
    expect(words).toContain(award.name);
    expect(page.querySelectorAll('#tieu-chuan li')).toHaveLength(criteria.length);
    if (!route) return;
    expect(wordsOf(page.querySelector('h1'))).toBe(`Gửi hồ sơ về ${route.receiving.name}`);
    const offices = page.querySelectorAll('#noi-gui dd:nth-of-type(1)').map(wordsOf);
    expect(offices).toEqual(
      [route.receiving, route.coordinating, route.council, route.deciding].map(
        (office) => office?.name ?? 'Kế hoạch này không nêu',
      ),
    );
    for (const { quote } of route.sources) expect(words).toContain(`“${quote}”`);
  });

  it('tells until when, as the server will say, and what to send; or that nothing is sent', () => {
    const rounds = page.querySelectorAll(`[${LIVE.status}]`).map((one) => one.getAttribute(LIVE.status));
    expect(rounds).toEqual(route ? campaign.rounds.map(({ id }) => `${campaign.id}/${id}`) : []);
    expect(page.querySelectorAll(`[${LIVE.now}]`)).toHaveLength(route ? 1 : 0);
    expect(hrefs(page, 'main .button')).toEqual(route ? [paths.nominateFor(campaign.id)] : []);
    expect(words.includes('Không gửi hồ sơ: đơn vị tự khen')).toBe(route === null);
    for (const { name } of route ? campaign.papers : []) expect(words).toContain(name);
  });
});
