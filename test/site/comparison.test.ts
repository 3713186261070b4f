import { describe, expect, it } from 'vitest';
import { documentClauses } from '#domain/campaign/document.ts';
import { listClauses } from '#domain/campaign/plan-text.ts';
import { LIVE } from '#domain/live-slots.ts';
import { paths } from '#domain/paths.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { QUESTION_GROUPS } from '../../src/components/campaign/comparison.ts';
import { sortByPlace } from '../../src/components/plan/plan-names.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';

const page = builtSite().page(paths.compare);
const campaigns = sortByPlace(readCampaigns().map((data) => ({ data }))).map(({ data }) => data);
const SILENT = 'Kế hoạch này không nêu';

const rows = page.querySelectorAll('.compare tbody tr');

/** The cell of a question and a plan. */
function cell(heading: string, id: string) {
  const row = rows.find((one) => wordsOf(one.querySelector('th')) === heading);
  const found = row?.querySelectorAll('td')[campaigns.findIndex((one) => one.id === id)];
  if (!found) throw new Error(`no cell ${heading}, ${id}`);
  return found;
}

describe('the plans side by side', () => {
  it('is a plain page', () => expectPlainPage(page));

  it('asks every plan every question, and leaves no cell empty', () => {
    const questions = QUESTION_GROUPS.flatMap((group) => group.questions);
    expect(rows.map((row) => wordsOf(row.querySelector('th')))).toEqual(
      questions.map(({ heading }) => heading),
    );
    for (const row of rows) {
      const cells = row.querySelectorAll('td');
      expect(cells.map((one) => one.getAttribute('data-l'))).toEqual(campaigns.map(({ place }) => place));
      expect(cells.map(wordsOf)).not.toContain('');
    }
  });

  it('gives every fact its clause, and only a silence goes without', () => {
    const facts = page.querySelectorAll('.compare td li');
    expect(facts.length).toBeGreaterThan(100);
    const without = facts.filter((fact) => !fact.querySelector('.cite'));
    expect(without.filter((fact) => !wordsOf(fact).includes(SILENT)).map(wordsOf)).toEqual([]);
  });

  it('links each cell to a clause of its own plan that exists', () => {
    for (const [index, { id, document, blocks }] of campaigns.entries()) {
      const anchors = [...documentClauses(document), ...listClauses(blocks)].map(({ anchor }) => anchor);
      const wanted = new Set(anchors.map((anchor) => paths.clause(id, anchor)));
      const links = rows.flatMap((row) => row.querySelectorAll('td')[index]?.querySelectorAll('.cite') ?? []);
      expect(
        links.map((link) => link.getAttribute('href')).filter((href) => !wanted.has(href ?? '')),
      ).toEqual([]);
    }
  });

  it('is silent exactly where the plan is', () => {
    for (const campaign of campaigns) {
      const silences = {
        'Đợt và thời gian thi đua': campaign.rounds.length === 0,
        'Hội đồng xét': campaign.routes.every(({ council }) => council === null),
        'Thẩm định, phối hợp': campaign.routes.every(({ coordinating }) => coordinating === null),
        'Thủ tục': campaign.procedure === null,
        'Giấy tờ': campaign.papers.length === 0,
        'Thông điệp phòng dịch': campaign.healthMessage === null,
        'Vướng mắc hỏi ai': campaign.contacts.length === 0,
        'Căn cứ': campaign.parentDocuments.length === 0,
      };
      for (const [heading, silent] of Object.entries(silences))
        expect(wordsOf(cell(heading, campaign.id)) === SILENT, `${campaign.id}: ${heading}`).toBe(silent);
      const deadlines = campaign.rounds.filter(({ deadline }) => deadline !== null).length;
      expect(wordsOf(cell('Hạn nộp hồ sơ', campaign.id)).split('tức là đến hết')).toHaveLength(deadlines + 1);
    }
  });

  it('says for what an office has its part, where that differs', () => {
    expect(wordsOf(cell('Nhận hồ sơ', 'son-la'))).toBe(
      'Sở Y tế mục III.3.1.1 Phòng, chống dịch Covid-19 Sở Thông tin và Truyền thông mục III.3.1.2 Sóng và máy tính cho em',
    );
    expect(wordsOf(cell('Nhận hồ sơ', 'ninh-thuan'))).toBe('Sở Nội vụ mục III.3.2');
    expect(wordsOf(cell('Quyết định', 'thai-nguyen-so-y-te'))).toContain('Cấp tỉnh, Cấp Nhà nước');
  });

  it('leaves room for today’s state of every round, and gives each deadline a calendar', () => {
    const states = page.querySelectorAll(`[${LIVE.status}]`).map((badge) => badge.getAttribute(LIVE.status));
    expect(states).toEqual(campaigns.flatMap(({ id, rounds }) => rounds.map((round) => `${id}/${round.id}`)));
    const calendars = page.querySelectorAll('.calendar').map((link) => link.getAttribute('href'));
    expect(calendars).toEqual([paths.calendar('ninh-thuan', 'dot-1'), paths.calendar('ninh-thuan', 'dot-2')]);
  });

  it('keeps rows, columns and headers for those who hear them', () => {
    for (const table of page.querySelectorAll('.compare')) {
      expect(page.getElementById(table.getAttribute('aria-labelledby') ?? '')).not.toBeNull();
      expect(table.querySelectorAll('thead th[scope="col"]')).toHaveLength(campaigns.length + 1);
      expect(table.querySelectorAll('tbody tr > th[scope="row"]')).toHaveLength(
        table.querySelectorAll('tbody tr').length,
      );
      expect(table.parentNode?.getAttribute('tabindex')).toBe('0');
      expect(table.parentNode?.getAttribute('role')).toBe('region');
    }
  });
});
