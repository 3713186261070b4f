import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** A file to write. */
export interface Composed {
  path: string;
  text: string;
  /** What stands there, where the file is added to; left out: the file must not be there. */
  before?: string;
}

/**
 * Writes the files, and gives the way to take them back.
 * @throws Error when one of them is there already; then nothing is written.
 */
export function writeAll(files: readonly Composed[]): () => void {
  const there = files.find(({ path, before }) => before === undefined && existsSync(path));
  if (there)
    throw new Error(
      `Đã có tệp ${relative(process.cwd(), there.path)}; đặt tên khác hoặc mở tệp đó ra sửa. Chưa ghi gì.`,
    );
  const undo = files.map(({ path, text, before }) => {
    const made = mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: before === undefined ? 'wx' : 'w' });
    return () =>
      before === undefined ? rmSync(made ?? path, { recursive: true }) : writeFileSync(path, before);
  });
  return () => {
    for (const back of undo.toReversed()) back();
  };
}

/** What was written, as it is told. */
export function describeWritten(files: readonly Composed[]): string[] {
  return files.map(
    ({ path, before }) =>
      `${before === undefined ? 'Đã tạo' : 'Đã thêm vào'} ${relative(process.cwd(), path)}`,
  );
}
