import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMS } from '#domain/documents/forms.ts';
import { paths } from '#domain/paths.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';
import { unzip } from '../support/unzip.ts';

const site = builtSite();
const linksOf = (path: string) =>
  site
    .page(path)
    .querySelectorAll('main a')
    .map((link) => link.getAttribute('href'));

describe('the list of blank forms', () => {
  it('is a plain page that leads to each form and its Word file', () => {
    expectPlainPage(site.page(paths.forms));
    expect(linksOf(paths.forms)).toEqual(
      expect.arrayContaining(FORMS.flatMap(({ id }) => [paths.form(id), paths.formFile(id)])),
    );
  });

  it('is reached from every plan’s papers and from the nomination’s page', () => {
    for (const { id } of readCampaigns()) {
      const papers = site.page(paths.campaign(id)).getElementById('ho-so');
      expect(papers?.querySelector(`a[href="${paths.forms}"]`), id).not.toBeNull();
    }
    expect(linksOf(paths.nominate)).toContain(paths.forms);
  });
});

describe.each(FORMS)('the blank form $id', ({ id, of }) => {
  const page = site.page(paths.form(id));
  const sheet = page.querySelector('.sheet');

  it('is a plain page with one sheet', () => {
    expectPlainPage(page);
    expect(page.querySelectorAll('.sheet')).toHaveLength(1);
  });

  it('has the head of decree 30, room to write, and nothing filled in', () => {
    expect(sheet?.querySelectorAll('.nation p').map(wordsOf)).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
    expect(sheet?.querySelectorAll('.dots').length).toBeGreaterThan(5);
    expect(wordsOf(sheet)).not.toMatch(/\b(19|20)\d{2}\b/);
    expect(wordsOf(sheet).includes('Năm sinh')).toBe(of === 'individual' || id === 'danh-sach-trich-ngang');
  });

  it('has a table head for each column', () => {
    for (const table of sheet?.querySelectorAll('table') ?? []) {
      const columns = table.querySelectorAll('col').length;
      expect(table.querySelectorAll('thead th[scope="col"]')).toHaveLength(columns);
    }
  });

  it('comes as a Word file with the same words', () => {
    const body = unzip(readFileSync(`dist${paths.formFile(id)}`)).get('word/document.xml') ?? '';
    const written = [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
    const letters = (text: string) => text.replace(/\(để trống\)|\d+ dòng để viết|[^\p{L}]/gu, '');
    const shown = letters(sheet?.textContent ?? '');
    expect([...letters(written)].sort().join('')).toBe([...shown].sort().join(''));
  });
});
