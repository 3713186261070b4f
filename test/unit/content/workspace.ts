import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** The small made-up content that these tests start from: one plan, story, news item and decision, zones and a ledger, all samples. */
export const SAMPLE_CONTENT = 'test/fixtures/content';

/** Gives each test a copy of a content folder, and points the portal at it. */
export function contentCopy(folder = SAMPLE_CONTENT) {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync(folder, root, { recursive: true });
    process.env['PORTAL_CONTENT'] = root;
  });
  afterEach(() => {
    delete process.env['PORTAL_CONTENT'];
    rmSync(root, { recursive: true });
  });
  return {
    /** How a message names the file. */
    shown: (file: string) => relative(process.cwd(), join(root, file)),
    /** Adds what another content folder holds. */
    add: (other: string) => cpSync(other, root, { recursive: true }),
    write: (file: string, text: string | Uint8Array) => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    },
    copy: (file: string, other: string) => cpSync(join(root, file), join(root, other)),
    /** Replaces the words, which must stand there. */
    edit: (file: string, words: string | RegExp, others: string) => {
      const path = join(root, file);
      const text = readFileSync(path, 'utf8');
      const edited = text.replace(words, () => others);
      if (edited === text) throw new Error(`${file} has no ${words}`);
      writeFileSync(path, edited);
    },
  };
}

/** What the call throws, as an editor reads it. */
export function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return String(error);
  }
  return '(không có lỗi)';
}

/** The whole message for a file with these faults. */
export function refusal(shown: string, ...faults: string[]): string {
  const lines = faults.map((fault) => `  • ${fault}`).join('\n');
  return `ContentError: Tệp ${shown} chưa đăng được, còn ${faults.length} chỗ cần sửa:\n${lines}\nSửa các chỗ trên rồi dựng lại.`;
}
