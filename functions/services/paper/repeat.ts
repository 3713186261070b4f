import { createHash } from 'node:crypto';
import { DomainError } from '#domain/errors.ts';
import type { StoredPaper } from '../../repositories/papers.ts';

/**
 * An upload that came through before and whose answer was lost: reads what is sent, which is stored nowhere.
 * @throws DomainError `key-reused` when it is another file, `invalid-input` when it breaks off
 */
export async function compareWithStored(
  known: StoredPaper,
  { body, bytes }: { body: ReadableStream<Uint8Array>; bytes: number },
): Promise<StoredPaper> {
  if (bytes !== known.bytes) throw anotherFile();
  const digest = createHash('sha256');
  let read = 0;
  try {
    for await (const chunk of body) {
      digest.update(chunk);
      read += chunk.length;
      if (read > bytes) break;
    }
  } catch {
    throw new DomainError('invalid-input', 'Tệp tới nơi chưa trọn vẹn. Xem lại kết nối mạng rồi gửi lại.');
  }
  if (digest.digest('hex') !== known.sha256) throw anotherFile();
  return known;
}

/** The id is in use. */
export function anotherFile(): DomainError {
  return new DomainError('key-reused', 'Lần gửi này đã dùng cho một tệp khác. Chọn lại tệp rồi gửi lại.');
}
