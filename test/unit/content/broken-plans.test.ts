import { describe, expect, it } from 'vitest';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { contentCopy, messageOf, refusal } from './workspace.ts';

const PLAN = 'campaigns/vi-du/plan.md';
const content = contentCopy();
const RULE_ONLY = 'chỉ dùng tiêu đề, đoạn, danh sách và chữ nghiêng, đậm';

/** What an editor writes instead of what, and what the build then says. */
const FAULTS: [name: string, words: string | RegExp, others: string, fault: string][] = [
  [
    'a quotation mark left open',
    'place: Xã Ví Dụ',
    'place: "Xã Ví Dụ',
    'dòng 4: phần đầu tệp viết chưa đúng cách; xem lại dấu hai chấm, dấu ngoặc kép và chỗ thụt đầu dòng ở dòng này',
  ],
  [
    'a field written twice',
    'province: Tỉnh Mẫu',
    'province: Tỉnh Mẫu\nprovince: Tỉnh Khác',
    'dòng 6: trường ở dòng này đã ghi ở trên; giữ lại một chỗ',
  ],
  ['no front matter', /^---\n/, '', 'phần đầu tệp: tệp phải mở đầu bằng các trường nằm giữa hai dòng “---”'],
  ['a missing field', 'province: Tỉnh Mẫu\n', '', 'province: còn thiếu; thêm trường này, giá trị là chữ'],
  [
    'an unknown field',
    'province: Tỉnh Mẫu',
    'province: Tỉnh Mẫu\ntinh: Mẫu',
    '(cả tệp): không có trường “tinh”; xóa đi hoặc sửa lại tên',
  ],
  ['a number for words', 'number: "01"', 'number: 1', 'document.number: phải là chữ'],
  [
    'an unknown form of award',
    'form: giay-khen',
    'form: giai-thuong',
    'awards.0.form: chỉ nhận một trong: huan-chuong, bang-khen, giay-khen',
  ],
  [
    'an unknown kind of correction',
    'kind: spelling',
    'kind: chinh-ta',
    'corrections.0.kind: chỉ nhận một trong: spelling, layout, withheld',
  ],
  [
    'a date that does not exist',
    'before: "2022-06-01"',
    'before: "2022-02-30"',
    'rounds.0.deadline.before: ghi ngày có thật dạng YYYY-MM-DD, ví dụ 2021-09-08',
  ],
  ['four points of five', /\n.*Kế hoạch này là mẫu.*\n/, '\n', 'summary: cần đúng năm điều'],
  [
    'a citation of a clause that is not there',
    'clause: ii-2-1\n        quote: Hồ sơ',
    'clause: ii-9\n        quote: Hồ sơ',
    'routes.0.sources.0.clause: văn bản không có mục “ii-9”; ghi đúng neo của một mục trong văn bản',
  ],
  [
    'a quotation in other words',
    'quote: chăm cây sống tốt',
    'quote: chăm cây thật tốt',
    'criteria.0.quote: câu trích không có nguyên văn trong mục “ii-1”; chép lại đúng từng chữ',
  ],
  ['no theme', /themes:\n(?: {2}-.*\n)+/, 'themes: []\n', 'themes: cần ít nhất một nội dung thi đua'],
  [
    'a theme of a clause that is not there',
    'name: Trồng cây và chăm cây, clause: i-1',
    'name: Trồng cây và chăm cây, clause: i-3',
    'themes.0.clause: văn bản không có mục “i-3”; ghi đúng neo của một mục trong văn bản',
  ],
  [
    'a theme in other words',
    'quote: góp cây giống',
    'quote: góp hạt giống',
    'themes.1.quote: câu trích không có nguyên văn trong mục “i-2”; chép lại đúng từng chữ',
  ],
  [
    'two themes of one id',
    'id: gop-suc',
    'id: trong-cham-cay',
    'themes: mã “trong-cham-cay” dùng hai lần; mỗi mã chỉ dùng một lần',
  ],
  [
    'a theme of an unknown programme',
    'name: Người dân góp sức,',
    'name: Người dân góp sức, programmes: [hoa],',
    'themes.1.programmes: không có chương trình “hoa”; dùng một trong: cay-xanh',
  ],
  [
    'an office that is not listed',
    'receiving: van-phong',
    'receiving: phong-noi-vu',
    'routes.0.receiving: không có cơ quan “phong-noi-vu”; dùng một trong: van-phong, chu-tich',
  ],
  [
    'two clauses of one number',
    '## II. KHEN',
    '### 1. Việc thêm\n\n## II. KHEN',
    'văn bản: hai chỗ trong văn bản cùng mang neo “i-1”; xem lại số mục ở hai chỗ đó',
  ],
  [
    'a correction of words that are not there',
    'source: bống mát',
    'source: bông mát',
    'corrections.0: “bông mát” không có trong mục “i-1”; ghi vừa đủ chữ để chỉ đúng một chỗ',
  ],
  [
    'a correction that fits two places',
    'source: bống mát',
    'source: thôn',
    'corrections.0: “thôn” có 2 lần trong mục “i-1”; ghi vừa đủ chữ để chỉ đúng một chỗ',
  ],
  [
    'a joined paragraph that is not there',
    'joinedParagraphs: []',
    'joinedParagraphs: [iv]',
    'joinedParagraphs.0: văn bản không có mục “iv”; ghi đúng neo của một mục trong văn bản',
  ],
  [
    'raw HTML',
    'Người dân góp công',
    'Người dân <b>góp công</b>',
    `dòng 127: Không dùng HTML trong văn bản kế hoạch; ${RULE_ONLY}`,
  ],
  [
    'a link',
    'Người dân góp công',
    'Người dân [góp công](https://vi-du.example/)',
    `dòng 127: Văn bản kế hoạch không dùng được “link”; ${RULE_ONLY}`,
  ],
  [
    'a heading without a number',
    '## II. KHEN',
    '## KHEN',
    'dòng 129: Tiêu đề phải mở đầu bằng số mục, ví dụ “## I. MỤC ĐÍCH”',
  ],
  [
    'an award that nobody receives',
    'levels: [unit]',
    'levels: [province]',
    'awards.0: hình thức “Giấy khen của Chủ tịch Ủy ban nhân dân xã” của chương trình “cay-xanh” phải có đúng một tuyến trình trong routes',
  ],
];

describe('a plan that cannot be published', () => {
  it.each(FAULTS)('with %s stops the build and says how to mend it', (_name, words, others, fault) => {
    content.edit(PLAN, words, others);
    expect(messageOf(readCampaigns)).toBe(refusal(content.shown(PLAN), fault));
  });

  it('tells all its faults at once', () => {
    content.edit(PLAN, 'receiving: van-phong', 'receiving: phong-noi-vu');
    content.edit(PLAN, 'source: bống mát', 'source: bông mát');
    expect(messageOf(readCampaigns)).toBe(
      refusal(
        content.shown(PLAN),
        'routes.0.receiving: không có cơ quan “phong-noi-vu”; dùng một trong: van-phong, chu-tich',
        'corrections.0: “bông mát” không có trong mục “i-1”; ghi vừa đủ chữ để chỉ đúng một chỗ',
      ),
    );
  });

  it('is published as it stands', () => {
    expect(messageOf(readCampaigns)).toBe('(không có lỗi)');
  });
});
