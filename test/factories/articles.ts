/** Front matter that a test cares about, field by field, each as YAML. */
export type ArticleFields = Record<string, string>;

const COMMON: ArticleFields = {
  title: 'Bài thử',
  lead: 'Một bài được đặt ra để thử.',
  date: '"2022-03-05"',
  place: 'Xã Ví Dụ, Tỉnh Mẫu',
  reviewer: 'Người duyệt thử',
  sources:
    '[{ title: Trang thử, publisher: Báo Thử, url: "https://vi-du.example/bai", date: "2022-03", trust: B }]',
  sample: 'true',
};

const BODY = 'Một đoạn để thử, với [một liên kết](/ke-hoach/).';

/** The text of a story's file, of the fixtures' campaign. */
export function storyFile(fields: ArticleFields = {}, body = BODY): string {
  const story = { campaign: 'vi-du', kind: 'model', figures: '[{ value: "3", caption: cây thử }]' };
  return file({ ...COMMON, ...story, ...fields }, body);
}

/** The text of a news item's file. */
export function newsFile(fields: ArticleFields = {}): string {
  return file({ ...COMMON, ...fields }, BODY);
}

function file(fields: ArticleFields, body: string): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  return `---\n${lines.join('')}---\n\n${body}\n`;
}
