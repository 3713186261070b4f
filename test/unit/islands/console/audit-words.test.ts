import { expect, test } from 'vitest';
import { detailInWords } from '../../../../src/islands/Console/audit/words.ts';

test.each([
  [null, ''],
  ['không phải JSON', 'không phải JSON'],
  ['{"before":null,"after":"so-y-te"}', 'trước: không có; sau: so-y-te'],
  ['{"campaign":"son-la","until":1640365200000}', 'phong trào: son-la; đến: 00:00:00, thứ Bảy 25/12/2021'],
  [
    '{"after":{"active":true,"grants":["lead:*:*","auditor:*:*"]}}',
    'sau: (được vào: có; vai trò: lead:*:*; auditor:*:*)',
  ],
  ['[{"position":0,"meets":false}]', '(thứ tự: 0; đạt: không)'],
])('the detail %s of a line reads %s', (detail, words) => {
  expect(detailInWords(detail)).toBe(words);
});
