import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { readPassages } from '../../../src/integrations/search-passages.ts';

const read = (html: string, path = '/tin-tuc/mot-tin/') =>
  readPassages(parse(`<main>${html}</main>`).querySelector('main') as HTMLElement, path);
const texts = (html: string, path?: string) => read(html, path).map(({ text }) => text);

describe('the passages of a page', () => {
  it('are its clauses, each with its anchor and its name', () => {
    const clause = (id: string, name: string, text: string) =>
      `<p id="${id}"><a class="anchor" href="#${id}" aria-label="1, đường dẫn tới ${name}"></a> ${text}</p>`;
    expect(
      read(
        `<h3 id="i">I. Mục đích</h3>${clause('i-1', 'mục I.1', 'Một.')}${clause('i-2', 'mục I.2', 'Hai.')}`,
      ),
    ).toEqual([
      { anchor: 'i', label: 'I. Mục đích', text: 'I. Mục đích' },
      { anchor: 'i-1', label: 'mục I.1', text: 'Một.' },
      { anchor: 'i-2', label: 'mục I.2', text: 'Hai.' },
    ]);
  });

  it('join what stands under one anchor, and take their heading’s where they have none', () => {
    expect(read('<h1>Tin</h1><p>Đầu.</p><h2 id="a">Phần A</h2><p>Một.</p><p>Hai.</p>')).toEqual([
      { anchor: '', label: '', text: 'Tin · Đầu.' },
      { anchor: 'a', label: 'Phần A', text: 'Phần A · Một. Hai.' },
    ]);
  });

  it('are cut where they grow long', () => {
    const long = `<p>${'chữ '.repeat(100)}</p>`;
    expect(texts(long.repeat(4))).toHaveLength(2);
  });

  it('read facts as they are read aloud', () => {
    expect(
      texts('<dl><div><dt>Số</dt><dd>01/QĐ</dd></div></dl><table><tr><th>A</th><td>B</td></tr></table>'),
    ).toEqual(['Số: 01/QĐ · A B']);
  });

  it.each([
    '<nav>Bí mật</nav>',
    '<form><label>Bí mật</label></form>',
    '<noscript><p>Bí mật</p></noscript>',
    '<template><p>Bí mật</p></template>',
    '<p hidden>Bí mật</p>',
    '<p><span class="vh">Bí mật</span></p>',
    '<div data-no-search><p>Bí mật</p></div>',
    '<table class="register"><tr><td>Bí mật</td></tr></table>',
    '<p><span class="sample">Bí mật</span></p>',
    '<p class="on-paper">Bí mật</p>',
  ])('leave out %s', (html) => {
    expect(texts(`${html}<p>Còn lại</p>`)).toEqual(['Còn lại']);
  });

  it('leave to other pages of the section what they tell, but keep links in running text', () => {
    const list = '<ul><li><a href="/tin-tuc/hai/">Tin hai</a> và lời dẫn</li></ul>';
    const prose = '<div class="prose"><p>Xem <a href="/tin-tuc/hai/">tin hai</a>.</p></div>';
    const elsewhere = '<ul><li><a href="/ke-hoach/son-la/#i">Kế hoạch Sơn La</a></li></ul>';
    expect(texts(list + prose + elsewhere)).toEqual(['Xem tin hai. Kế hoạch Sơn La']);
    expect(texts(list, '/tin-tuc/')).toEqual([]);
  });

  it('tell what leads to pages that search leaves out', () => {
    const choice = '<ul><li><a href="/ai-nhan-ho-so/son-la/">Kế hoạch Sơn La</a></li></ul>';
    expect(texts(choice, '/ai-nhan-ho-so/')).toEqual(['Kế hoạch Sơn La']);
  });

  it('stand apart under headings without an address', () => {
    expect(read('<h1>Tin</h1><h2>Một</h2><p>A.</p><h2>Hai</h2><p>B.</p>').map(({ label }) => label)).toEqual([
      '',
      'Một',
      'Hai',
    ]);
  });
});
