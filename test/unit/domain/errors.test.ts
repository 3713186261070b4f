import { expect, it } from 'vitest';
import { DomainError, ERRORS, type ErrorCode, type Subject, titleOf } from '#domain/errors.ts';

it.each<[ErrorCode, Subject, string]>([
  ['malformed-code', 'dossier', 'Mã hồ sơ viết chưa đúng'],
  ['malformed-code', 'commendation', 'Mã lời tri ân viết chưa đúng'],
  ['malformed-code', 'registration', 'Mã đăng ký viết chưa đúng'],
  ['malformed-code', 'commitment', 'Mã cam kết viết chưa đúng'],
  ['version-conflict', 'commendation', 'Lời tri ân đã được thay đổi ở nơi khác'],
  ['version-conflict', 'feedback', 'Phản ánh đã được thay đổi ở nơi khác'],
  ['illegal-transition', 'entry', 'Đăng ký, cam kết không ở bước cho phép làm việc này'],
  ['version-conflict', 'decision', 'Quyết định đã được thay đổi ở nơi khác'],
  ['illegal-transition', 'decision', 'Quyết định không ở bước cho phép làm việc này'],
  ['papers-missing', 'decision', 'Quyết định còn thiếu giấy tờ'],
  ['paper-not-found', 'decision', 'Không có tệp này trong quyết định'],
  ['version-conflict', 'member', 'Thông tin cán bộ đã được thay đổi ở nơi khác'],
  ['nomination-not-found', 'commendation', 'Không tìm thấy hồ sơ này'],
])('%s about a %s reads: %s', (code, about, title) => {
  expect(titleOf({ code, about })).toBe(title);
});

it('is about a dossier unless it says otherwise, in the words of the list', () => {
  const codes = Object.keys(ERRORS) as ErrorCode[];
  expect(codes.map((code) => titleOf(new DomainError(code, '')))).toEqual(Object.values(ERRORS));
});
