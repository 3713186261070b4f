import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ContentError } from './content-error.ts';
import { isMarkupBomb } from './file-limits.ts';
import { parseYaml } from './parse-yaml.ts';
import { readText } from './read-text.ts';
import { lineInYaml } from './yaml-lines.ts';

/** Where the content is: `content/` beside `src/`, or another folder in tests (`PORTAL_CONTENT`). */
export function contentFolder(): string {
  return process.env['PORTAL_CONTENT'] ?? 'content';
}

/** Sample data (made-up decisions and messages) is in a build unless `PORTAL_SAMPLES=off`. */
export function samplesWanted(): boolean {
  return process.env['PORTAL_SAMPLES'] !== 'off';
}

/** Drafts are left out, unless a preview asks for them (`PORTAL_DRAFTS=on`; `npm run dev` does). */
export function draftsWanted(): boolean {
  return process.env['PORTAL_DRAFTS'] === 'on';
}

/** Whether this build publishes the entry. */
export function isPublished(entry: { sample: boolean; draft?: boolean }): boolean {
  return (!entry.draft || draftsWanted()) && (!entry.sample || samplesWanted());
}

export interface ContentFile {
  /** As an editor would name it: `content/stories/to-giam-sat.md`. */
  path: string;
  data: unknown;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** Line of the file, from 1, on which a field stands; of what it should stand in, when it is missing. */
  lineOf: (field: string) => number;
}

/** The files under the content folder that match the pattern, sorted by path. */
export function findContentFiles(pattern: string): string[] {
  const root = contentFolder();
  return globSync(pattern, { cwd: root })
    .sort()
    .map((file) => join(root, file));
}

/**
 * Reads a Markdown file with its front matter (YAML between two `---` lines).
 * @throws ContentError when it can't be read, there is none, or it isn't YAML.
 */
export function readContentFile(path: string): ContentFile {
  const text = readText(path);
  const shown = relative(process.cwd(), path);
  const match = /^---\n([\s\S]*?\n)---\n?/.exec(text);
  if (!match?.[1]) {
    throw new ContentError(shown, [
      { field: 'phần đầu tệp', message: 'tệp phải mở đầu bằng các trường nằm giữa hai dòng “---”' },
    ]);
  }
  const { data, yaml } = parseYaml(match[1], shown, { what: 'phần đầu tệp', linesBefore: 1 });
  const front = match[1];
  const body = text.slice(match[0].length);
  if (isMarkupBomb(body)) {
    throw new ContentError(shown, [
      {
        field: '(cả tệp)',
        message: 'có quá nhiều dấu Markdown (* _ [ ] > `); xóa bớt, chỉ giữ dấu cần dùng',
      },
    ]);
  }
  return {
    path: shown,
    data,
    body,
    bodyLine: match[0].split('\n').length,
    // The front matter begins on the file's second line.
    lineOf: (field) => lineInYaml(yaml, front, field) + 1,
  };
}

/**
 * Reads a file that is fields alone (`.yaml`).
 * @throws ContentError when it can't be read or isn't YAML.
 */
export function readDataFile(path: string): Omit<ContentFile, 'body' | 'bodyLine'> {
  const shown = relative(process.cwd(), path);
  const text = readText(path);
  const { data, yaml } = parseYaml(text, shown, { what: 'tệp', linesBefore: 0 });
  return { path: shown, data, lineOf: (field) => lineInYaml(yaml, text, field) };
}
