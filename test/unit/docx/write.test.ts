import { describe, expect, it } from 'vitest';
import type { Paper } from '#domain/documents/model.ts';
import { makeBlankForm, makePaper } from '#domain/documents/papers.ts';
import { writeDocx } from '../../../src/docx/write.ts';
import { makeChosen } from '../../factories/chosen.ts';
import { makeLargeDossier } from '../../factories/large-dossier.ts';
import { makeIndividual, makeNomination } from '../../factories/nomination.ts';
import { unzip } from '../../support/unzip.ts';

const dossier = makeLargeDossier(3, 40);
const resolved = makeChosen(dossier.choice);

async function filesOf(paper: Paper): Promise<Map<string, string>> {
  return unzip(Buffer.from(await (await writeDocx(paper)).arrayBuffer()));
}

async function bodyOf(paper: Paper): Promise<string> {
  return (await filesOf(paper)).get('word/document.xml') ?? '';
}

/** The words of a part of a document, runs joined. */
const wordsOf = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text)
    .join('')
    .replaceAll('&apos;', "'");
const rowsOf = (xml: string) => xml.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs) ?? [];
const count = (xml: string, part: string) => xml.split(part).length - 1;

describe('the nominee list as a Word file', async () => {
  const files = await filesOf(makePaper({ kind: 'nominee-list', source: dossier, resolved }));
  const body = files.get('word/document.xml') ?? '';

  it('repeats the head of each table and keeps its rows whole', () => {
    const heads = rowsOf(body).filter((row) => row.includes('<w:tblHeader/>'));
    expect(heads.map((row) => wordsOf(row).slice(0, 3))).toEqual(['STT', 'STT']);
    const nominees = rowsOf(body).filter((row) => wordsOf(row).includes('Từ tháng 7'));
    expect(nominees).toHaveLength(43);
    expect(nominees.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  });

  it('has every name unbroken, and says who is proposed after death', () => {
    const words = wordsOf(body);
    for (const { name } of dossier.nominees.slice(3, 7))
      expect(words).toContain(name.replaceAll(' ', '\u00A0'));
    expect(count(words, 'Truy tặng')).toBe(1);
    expect(words).toContain('II. CÁ NHÂN: 40 (bốn mươi) cá nhân');
  });

  it('lies across an A4 sheet with the margins of decree 30', () => {
    expect(body).toContain('w:orient="landscape"');
    const [, width = '', height = ''] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(body) ?? [];
    expect(Number(width) / 56.7).toBeCloseTo(297, 0);
    expect(Number(height) / 56.7).toBeCloseTo(210, 0);
    const [, left = ''] = /<w:pgMar[^>]*w:left="(\d+)"/.exec(body) ?? [];
    expect(Number(left) / 56.7).toBeCloseTo(30, 0);
  });

  it('is Vietnamese, in Times New Roman, 14 pt', () => {
    const styles = files.get('word/styles.xml') ?? '';
    expect(styles).toMatch(/<w:lang w:val="vi-VN"/);
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('<w:sz w:val="28"/>');
  });

  it('numbers its pages from the second one', () => {
    expect(body).toContain('<w:titlePg/>');
    const headers = [...files].filter(([name]) => /word\/header\d\.xml/.test(name)).map(([, xml]) => xml);
    expect(headers.map((xml) => count(xml, 'PAGE'))).toEqual(expect.arrayContaining([0, 1]));
  });
});

describe('the other papers as Word files', () => {
  it('gives each report a section whose pages are numbered anew', async () => {
    const body = await bodyOf(makePaper({ kind: 'achievement-report', source: dossier, resolved }));
    expect(count(body, '<w:sectPr>')).toBe(43);
    expect(count(body, '<w:pgNumType w:start="1"/>')).toBe(43);
  });

  it('states the counts of the letter in figures and words', async () => {
    const words = wordsOf(await bodyOf(makePaper({ kind: 'submission-letter', source: dossier, resolved })));
    expect(words).toContain('03 (ba) tập thể, 40 (bốn mươi) cá nhân');
    expect(words).toContain('TM. ỦY BAN NHÂN DÂNKT. CHỦ TỊCHPHÓ CHỦ TỊCHNguyễn\u00A0Văn\u00A0Minh\u00A0Họa');
  });

  it('writes what was typed as text, whatever it looks like', async () => {
    const name = '<w:p>&"\u0001Mẫu';
    const source = makeNomination({
      nominees: [makeIndividual({ name, achievement: `=cmd() ]]> ${'é'.repeat(60)}` })],
    });
    const body = await bodyOf(
      makePaper({ kind: 'nominee-list', source, resolved: makeChosen(source.choice) }),
    );
    expect(body).toContain('&lt;w:p&gt;&amp;');
    expect(body).not.toContain('\u0001');
    expect(wordsOf(body)).toContain('=cmd() ]]&gt;');
  });

  it('leads dots to the margin on a blank form', async () => {
    const body = await bodyOf(makeBlankForm('achievement-report', 'individual'));
    expect(count(body, 'w:leader="dot"')).toBeGreaterThan(20);
    expect(wordsOf(body)).toContain('Họ và tên: ');
  });
});
