import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { checkContent } from '../../../src/collections/check/content.ts';
import { readDecisions } from '../../../src/collections/decisions.ts';
import { readStories } from '../../../src/collections/stories.ts';
import { contentCopy, messageOf, refusal } from './workspace.ts';

const STORY = 'stories/hang-cay-vi-du.md';
const DECISION = 'honours/vi-du/01-qd-mau.md';
const BODY = 'Thôn Mẫu trồng ba mươi cây.';
const content = contentCopy();

const NOTEPAD =
  'mở tệp bằng Notepad, chọn Lưu thành (Save As), ô Mã hóa (Encoding) chọn UTF-8, rồi lưu lại; chữ nào hỏng thì gõ lại';
const INVISIBLE =
  'có ký tự không nhìn thấy, thường theo vào khi chép từ nơi khác; xóa chữ ở chỗ đó và gõ lại';
const SIGNS = '(cả tệp): có quá nhiều dấu Markdown (* _ [ ] > `); xóa bớt, chỉ giữ dấu cần dùng';
const HTML = 'không dùng HTML trong bài; viết bằng Markdown (đoạn, ## tiêu đề, danh sách, liên kết)';
const ONLY = 'không dùng bảng và chú thích chân trang; viết thành đoạn hoặc danh sách';

const at = (file: string) => join(process.env['PORTAL_CONTENT'] ?? '', file);
const stories = () => messageOf(() => readStories(readCampaigns()));
const decisions = () => messageOf(() => readDecisions(readCampaigns()));

describe('a file that is too large is refused before it is read', () => {
  it.each([
    [STORY, stories, 'tệp nặng 100 MB, quá 64 KB; chia bài thành nhiều bài, ảnh để trong content/pictures'],
    [
      DECISION,
      decisions,
      'tệp nặng 100 MB, quá 256 KB; chuyển danh sách người được khen sang tệp CSV (recipientsFile)',
    ],
    [
      'campaigns/vi-du/plan.md',
      decisions,
      'tệp nặng 100 MB, quá 256 KB; tệp kế hoạch chỉ gồm các trường và văn bản; xóa phần chép thừa',
    ],
  ])('%s', (file, read, fault) => {
    truncateSync(at(file), 100 * 1024 * 1024);
    expect(read()).toBe(refusal(content.shown(file), `(cả tệp): ${fault}`));
  });

  it('a table of 100 MB, in the build and in the check, at once', () => {
    const table = 'honours/vi-du/ten.csv';
    content.edit(DECISION, 'sample: true', 'recipientsFile: ten.csv\nsample: true');
    content.write(table, '');
    truncateSync(at(table), 100 * 1024 * 1024);
    const fault =
      'tệp nặng 100 MB, quá 4 MB; xóa cột, hàng thừa trong Excel rồi lưu lại, hoặc chia danh sách theo quyết định';
    const began = performance.now();
    expect(decisions()).toBe(refusal(content.shown(table), `(cả tệp): ${fault}`));
    expect(checkContent().findings).toEqual([
      { severity: 'error', file: content.shown(table), line: null, field: '(cả tệp)', message: fault },
    ]);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('a story whose letters were saved another way', () => {
  const lines = `---\ntitle: Đồng lòng\n---\n`;
  it.each<[name: string, bytes: Buffer, fault: string]>([
    [
      'UTF-16 of Windows',
      Buffer.from(`\uFEFF${lines}`, 'utf16le'),
      `(cả tệp): tệp lưu theo UTF-16; ${NOTEPAD}`,
    ],
    [
      'UTF-16, the other order',
      Buffer.from(`\uFEFF${lines}`, 'utf16le').swap16(),
      `(cả tệp): tệp lưu theo UTF-16; ${NOTEPAD}`,
    ],
    [
      'UTF-16 without its mark',
      Buffer.from('---\n', 'utf16le'),
      `(cả tệp): tệp lưu theo UTF-16 hoặc không phải tệp chữ; ${NOTEPAD}`,
    ],
    [
      'Windows-1258',
      Buffer.concat([Buffer.from('---\ntitle: '), Buffer.from([0xd0, 0xf4, 0xcc, 0x6e, 0x0a])]),
      `dòng 2: chữ có dấu không đọc được, tệp chưa lưu theo UTF-8; ${NOTEPAD}`,
    ],
    [
      'UTF-8 taken for Windows-1252',
      Buffer.from('---\ntitle: Ä‘á»“ng lÃ²ng\n---\n'),
      `dòng 2: chữ có dấu đã hỏng (“Ä‘”); ${NOTEPAD}`,
    ],
  ])('%s is refused', (_name, bytes, fault) => {
    writeFileSync(at(STORY), bytes);
    expect(stories()).toBe(refusal(content.shown(STORY), fault));
  });

  it('as separate marks (NFD) or with line ends of Windows is read as it was meant', () => {
    content.edit(STORY, BODY, `${BODY}\r\n`.normalize('NFD'));
    expect(readStories(readCampaigns())[0]?.body).toContain(BODY);
  });
});

describe('a story with', () => {
  it.each([
    ['a field that reaches for the program', 'sample: true', 'sample: true\n__proto__: { draft: true }'],
    ['a field of every object', 'sample: true', 'sample: true\nconstructor: 1'],
  ])('%s has a field that nobody knows', (_name, words, others) => {
    content.edit(STORY, words, others);
    const name = others.includes('__proto__') ? '__proto__' : 'constructor';
    expect(stories()).toBe(
      refusal(content.shown(STORY), `(cả tệp): không có trường “${name}”; xóa đi hoặc sửa lại tên`),
    );
  });

  const bomb = [
    'a: &a [x, x]',
    ...'bcdefgh'.split('').map((one, n) => `${one}: &${one} [*${'abcdefg'[n]}, *${'abcdefg'[n]}]`),
  ];
  it.each([
    ['references that grow', bomb.join('\n'), 'dòng 21: chữ mở đầu bằng dấu * phải đặt trong ngoặc kép'],
    [
      'a star that is no reference',
      'shortTitle: *Cây xanh',
      'dòng 20: chữ mở đầu bằng dấu * phải đặt trong ngoặc kép',
    ],
    [
      'groups in groups',
      `shortTitle: ${'['.repeat(20_000)}`,
      '(cả tệp): các nhóm lồng nhau quá nhiều tầng; viết lại theo một tệp có sẵn',
    ],
    ['a turned line', 'shortTitle: Cây\u202E xanh', `dòng 20: ${INVISIBLE}`],
    ['a turned line that is written as an escape', 'shortTitle: "Cây\\u202E xanh"', `dòng 20: ${INVISIBLE}`],
    ['a control character', 'shortTitle: Cây\u0007 xanh', `dòng 20: ${INVISIBLE}`],
  ])('%s is refused', (_name, field, fault) => {
    content.edit(STORY, 'sample: true', `sample: true\n${field}`);
    expect(stories()).toBe(refusal(content.shown(STORY), fault));
  });
});

const cannotUse = (url: string) =>
  `dòng 22: liên kết “${url}” không dùng được; ghi địa chỉ mở đầu bằng “/” (trang của cổng) hoặc “https://”`;

describe('a text with', () => {
  it.each([
    ['a script for a link', '[a](javascript:alert(1))', [cannotUse('javascript:alert(1)')]],
    ['a script in capitals', '[a](JaVaScRiPt:alert(1))', [cannotUse('JaVaScRiPt:alert(1)')]],
    ['a script by entities', '[a](&#106;avascript:alert(1))', [cannotUse('javascript:alert(1)')]],
    ['a script by reference', '[a][b]\n\n[b]: vbscript:x\n\n', [cannotUse('vbscript:x').replace('22', '24')]],
    [
      'a script between angles',
      '<javascript:alert(1)>',
      [`dòng 22: ${HTML}`, cannotUse('javascript:alert(1)')],
    ],
    ['a page of data', '[a](data:text/html,x)', [cannotUse('data:text/html,x')]],
    ['a page without protocol', '[a](//xau.example/)', [cannotUse('//xau.example/')]],
    ['the same by a backslash', '[a](/\\xau.example/)', [cannotUse('/\\xau.example/')]],
    ['a tab in a link', '[a](/&Tab;/xau.example/)', [cannotUse('/\t/xau.example/')]],
    [
      'a picture from elsewhere',
      '![a](https://xau.example/a.png)',
      [
        'dòng 22: ảnh “https://xau.example/a.png” không dùng được; chép ảnh vào content/pictures và ghi ở trường picture',
      ],
    ],
    ['HTML in a footnote', '[^1]: /a "<img src=x>"', [`dòng 22: ${HTML}`]],
    ['a footnote', 'Một[^1].', [`dòng 22: ${ONLY}`]],
    [
      'HTML that a table lets out of its code',
      'a | b\n--|--\n`x | <b>y</b>`',
      [`dòng 23: ${ONLY}`, `dòng 24: ${HTML}`],
    ],
    ['an entity that nobody sees', 'Cây&#x202E; xanh', [`dòng 22: ${INVISIBLE}`]],
    ['signs without end', '*_'.repeat(20_000), [SIGNS]],
    ['quotes in quotes', '> '.repeat(20_000), [SIGNS]],
  ])('%s is refused', (_name, words, faults) => {
    content.edit(STORY, BODY, words);
    expect(stories()).toBe(refusal(content.shown(STORY), ...faults));
  });
});

describe('two files that say the same', () => {
  it('a name in capitals beside the same in small letters is refused', () => {
    content.write('stories/Hang-Cay-Vi-Du.md', '');
    expect(stories()).toBe(
      refusal(
        content.shown('stories/Hang-Cay-Vi-Du.md'),
        '(cả tệp): tên tệp “Hang-Cay-Vi-Du” không dùng được; chỉ dùng chữ thường không dấu, chữ số và gạch nối, ví dụ to-di-cho',
      ),
    );
  });

  it.each([
    [STORY, 'stories/hang-cay-khac.md', 'title', stories],
    [DECISION, 'honours/vi-du/02-qd-mau.md', 'number', decisions],
  ])('%s and its copy, in the build and in the check', (first, copy, field, read) => {
    content.copy(first, copy);
    const line = new RegExp(`  • ${field}: “.+” đã có ở tệp (.+); xóa một tệp, hoặc sửa lại cho khác\n`);
    const [one, other] = [content.shown(first), content.shown(copy)].sort();
    expect(read()).toContain(`Tệp ${other} chưa đăng được, còn 1 chỗ cần sửa:`);
    expect(line.exec(read())?.[1]).toBe(one);
    expect(checkContent().findings).toMatchObject([{ severity: 'error', file: other, field }]);
  });

  it('a recipient twice in one decision is pointed out', () => {
    content.edit(DECISION, 'sample: true', 'recipientsFile: ten.csv\nsample: true');
    content.write(
      'honours/vi-du/ten.csv',
      'Đối tượng;Tên;Nơi;Thành tích;Mã\nCá nhân;Lê Mẫu;Xã Mẫu;Việc;mot\nCá nhân;LÊ MẪU;Xã Mẫu;Việc;hai\n',
    );
    expect(checkContent().findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'warning “LÊ MẪU” có hai dòng giống nhau, mã “mot” và “hai”; nếu là một, xóa một dòng',
    ]);
  });
});

it('a folder with the name of a story is refused', () => {
  mkdirSync(at('stories/bai.md'));
  expect(stories()).toBe(
    refusal(content.shown('stories/bai.md'), '(cả tệp): không phải một tệp mở được; xóa đi rồi chép lại tệp'),
  );
});

it('a file that is wrong all through names its first fifty places', () => {
  content.edit(STORY, BODY, Array.from({ length: 80 }, () => '<b>').join('\n'));
  expect(stories().match(/•/g)).toHaveLength(50);
  expect(stories()).toContain('còn 80 chỗ cần sửa');
});
