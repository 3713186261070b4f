import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/collections/check/content.ts';
import { contentCopy } from './workspace.ts';

const content = contentCopy();

function runNew(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['functions/cli/content/new.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}`.trimEnd() };
}

const STORY = [
  'story',
  '--kind=collective',
  '--title=Tổ đi chợ giúp dân: đường Đê',
  '--lead=Một tổ mẫu.',
  '--campaign=vi-du',
  '--place=Xã Ví Dụ',
  '--date=2022-03',
  '--figure-value=12',
  '--figure-caption=người',
  '--source-title=Bài báo: mẫu',
  '--source-publisher=Báo Ví Dụ',
  '--source-url=https://vi-du.example/to',
  '--source-date=2022-03-01',
  '--source-trust=B',
];

describe('npm run new', () => {
  it('writes a valid draft of a story, named by its title, and says what comes next', () => {
    const file = content.shown('stories/to-di-cho-giup-dan-duong-de.md');
    expect(runNew(...STORY)).toEqual({
      status: 0,
      said: [
        `Đã tạo ${file}`,
        '1. Mở tệp, thay dòng “Viết bài ở đây.” bằng bài viết.',
        '2. Xem thử: npm run dev (bản nháp hiện ở đó, chưa hiện ở bản đăng).',
        '3. Kiểm tra: npm run check:content',
        '4. Khi đăng: xóa dòng “draft: true”.',
      ].join('\n'),
    });
    expect(readFileSync(file, 'utf8')).toContain('title: "Tổ đi chợ giúp dân: đường Đê"\n');
    expect(checkContent()).toMatchObject({ findings: [], drafts: [file] });
  });

  it('refuses a story that is published before it is written', () => {
    runNew(...STORY);
    content.edit('stories/to-di-cho-giup-dan-duong-de.md', 'draft: true\n', '');
    expect(checkContent().findings.map(({ message }) => message)).toEqual([
      'thay dòng “Viết bài ở đây.” bằng bài viết rồi mới đăng',
    ]);
  });

  it('refuses an address that tells who follows it, as the check of content does', () => {
    const { status, said } = runNew(...STORY, '--source-url=https://vi-du.example/to?utm_source=x');
    expect(status).toBe(1);
    expect(said).toContain('--source-url: địa chỉ nguồn có phần theo dõi người đọc (utm_source)');
  });

  it('never writes over a file', () => {
    runNew(...STORY);
    const { status, said } = runNew(...STORY, '--lead=Khác.');
    const file = content.shown('stories/to-di-cho-giup-dan-duong-de.md');
    expect([status, said]).toEqual([
      1,
      `✗ Đã có tệp ${file}; đặt tên khác hoặc mở tệp đó ra sửa. Chưa ghi gì.`,
    ]);
    expect(readFileSync(file, 'utf8')).toContain('lead: Một tổ mẫu.');
  });

  it('writes news that belongs to no campaign, and a decision', () => {
    const news = STORY.filter((flag) => !/^(story|--(kind|campaign|figure))/.test(flag));
    expect(runNew('news', ...news).status).toBe(0);
    const decision = runNew(
      'decision',
      '--campaign=vi-du',
      '--number=12/QĐ-UBND',
      '--date=2022-08-01',
      '--subject=Tặng Giấy khen (mẫu)',
      '--award=gk-chu-tich',
      '--programme=cay-xanh',
      '--signer-title=Chủ tịch (mẫu)',
      '--recipient-kind=collective',
      '--recipient-name=Thôn Mẫu Hai',
      '--recipient-place=Xã Ví Dụ',
      '--recipient-achievement=Trồng cây.',
    );
    expect(decision).toEqual({
      status: 0,
      said: [
        `Đã tạo ${content.shown('honours/vi-du/12-qd-ubnd.md')}`,
        '1. Mở tệp, chép thêm những người, tập thể còn lại dưới “recipients”, mỗi dòng khen một mã (id) riêng; danh sách có sẵn trong Excel: xem mục 4 của docs/bien-tap.md.',
        '2. Kiểm tra: npm run check:content',
        '3. Quyết định không có bản nháp: tệp nằm trong content/honours là được đăng.',
      ].join('\n'),
    });
    expect(existsSync(content.shown('honours/vi-du/12-qd-ubnd.md'))).toBe(true);
    expect(checkContent()).toMatchObject({ files: 10, findings: [] });
  });

  it.each([
    [
      'what is missing',
      STORY.slice(0, 11),
      'Còn thiếu: --source-url, --source-date, --source-trust. Chưa ghi gì.',
    ],
    [
      'consent, of a person',
      ['story', '--kind=person', ...STORY.slice(2)],
      'Còn thiếu: --consent-held-by, --consent-date. Chưa ghi gì.',
    ],
    [
      'a campaign that there is',
      [...STORY, '--campaign=ha-noi'],
      '--campaign: không có “ha-noi”; dùng một trong: vi-du',
    ],
    [
      'a date that exists',
      [...STORY, '--date=2022-13'],
      '--date: ghi năm, năm-tháng hoặc năm-tháng-ngày, ví dụ 2021-10-12',
    ],
    [
      'a kind of file',
      ['thu'],
      [
        'Cần biết viết gì:',
        '  npm run new -- story     một câu chuyện điển hình',
        '  npm run new -- news      một tin',
        '  npm run new -- decision  một quyết định khen thưởng',
        '  npm run new -- zone      số liệu vùng xanh của một ngày',
      ].join('\n'),
    ],
  ])('asks for %s, and writes nothing', (_name, args, says) => {
    expect(runNew(...args)).toEqual({ status: 1, said: `✗ ${says}` });
    expect(checkContent().files).toBe(8);
  });
});
