import { describe, expect, it } from 'vitest';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { readNews } from '../../../src/collections/news.ts';
import { contentCopy, messageOf, refusal } from './workspace.ts';

const PLAN = 'campaigns/vi-du/plan.md';
const NEWS = 'news/ngay-trong-cay-vi-du.md';
const content = contentCopy();
const read = () => readNews(readCampaigns());

/** What an editor writes instead of what, and what the build then says. */
const FAULTS: [name: string, words: string | RegExp, others: string, fault: string][] = [
  [
    'of an unknown campaign',
    'campaign: vi-du',
    'campaign: ha-noi',
    'campaign: không có phong trào “ha-noi”; dùng một trong: vi-du',
  ],
  [
    'of an unknown programme',
    'programme: cay-xanh',
    'programme: hoa',
    'programme: kế hoạch “vi-du” không có chương trình “hoa”; dùng một trong: cay-xanh',
  ],
  [
    'with an unknown theme',
    'themes: [trong-cham-cay]',
    'themes: [tuoi-cay]',
    'themes: kế hoạch “vi-du” không có nội dung thi đua “tuoi-cay”; dùng một trong: trong-cham-cay, gop-suc',
  ],
  [
    'with a programme and no campaign',
    'campaign: vi-du\n',
    '',
    'campaign: chương trình và nội dung thi đua là của một kế hoạch; ghi thêm tên phong trào ở trường này',
  ],
  [
    'that nobody read before',
    'reviewer: Tổ nội dung của cổng\n',
    '',
    'reviewer: còn thiếu; thêm trường này, giá trị là chữ',
  ],
  ['without a source', /sources:\n(?: {2}.*\n)+/, 'sources: []\n', 'sources: cần ít nhất một nguồn'],
  ['from a source that is not trusted', 'trust: A', 'trust: D', 'sources.0.trust: chỉ nhận một trong: A, B'],
  [
    'with figures, which stories have',
    'sample: true',
    'sample: true\nfigures: []',
    '(cả tệp): không có trường “figures”; xóa đi hoặc sửa lại tên',
  ],
  [
    'with HTML',
    'Các thôn',
    '<iframe src="https://vi-du.example/"></iframe> Các thôn',
    'dòng 19: không dùng HTML trong bài; viết bằng Markdown (đoạn, ## tiêu đề, danh sách, liên kết)',
  ],
  [
    'with a link to a clause that is not there',
    '/ke-hoach/vi-du/#i-1',
    '/ke-hoach/vi-du/#i-9',
    'dòng 19: liên kết “/ke-hoach/vi-du/#i-9” không tới mục nào của kế hoạch; mở trang kế hoạch và chép lại địa chỉ của mục',
  ],
  [
    'with a link that is a script',
    '/ke-hoach/vi-du/#i-1',
    'javascript:alert',
    'dòng 19: liên kết “javascript:alert” không dùng được; ghi địa chỉ mở đầu bằng “/” (trang của cổng) hoặc “https://”',
  ],
];

describe('a news item that cannot be published', () => {
  it.each(FAULTS)('%s stops the build and says how to mend it', (_name, words, others, fault) => {
    content.edit(NEWS, words, others);
    expect(messageOf(read)).toBe(refusal(content.shown(NEWS), fault));
  });

  it('with a theme of another programme stops the build', () => {
    content.edit(PLAN, 'programmes:\n', 'programmes:\n  - { id: hoa, name: Trồng hoa, clause: mo-dau-d1 }\n');
    content.edit(PLAN, 'name: Trồng cây và chăm cây,', 'name: Trồng cây, programmes: [cay-xanh],');
    content.edit(NEWS, 'programme: cay-xanh', 'programme: hoa');
    expect(messageOf(read)).toBe(
      refusal(
        content.shown(NEWS),
        'themes: nội dung thi đua “trong-cham-cay” chỉ thuộc chương trình “cay-xanh”; sửa nội dung thi đua hoặc chương trình',
      ),
    );
  });

  it('is published as it stands, and may belong to no campaign', () => {
    expect(read().map(({ id }) => id)).toEqual(['ngay-trong-cay-vi-du']);
    content.edit(NEWS, /campaign: .*\nprogramme: .*\nthemes: .*\n/, '');
    expect(read().map(({ campaign }) => campaign)).toEqual([undefined]);
  });
});
