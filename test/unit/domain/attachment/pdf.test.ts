import { describe, expect, it } from 'vitest';
import { makeObjectStream, makePdf } from '../../../factories/files/pdf.ts';
import { join, makeZip } from '../../../factories/files/zip.ts';
import { inspect } from './support.ts';

const action = (body: string) => `8 0 obj\n<< /S ${body} >>\nendobj\n`;
const plain = '1 0 << /Type /Annot /Subtype /Link /A << /S /URI /URI (https://vi-du.example) >> >>';
const script = '1 0 << /S /JavaScript /JS (app.alert(1)) >>';

describe('a PDF passes', () => {
  it.each([
    ['with links and packed objects', { more: makeObjectStream(plain.repeat(3000)) }],
    [
      'with an object stream that isn’t packed',
      { more: makeObjectStream(plain, '/Type /ObjStm /N 1 /First 4') },
    ],
    [
      'with many of them',
      { more: join(...Array.from({ length: 40 }, () => makeObjectStream(plain.repeat(500)))) },
    ],
    ['with names that only begin alike', { more: '<< /EncryptMetadata true /LaunchPad 1 /JavaScripts 2 >>' }],
  ])('%s', (_, made) => {
    expect(inspect(makePdf({ padding: 60_000, ...made }))).toBe('pdf');
    expect(inspect(makePdf({ padding: 60_000, ...made }), 13)).toBe('pdf');
  });
});

describe('a PDF is refused', () => {
  it.each([
    ['locked-pdf', { trailer: '/Encrypt 7 0 R' }],
    ['active-pdf', { more: action('/JavaScript /JS (app.alert(1))') }],
    ['active-pdf', { more: action('/J#61vaScript /JS (app.alert(1))') }],
    ['active-pdf', { more: action('/#4a#61#76#61#53#63#72#69#70#74 /JS 4 0 R') }],
    ['active-pdf', { more: action('/Launch /F (cmd.exe)') }],
    ['active-pdf', { more: '8 0 obj << /Type /EmbeddedFile /Length 3 >>\nstream\nabc\nendstream\nendobj' }],
    ['active-pdf', { more: '8 0 obj << /Names << /EmbeddedFiles 9 0 R >> >> endobj' }],
    ['active-pdf', { more: '8 0 obj << /AcroForm << /XFA 9 0 R >> >> endobj' }],
    // In what calls itself a picture: a wrong cross-reference may lead a reader there.
    [
      'active-pdf',
      { more: '8 0 obj << /Length 90 >>\nstream\n9 0 obj << /S /JavaScript >> endobj\nendstream' },
    ],
    ['active-pdf', { more: makeObjectStream(script) }],
    ['active-pdf', { more: makeObjectStream(plain.repeat(9000) + script) }],
    ['active-pdf', { more: makeObjectStream(script, '/Filter [/FlateDecode] /N 1 /First 4 /Type/ObjStm') }],
    ['active-pdf', { more: makeObjectStream(script, '/Type /ObjStm /N 1 /First 4') }],
    ['broken', { more: makeObjectStream(script, '/Type /ObjStm /Filter /LZWDecode') }],
    ['broken', { more: makeObjectStream(script, '/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]') }],
    ['broken', { more: makeObjectStream(script, '/Type /ObjStm /Filter 7 0 R') }],
    ['broken', { more: makeObjectStream(script, '/Type /ObjStm /#46ilter /FlateDecode') }],
    ['broken', { more: makeObjectStream(script, '/Type /ObjStm /F (elsewhere.bin)') }],
    [
      'broken',
      { more: '9 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\nnot packed at all\nendstream' },
    ],
    // Nine megabytes of spaces in nine kilobytes.
    ['broken', { more: makeObjectStream(' '.repeat(9 * 1024 * 1024)) }],
    [
      'zip-bomb',
      { more: join(...Array.from({ length: 6 }, () => makeObjectStream(' '.repeat(7 * 1024 * 1024)))) },
    ],
  ] as const)('%s %#', (why, made) => {
    expect(inspect(makePdf({ padding: 70_000, ...made }))).toBe(`paper-refused: ${why}`);
    expect(inspect(makePdf({ padding: 70_000, ...made }), 4099)).toBe(`paper-refused: ${why}`);
  });

  it('when its end is missing, also right after an object stream began', () => {
    const whole = makePdf({ more: makeObjectStream(plain.repeat(100)) });
    const text = Buffer.from(whole).toString('latin1');
    for (const end of [30, 300, text.indexOf('/ObjStm') + 80, whole.length - 8]) {
      expect(inspect(whole.slice(0, end)), String(end)).toBe('paper-refused: truncated');
    }
  });

  it('when more than notes follows its end', () => {
    expect(inspect(join(makePdf(), 'x'.repeat(2000)))).toBe('paper-refused: truncated');
    expect(inspect(join(makePdf(), makeZip([{ name: 'a', text: 'b' }])))).toBe('paper-refused: polyglot');
  });
});
