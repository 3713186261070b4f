import { DomainError } from '#domain/errors.ts';

/** Refuses what came without a proof of work that holds. */
export function proofNeeded(): DomainError {
  return new DomainError(
    'proof-needed',
    'Gửi lại: máy của bạn sẽ tự làm lại phần kiểm tra. Nếu vẫn không được, hãy cập nhật trình duyệt hoặc dùng máy khác; nội dung đã nhập vẫn còn.',
  );
}
