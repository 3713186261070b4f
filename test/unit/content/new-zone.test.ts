import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/collections/check/content.ts';
import { contentCopy } from './workspace.ts';

const TOTALS = 'zones/vi-du/totals.yaml';
const content = contentCopy();

function runNew(...flags: string[]) {
  const args = ['functions/cli/content/new.ts', 'zone', ...flags];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}`.trimEnd() };
}

const SOURCE = [
  '--source-title=Bài báo: mẫu',
  '--source-publisher=Báo Ví Dụ',
  '--source-url=https://vi-du.example/vung',
  '--source-date=2021-09-06',
  '--source-trust=B',
];
const COUNTS = ['--unit=communes', '--green=1', '--yellow=1', '--orange=0', '--red=1', '--of=3'];
const NEXT = [
  '1. Mở tệp, xem lại từng số theo nguồn.',
  '2. Xem thử: npm run dev, mở trang /vung-xanh/',
  '3. Kiểm tra: npm run check:content',
  '4. Số liệu không có bản nháp: nằm trong tệp là được đăng ở lần dựng tới.',
];
const ADDED = (date: string, counted: string) => `  - date: "${date}"
    ${counted}
    source:
      title: "Bài báo: mẫu"
      publisher: Báo Ví Dụ
      url: https://vi-du.example/vung
      date: "2021-09-06"
      trust: B
`;
const PUBLISHED = `# Đầu tệp.
totals:
  - date: "2021-09-01" # một ngày
    province: red
    source: { title: Bài, publisher: Báo, url: "https://vi-du.example/1", date: "2021-09", trust: A }
  # Số này nguồn ghi lúc 17 giờ.
  - date: "2021-09-21"
    province: green
    source: { title: Bài, publisher: Báo, url: "https://vi-du.example/2", date: "2021-09", trust: A }
events:
  - date: "2021-09"
    text: Việc mẫu
    source: { title: Bài, publisher: Báo, url: "https://vi-du.example/3", date: "2021-09", trust: A }
`;

describe('npm run new -- zone', () => {
  it('begins the totals of a province that has none, and says what comes next', () => {
    expect(runNew('--province=vi-du', '--date=2021-09-06', ...COUNTS, ...SOURCE)).toEqual({
      status: 0,
      said: [`Đã tạo ${content.shown(TOTALS)}`, ...NEXT].join('\n'),
    });
    expect(readFileSync(content.shown(TOTALS), 'utf8')).toBe(
      `# Số tổng đã công bố, mỗi dòng một nguồn. Chỉ dùng nguồn tin cậy A hoặc B.\ntotals:\n${ADDED(
        '2021-09-06',
        'communes: { green: 1, yellow: 1, orange: 0, red: 1, of: 3 }',
      )}`,
    );
    expect(checkContent().findings).toEqual([]);
  });

  it('adds a date in its place, and leaves all other words and comments as they are', () => {
    content.write(TOTALS, PUBLISHED);
    expect(
      runNew('--province=vi-du', '--date=2021-09-06', '--unit=province', '--level=yellow', ...SOURCE),
    ).toEqual({ status: 0, said: [`Đã thêm vào ${content.shown(TOTALS)}`, ...NEXT].join('\n') });
    const added = ADDED('2021-09-06', 'province: yellow');
    expect(readFileSync(content.shown(TOTALS), 'utf8')).toBe(
      PUBLISHED.replace('  # Số này', `${added}  # Số này`),
    );
  });

  it('begins a province without a map', () => {
    const files = ['zones/lao-cai/layout.yaml', 'zones/lao-cai/totals.yaml'].map(content.shown);
    const lines = files.map((file) => `Đã tạo ${file}`);
    const flags = ['--province=moi', '--province-name=Lào Cai', '--campaign=vi-du', '--date=2021-11-07'];
    expect(runNew(...flags, ...COUNTS, ...SOURCE)).toEqual({
      status: 0,
      said: [...lines, ...NEXT].join('\n'),
    });
    expect(readFileSync(files[0] ?? '', 'utf8')).toBe('province: Lào Cai\ncampaign: vi-du\ncommunes: []\n');
    expect(checkContent()).toMatchObject({ files: 10, findings: [] });
  });

  it.each([
    [
      'a date that is there',
      ['--date=2021-09-21'],
      () => `✗ --date: ngày này đã có ở dòng 7 tệp ${content.shown(TOTALS)}; mở tệp đó ra sửa`,
    ],
    [
      'a date before there were zones',
      ['--date=2021-05-30'],
      () => '✗ --date: trước ngày 31/5/2021 chưa có thang phân vùng; xem lại ngày này',
    ],
    [
      'counts that do not add up',
      ['--of=4'],
      () => '✗ --of: 1 + 1 + 0 + 1 = 3, không bằng tổng 4 đã ghi ở “of”; xem lại theo nguồn',
    ],
    ['a count that is none', ['--red=một'], () => '✗ --red: ghi số nguyên; không có thì ghi 0'],
    [
      'a province that is there',
      ['--province=moi', '--province-name=Ví Dụ'],
      () =>
        `✗ --province-name: đã có ${content.shown('zones/vi-du/layout.yaml')}; chọn tỉnh đó trong danh sách`,
    ],
    [
      'more communes than the layout has, which only the reader sees',
      ['--green=2', '--of=4'],
      () =>
        [
          `✗ Tệp ${content.shown(TOTALS)} chưa đăng được, còn 1 chỗ cần sửa:`,
          '  • totals.1.communes.of: ghi 4 đơn vị, nhưng layout.yaml có 3; xem lại theo nguồn',
          'Sửa các chỗ trên rồi dựng lại.',
        ].join('\n'),
    ],
  ])('refuses %s, and leaves the file as it was', (_name, flags, says) => {
    content.write(TOTALS, PUBLISHED);
    const all = ['--province=vi-du', '--date=2021-09-06', ...COUNTS, ...SOURCE, ...flags];
    expect(runNew(...all)).toEqual({ status: 1, said: says() });
    expect(readFileSync(content.shown(TOTALS), 'utf8')).toBe(PUBLISHED);
  });

  it('asks for what is missing', () => {
    expect(runNew('--province=vi-du', '--date=2021-09-06', '--unit=districts', ...SOURCE).said).toBe(
      '✗ Còn thiếu: --green, --yellow, --orange, --red, --of. Chưa ghi gì.',
    );
  });

  it('takes back a date that the levels contradict, and the file that it began', () => {
    expect(runNew('--province=vi-du', '--date=2021-09-11', ...COUNTS, ...SOURCE).said.split('\n')[1]).toBe(
      '  • days.1: ngày 11/09/2021 có số xã theo mức là 3/0/0/0, không khớp số đã công bố 1/1/0/1 ở totals.yaml',
    );
    expect(existsSync(content.shown(TOTALS))).toBe(false);
  });
});
