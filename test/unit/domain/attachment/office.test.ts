import { describe, expect, it } from 'vitest';
import { contentsEntry, officeEntries } from '../../../factories/files/office.ts';
import { join, type MadeEntry, makeZip } from '../../../factories/files/zip.ts';
import { inspect } from './support.ts';

const docx = (...more: MadeEntry[]) => makeZip([...officeEntries('docx'), ...more]);
const inner = makeZip([{ name: 'a', text: 'b' }]);
const types = (type: string, more = '') => [contentsEntry('word/document.xml', type, more)];
const WORD = 'wordprocessingml.document.main+xml';
const SHEET = 'spreadsheetml.sheet.main+xml';
const override = (type: string) => `<Override PartName="/x" ContentType="${type}"/>`;

describe('an Office file is refused', () => {
  it.each([
    ['macros', docx({ name: 'word/vbaProject.bin', text: 'x' })],
    ['macros', docx({ name: 'xl/macrosheets/sheet1.xml', text: 'x' })],
    ['macros', docx({ name: 'word/activeX/activeX1.bin', text: 'x' })],
    ['macros', makeZip(types('application/vnd.ms-word.document.macroEnabled.main+xml'))],
    ['macros', makeZip(types(WORD, override('application/vnd.ms-office.vbaProject')))],
    ['archive', makeZip([{ name: 'tep.txt', text: 'x' }])],
    ['archive', makeZip(types('presentationml.presentation.main+xml'))],
    [
      'archive',
      makeZip([{ name: 'mimetype', text: 'application/vnd.oasis.opendocument.text', stored: true }]),
    ],
    ['polyglot', makeZip(types(WORD, override(`application/vnd.openxmlformats-officedocument.${SHEET}`)))],
    ['carries-files', docx({ name: 'word/embeddings/Microsoft_Excel_Sheet1.xlsx', text: 'x' })],
    ['carries-files', docx({ name: 'word/embeddings/oleObject1.bin', text: 'x' })],
    ['carries-files', docx({ name: 'word/media/setup.exe', text: 'x' })],
    ['carries-files', docx({ name: 'word/media/image1.png', data: inner, stored: true })],
    ['broken', docx({ name: '../../etc/passwd', text: 'x' })],
    ['broken', docx({ name: '/etc/passwd', text: 'x' })],
    ['broken', docx({ name: 'C:\\Windows\\x', text: 'x' })],
    ['locked-zip', docx({ name: 'word/a.xml', text: 'x', flags: 1 })],
    ['polyglot', docx({ name: 'word/document.xml', text: 'a second one' })],
    ['polyglot', docx({ name: 'word/a.xml', text: 'x', listedAs: 'word/b.xml' })],
    ['polyglot', docx({ name: 'word/a.xml', text: 'x', listedUnpacked: 2 })],
    ['polyglot', makeZip(officeEntries('docx'), { between: '<html><script>alert(1)</script>' })],
    ['polyglot', makeZip(officeEntries('docx'), { comment: 'x' })],
    ['polyglot', join(docx(), '%PDF-1.4')],
    ['truncated', docx().slice(0, -22)],
    ['truncated', docx().slice(0, 100)],
    ['zip-bomb', docx({ name: 'word/a.xml', text: ' '.repeat(2_000_000) })],
    ['zip-bomb', docx({ name: 'word/a.xml', text: 'x', unpacked: 100 * 1024 * 1024 })],
    ['zip-bomb', docx(...Array.from({ length: 2000 }, (_, i) => ({ name: `word/${i}.xml`, text: 'x' })))],
  ])('%s %#', (why, file) => {
    expect(inspect(file)).toBe(`paper-refused: ${why}`);
    expect(inspect(file, 101)).toBe(`paper-refused: ${why}`);
  });

  it('when its list of contents packs something else than it says', () => {
    const [contents, ...rest] = officeEntries('docx');
    const lying = { ...contents, unpacked: 20 } as MadeEntry;
    expect(inspect(makeZip([lying, ...rest]))).toBe('paper-refused: broken');
  });
});

it('2,000 parts, some of them looking like headers by chance, are no bomb', () => {
  const parts = Array.from({ length: 1996 }, (_, i) => ({
    name: `word/media/image${i}.xml`,
    data: join(`x${i} PK\x03\x04 `),
    stored: true,
  }));
  expect(inspect(docx(...parts))).toBe('docx');
});
