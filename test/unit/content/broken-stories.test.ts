import { describe, expect, it } from 'vitest';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { readDecisions } from '../../../src/collections/decisions.ts';
import { readStories } from '../../../src/collections/stories.ts';
import { contentCopy, messageOf, refusal } from './workspace.ts';

const STORY = 'stories/hang-cay-vi-du.md';
const DECISION = 'honours/vi-du/01-qd-mau.md';
const content = contentCopy();

type Fault = [name: string, words: string, others: string, fault: string];

const STORY_FAULTS: Fault[] = [
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
    'with HTML',
    'Thôn Mẫu trồng',
    '<script>alert(1)</script> Thôn Mẫu trồng',
    'dòng 22: không dùng HTML trong bài; viết bằng Markdown (đoạn, ## tiêu đề, danh sách, liên kết)',
  ],
  ['from a source that is not trusted', 'trust: B', 'trust: C', 'sources.0.trust: chỉ nhận một trong: A, B'],
  [
    'with half an address',
    'url: https://vi-du.example/hang-cay',
    'url: vi-du.example',
    'sources.0.url: ghi địa chỉ đầy đủ, mở đầu bằng https://',
  ],
  [
    'with a source that is a script',
    'url: https://vi-du.example/hang-cay',
    'url: javascript:alert(1)',
    'sources.0.url: ghi địa chỉ đầy đủ, mở đầu bằng https://',
  ],
  [
    'of an unknown kind',
    'kind: model',
    'kind: mo-hinh',
    'kind: chỉ nhận một trong: person, collective, model',
  ],
  [
    'of a month that does not exist',
    'date: "2022-03"',
    'date: "2022-13"',
    'date: ghi năm, năm-tháng hoặc năm-tháng-ngày, ví dụ 2021-10-12',
  ],
];

const DECISION_FAULTS: Fault[] = [
  [
    'with a source that is no page',
    'source: null',
    'source: { title: Bản ký, url: "javascript:alert(1)" }',
    'source.url: ghi địa chỉ đầy đủ, mở đầu bằng https://',
  ],
  [
    'of an award that the plan lacks',
    'award: gk-chu-tich',
    'award: huan-chuong',
    'award: kế hoạch không có “huan-chuong”; dùng một trong: gk-chu-tich',
  ],
  [
    'of a round that the plan lacks',
    'round: dot-1',
    'round: dot-2',
    'round: kế hoạch không có “dot-2”; dùng một trong: dot-1',
  ],
  [
    'with HTML below its fields',
    'sample: true\n---\n',
    'sample: true\n---\n\n<p>Danh sách</p>\n',
    'dòng 18: tệp quyết định chỉ gồm các trường ở đầu tệp; chuyển phần chữ này vào các trường rồi xóa đi',
  ],
  [
    'whose table of names is not there',
    'sample: true',
    'recipientsFile: 01-qd-mau.csv\nsample: true',
    'recipientsFile: không thấy tệp “01-qd-mau.csv” trong thư mục này; đặt tệp cạnh tệp quyết định',
  ],
  [
    'of a revoked award that names no later decision',
    'kind: collective',
    'kind: collective\n    status: revoked',
    'recipients.0.notice: dòng đã đính chính hoặc thu hồi phải ghi theo quyết định nào, ngày nào',
  ],
  [
    'for an unknown kind of recipient',
    'kind: collective',
    'kind: to-chuc',
    'recipients.0.kind: chỉ nhận một trong: collective, individual, household',
  ],
];

describe('a story that cannot be published', () => {
  it.each(STORY_FAULTS)('%s stops the build and says how to mend it', (_name, words, others, fault) => {
    content.edit(STORY, words, others);
    expect(messageOf(() => readStories(readCampaigns()))).toBe(refusal(content.shown(STORY), fault));
  });

  it('of a real person who did not agree to be told of stops the build', () => {
    content.edit(STORY, 'kind: model', 'kind: person');
    content.edit(STORY, 'sample: true\n', '');
    expect(messageOf(() => readStories(readCampaigns()))).toBe(
      refusal(
        content.shown(STORY),
        'consent: chuyện về một người cần sự đồng ý của người đó; ghi nơi giữ (heldBy) và ngày (date)',
      ),
    );
  });
});

describe('a decision that cannot be published', () => {
  it.each(DECISION_FAULTS)('%s stops the build and says how to mend it', (_name, words, others, fault) => {
    content.edit(DECISION, words, others);
    expect(messageOf(() => readDecisions(readCampaigns()))).toBe(refusal(content.shown(DECISION), fault));
  });

  it('whose table has a fault is told of the table, by row and column', () => {
    content.edit(DECISION, 'sample: true', 'recipientsFile: ten.csv\nsample: true');
    content.write('honours/vi-du/ten.csv', 'Đối tượng;Tên;Nơi;Thành tích\r\nCá nhân;;Xã Mẫu;Việc\r\n');
    expect(messageOf(() => readDecisions(readCampaigns()))).toBe(
      refusal(content.shown('honours/vi-du/ten.csv'), 'dòng 2, cột B “Tên”: không được để trống'),
    );
  });

  it('in a folder that is no campaign stops the build', () => {
    expect(messageOf(() => readDecisions([]))).toBe(
      refusal(
        content.shown(DECISION),
        '(thư mục): thư mục “vi-du” không trùng tên một phong trào; dùng một trong: ',
      ),
    );
  });
});
