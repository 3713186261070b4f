import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import { ContentError } from './content-error.ts';
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

const NOT_YAML = 'viết chưa đúng cách; xem lại dấu hai chấm, dấu ngoặc kép và chỗ thụt đầu dòng ở dòng này';
const TWICE = 'trường ở dòng này đã ghi ở trên; giữ lại một chỗ';

/**
 * Reads a Markdown file with its front matter (YAML between two `---` lines).
 * @throws ContentError when there is none, or it isn't YAML.
 */
export function readContentFile(path: string): ContentFile {
  const text = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  const shown = relative(process.cwd(), path);
  const match = /^---\n([\s\S]*?\n)---\n?/.exec(text);
  if (!match?.[1]) {
    throw new ContentError(shown, [
      { field: 'phần đầu tệp', message: 'tệp phải mở đầu bằng các trường nằm giữa hai dòng “---”' },
    ]);
  }
  const { data, yaml } = parseYaml(match[1], shown, { what: 'phần đầu tệp', linesBefore: 1 });
  const front = match[1];
  return {
    path: shown,
    data,
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
    // The front matter begins on the file's second line.
    lineOf: (field) => lineInYaml(yaml, front, field) + 1,
  };
}

/**
 * Reads a file that is fields alone (`.yaml`).
 * @throws ContentError when it isn't YAML.
 */
export function readDataFile(path: string): Omit<ContentFile, 'body' | 'bodyLine'> {
  const shown = relative(process.cwd(), path);
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const { data, yaml } = parseYaml(text, shown, { what: 'tệp', linesBefore: 0 });
  return { path: shown, data, lineOf: (field) => lineInYaml(yaml, text, field) };
}

/** `what` the text is of the file, and how many lines come before it. */
function parseYaml(
  text: string,
  shown: string,
  { what, linesBefore }: { what: string; linesBefore: number },
): { data: unknown; yaml: Document.Parsed } {
  const yaml = parseDocument(text, { prettyErrors: false });
  const [error] = yaml.errors;
  if (!error) return { data: yaml.toJS(), yaml };
  const line = text.slice(0, error.pos[0]).split('\n').length + linesBefore;
  throw new ContentError(shown, [
    { field: `dòng ${line}`, message: error.code === 'DUPLICATE_KEY' ? TWICE : `${what} ${NOT_YAML}` },
  ]);
}
