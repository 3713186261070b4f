import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { documentClauses } from '#domain/campaign/document.ts';
import { listClauses } from '#domain/campaign/plan-text.ts';
import { LIVE } from '#domain/live-slots.ts';
import { paths, targetIds } from '#domain/paths.ts';
import { type CampaignEntry, readCampaigns } from '../../src/collections/campaigns.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';
import { FIVE_PLANS, planUnits, publishedEmphasis, readWithheld, toWords } from '../support/plan-source.ts';

const site = builtSite();
const campaigns = readCampaigns().filter(({ id }) => (FIVE_PLANS as readonly string[]).includes(id));

/** Signs beside the plan's words: notes on blanks, and what stands above the text. */
function withoutNotes(text: HTMLElement | null): HTMLElement {
  if (!text) throw new Error('No text');
  for (const note of text.querySelectorAll('.notice, .note')) note.remove();
  return text;
}

function plan(id: string): CampaignEntry {
  const found = campaigns.find((campaign) => campaign.id === id);
  if (!found) throw new Error(`No plan ${id}`);
  return found;
}

it('publishes the five plans', () => expect(campaigns.map(({ id }) => id).sort()).toEqual([...FIVE_PLANS]));

describe.each(campaigns)('the page of $id', (campaign) => {
  const page = site.page(paths.campaign(campaign.id));
  const main = page.querySelector('main');

  it('is a plain page', () => expectPlainPage(page));

  it('gives the whole document word for word, from its number to its signature', () => {
    const words = toWords(
      withoutNotes(site.page(paths.campaign(campaign.id)).querySelector('.clauses')).textContent,
    );
    expect(words).toEqual(planUnits(campaign).flatMap(({ text }) => toWords(text)));
  });

  it('keeps what the document emphasises', () => {
    const letters = (texts: string[]) => texts.join('').replace(/\s/g, '');
    const emphasised = page.querySelectorAll('.clauses :is(em, strong)').map(wordsOf);
    expect(letters(emphasised)).toBe(letters(publishedEmphasis(campaign.blocks)));
  });

  it('has an anchor for each clause, with a way to link to it', () => {
    const anchors = listClauses(campaign.blocks).map(({ anchor }) => anchor);
    expect(anchors.filter((anchor) => !page.getElementById(anchor))).toEqual([]);
    expect(page.querySelectorAll('.anchor').map((link) => link.getAttribute('href'))).toEqual(
      anchors.map((anchor) => `#${anchor}`),
    );
    for (const { anchor } of documentClauses(campaign.document))
      expect(page.getElementById(anchor)).not.toBeNull();
  });

  it('links each rule to the clause that sets it', () => {
    const cited = page.querySelectorAll('.cite').map((link) => link.getAttribute('href'));
    const wanted = [
      ...campaign.awards,
      ...campaign.criteria,
      ...campaign.subjects,
      ...campaign.papers,
      ...campaign.contacts,
      ...campaign.parentDocuments,
      ...campaign.routes.flatMap(({ sources }) => sources),
      ...campaign.rounds.flatMap(({ period, deadline }) => [period, deadline].filter((one) => one !== null)),
    ].map(({ clause }) => paths.clause(campaign.id, clause));
    expect(wanted.filter((href) => !cited.includes(href))).toEqual([]);
  });

  it('shows the five things, each award, criterion and sentence on the route', () => {
    const words = wordsOf(main);
    const wanted = [
      ...campaign.summary.map(({ text }) => text),
      ...campaign.awards.map(({ name }) => name),
      ...campaign.criteria.map(({ summary }) => summary),
      ...campaign.routes.flatMap(({ sources }) => sources.map(({ quote }) => `“${quote}”`)),
    ];
    expect(wanted.filter((text) => !words.includes(text))).toEqual([]);
  });

  it('shows each slip beside its reading, and nothing that is withheld', () => {
    const rows = page.querySelectorAll('#bang-sua tbody tr');
    expect(rows.map((row) => wordsOf(row.querySelector('[data-l="Bản nguồn"]')))).toEqual(
      campaign.corrections.map((one) =>
        one.kind === 'withheld' ? '(không đăng)' : toWords(one.source).join(' '),
      ),
    );
    const names = (readWithheld()[campaign.id] ?? []).filter(({ source }) => !source.startsWith('['));
    const html = site.html(paths.campaign(campaign.id));
    expect(names.filter(({ source }) => html.includes(source))).toEqual([]);
  });

  it('marks in the text every slip that stands in it, with its row’s number', () => {
    const signs = page.querySelectorAll('.fix').map((sign) => Number(sign.getAttribute('data-number')));
    const visible = campaign.corrections.flatMap(({ kind }, index) => (kind === 'layout' ? [] : [index + 1]));
    expect([...new Set(signs)].sort((a, b) => a - b)).toEqual(visible);
    for (const mark of page.querySelectorAll('.clauses mark'))
      expect(mark.nextElementSibling?.classList.contains('fix')).toBe(true);
  });

  it('leaves room for what is known only when it is asked for', () => {
    const rounds = page.querySelectorAll(`[${LIVE.round}]`);
    expect(rounds.map((round) => round.getAttribute(LIVE.round))).toEqual(
      campaign.rounds.map(({ id }) => `${campaign.id}/${id}`),
    );
    expect(rounds.map((round) => round.querySelectorAll(`[${LIVE.status}]`).length)).toEqual(
      campaign.rounds.map(() => 1),
    );
    expect(page.querySelectorAll(`[${LIVE.now}]`)).toHaveLength(1);
    const thanks = page.querySelector(`[${LIVE.commendations}]`);
    expect(thanks?.getAttribute(LIVE.commendations)).toBe(targetIds.campaign(campaign.id));
  });

  it('says when a plan has no rounds, without a made-up deadline', () => {
    const words = wordsOf(page.querySelector('#cac-dot'));
    expect(words.includes('Nhận hồ sơ thường xuyên')).toBe(campaign.rounds.length === 0);
    expect(/Hạn: hết/.test(words)).toBe(campaign.rounds.some(({ deadline }) => deadline !== null));
  });
});

describe('deadlines in words', () => {
  it('stand beside the plan’s wording', () => {
    const words = wordsOf(site.page(paths.campaign('ninh-thuan')).querySelector('#cac-dot'));
    expect(words).toContain('“trước ngày 08/9/2021”, tức là đến hết thứ Ba 07/09/2021.');
    expect(words).toContain('“trước ngày 20/12/2021”, tức là đến hết Chủ nhật 19/12/2021.');
  });
});

describe('who receives, appraises and decides', () => {
  const rowsOf = (id: string) =>
    site
      .page(paths.campaign(id))
      .querySelectorAll('.routes tbody tr')
      .map((row) => row.querySelectorAll('th, td').map(wordsOf));

  it('differs by programme in Sơn La', () => {
    const rows = rowsOf('son-la');
    expect(rows.map(([, receiving, coordinating]) => [receiving, coordinating])).toEqual([
      ['Sở Y tế', 'Sở Nội vụ'],
      ['Sở Thông tin và Truyền thông', 'Sở Nội vụ'],
    ]);
    expect(rows.map(([programme]) => programme)).toEqual(plan('son-la').programmes.map(({ name }) => name));
  });

  it('names the council where the plan has one', () => {
    expect(rowsOf('ha-nam-so-gtvt')[0]).toHaveLength(5);
    expect(rowsOf('ha-nam-so-gtvt')[0]?.[3]).toContain('Hội đồng');
    expect(rowsOf('ninh-thuan')[0]).toHaveLength(4);
  });
});

describe('the list of plans', () => {
  const page = site.page(paths.campaigns);

  it('is a plain page', () => expectPlainPage(page));

  it('says today’s state of every round, once', () => {
    const states = page.querySelectorAll(`[${LIVE.status}]`).map((badge) => badge.getAttribute(LIVE.status));
    const rounds = campaigns.flatMap(({ id, rounds }) => rounds.map((round) => `${id}/${round.id}`));
    expect(states.sort()).toEqual(rounds.sort());
  });

  it('leads to the comparison, the choice and the law', () => {
    const links = page.querySelectorAll('.ways a').map((link) => link.getAttribute('href'));
    expect(links).toEqual([paths.whoReceives, paths.compare, paths.lawTimeline]);
  });
});
