import { FileInspector } from '#domain/attachment/inspect.ts';
import { settleName } from '#domain/attachment/name.ts';
import { DomainError } from '#domain/errors.ts';

/**
 * Looks at a file before it is sent, by the same rules as the portal: on a slow link nobody should wait for a refusal.
 * Gives why it can't be taken, or null. Loaded only when a file has been chosen.
 */
export async function checkFile(file: File): Promise<string | null> {
  const inspector = new FileInspector();
  const reader = file.stream().getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) inspector.feed(part.value);
    settleName(file.name, inspector.end());
    return null;
  } catch (error) {
    void reader.cancel().catch(() => {});
    if (error instanceof DomainError) return error.detail;
    return 'Không đọc được tệp trên máy này. Xem tệp còn ở chỗ cũ không rồi chọn lại.';
  }
}
