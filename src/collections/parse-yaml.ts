import { type Document, isScalar, parseDocument, visit, type YAMLMap } from 'yaml';
import { hasInvisible } from '#domain/vietnamese/text.ts';
import { ContentError } from './content-error.ts';
import { isTooDeep } from './file-limits.ts';
import { INVISIBLE_MESSAGE } from './read-text.ts';

const NOT_YAML = 'viết chưa đúng cách; xem lại dấu hai chấm, dấu ngoặc kép và chỗ thụt đầu dòng ở dòng này';
const TABBED = 'thụt đầu dòng này bằng phím Tab; xóa chỗ đó và gõ lại bằng dấu cách';
const TWICE = 'trường ở dòng này đã ghi ở trên; giữ lại một chỗ';
const ALIAS = 'chữ mở đầu bằng dấu * phải đặt trong ngoặc kép';
const TOO_DEEP = 'các nhóm lồng nhau quá nhiều tầng; viết lại theo một tệp có sẵn';

/**
 * `what` the text is of the file, and how many lines come before it.
 * @throws ContentError where it isn't YAML, or has what no content needs: a field twice, references, invisible signs.
 */
export function parseYaml(
  text: string,
  shown: string,
  { what, linesBefore }: { what: string; linesBefore: number },
): { data: unknown; yaml: Document.Parsed } {
  if (isTooDeep(text)) throw new ContentError(shown, [{ field: '(cả tệp)', message: TOO_DEEP }]);
  // The parser compares each key with all others; `faultIn` looks for those written twice in one go.
  const yaml = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  const [error] = yaml.errors;
  const fault =
    faultIn(yaml) ??
    (error && { at: error.pos[0], message: error.code === 'TAB_AS_INDENT' ? TABBED : `${what} ${NOT_YAML}` });
  if (!fault) return { data: yaml.toJS(), yaml };
  const line = text.slice(0, fault.at).split('\n').length + linesBefore;
  throw new ContentError(shown, [{ field: `dòng ${line}`, message: fault.message }]);
}

function faultIn(yaml: Document.Parsed): { at: number; message: string } | undefined {
  let found: { at: number; message: string } | undefined;
  const stop = (node: { range?: readonly number[] | null | undefined }, message: string) => {
    found = { at: node.range?.[0] ?? 0, message };
    return visit.BREAK;
  };
  visit(yaml, {
    // References can grow a small file into millions of values.
    Alias: (_key, node) => stop(node, ALIAS),
    Map: (_key, node) => {
      const again = keyTwice(node);
      return again && stop(again, TWICE);
    },
    // An escape (`"\u202E"`) hides what the text itself doesn't show.
    Scalar: (_key, node) =>
      typeof node.value === 'string' && hasInvisible(node.value) ? stop(node, INVISIBLE_MESSAGE) : undefined,
  });
  return found;
}

function keyTwice(map: YAMLMap): { range?: readonly number[] | null | undefined } | undefined {
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    if (seen.has(key.value)) return key;
    seen.add(key.value);
  }
  return undefined;
}
