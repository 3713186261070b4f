import { expect, it } from 'vitest';
import type { Failure } from '../../../../src/client/request.ts';
import { refusalInWords } from '../../../../src/islands/Console/commendations/words.ts';

const refused = (errors: { field: string; message: string }[]): Failure => ({
  kind: 'refused',
  retryAfterSeconds: null,
  problem: {
    type: 'https://vi-du.example/invalid-input',
    title: 'Còn chỗ cần sửa',
    status: 422,
    detail: 'Sửa các chỗ dưới đây rồi gửi lại.',
    code: 'invalid-input',
    errors,
  },
});

it('a refusal of a moderator’s form says what is to be mended, not that it stands below', () => {
  const errors = [
    { field: 'office', message: 'Chọn cơ quan' },
    { field: 'note', message: 'Ghi vì sao nên xem xét' },
  ];
  expect(refusalInWords(refused(errors))).toBe('Chọn cơ quan. Ghi vì sao nên xem xét.');
  expect(refusalInWords(refused([]))).toBe('Sửa các chỗ dưới đây rồi gửi lại.');
});
