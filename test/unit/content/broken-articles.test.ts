import { describe, expect, it } from 'vitest';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { readStories } from '../../../src/collections/stories.ts';
import { contentCopy, messageOf, refusal } from './workspace.ts';

const STORY = 'stories/hang-cay-vi-du.md';
const content = contentCopy();

const FAULTS: [name: string, field: string, fault: string][] = [
  [
    'a picture that is not there',
    'picture: { file: cay.jpg, alt: Hàng cây }',
    'picture.file: không có ảnh “cay.jpg” trong content/pictures; chép ảnh vào đó hoặc sửa lại tên',
  ],
  [
    'a picture outside its folder',
    'picture: { file: ../cay.jpg, alt: Hàng cây }',
    'picture.file: “../cay.jpg” không dùng được; tên ảnh gồm chữ không dấu, chữ số, gạch nối, đuôi .jpg, .png, .webp hoặc .avif',
  ],
  [
    'a line of the honour roll written another way',
    'honours: [thon-mau]',
    'honours.0: “thon-mau” chưa đúng cách ghi; ghi <phong trào>/<quyết định>#<mã người, tập thể>, ví dụ ninh-thuan/01-qd-mau#to-giam-sat',
  ],
  [
    'a decision that is not there',
    'honours: ["vi-du/02-qd-mau#thon-mau"]',
    'honours.0: không có quyết định honours/vi-du/02-qd-mau.md; xem lại tên thư mục và tên tệp',
  ],
  [
    'a recipient whom the decision does not name',
    'honours: ["vi-du/01-qd-mau#thon-mau", "vi-du/01-qd-mau#thon-khac"]',
    'honours.1: quyết định honours/vi-du/01-qd-mau.md không có mã “thon-khac”; dùng một trong: thon-mau',
  ],
];

describe('a story that names', () => {
  it.each(FAULTS)('%s stops the build and says how to mend it', (_name, field, fault) => {
    content.edit(STORY, 'sample: true', `sample: true\n${field}`);
    expect(messageOf(() => readStories(readCampaigns()))).toBe(refusal(content.shown(STORY), fault));
  });
});

it('a story may name a line of the roll that this build leaves out', () => {
  content.edit(STORY, 'sample: true', 'sample: false\nhonours: ["vi-du/01-qd-mau#thon-mau"]');
  process.env['PORTAL_SAMPLES'] = 'off';
  const stories = readStories(readCampaigns());
  delete process.env['PORTAL_SAMPLES'];
  expect(stories.map(({ honours }) => honours)).toEqual([['vi-du/01-qd-mau#thon-mau']]);
});
