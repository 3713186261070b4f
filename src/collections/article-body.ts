import type { Nodes } from 'mdast';
import { documentClauses } from '#domain/campaign/document.ts';
import { listClauses } from '#domain/campaign/plan-text.ts';
import type { FieldProblem } from '#domain/errors.ts';
import { paths } from '#domain/paths.ts';
import { hasInvisible } from '#domain/vietnamese/text.ts';
import type { CampaignEntry } from './campaigns.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { INVISIBLE_MESSAGE } from './read-text.ts';

const HTML = 'không dùng HTML trong bài; viết bằng Markdown (đoạn, ## tiêu đề, danh sách, liên kết)';
const ONLY = 'không dùng bảng và chú thích chân trang; viết thành đoạn hoặc danh sách';

/**
 * What can't stand in the body of a story or news item: raw HTML (an editor's page can't carry a script or break the
 * layout), a link that leads nowhere on the web, a link to a clause that no plan has.
 */
export function checkBody(
  body: string,
  bodyLine: number,
  campaigns: readonly CampaignEntry[],
): FieldProblem[] {
  const clauses = clausesOf(campaigns);
  const at = (line: number, message: string) => ({ field: `dòng ${bodyLine + line - 1}`, message });
  return [
    ...body.split('\n').flatMap((text, index) => {
      const message = faultOfLine(text);
      return message === null ? [] : [at(index + 1, message)];
    }),
    ...allNodes(parseMarkdown(body)).flatMap((node) => {
      const message = fault(node, clauses);
      return message === null ? [] : [at(node.position?.start.line ?? 1, message)];
    }),
  ];
}

/**
 * What is looked for in the text itself: the page's own Markdown knows tables and footnotes, which this parser doesn't,
 * and reads HTML and links in them where this one sees a title or code.
 */
function faultOfLine(text: string): string | null {
  if (/<(?!https?:\/\/)[a-z/!?]/i.test(text)) return HTML;
  if (/\[\^[^\]]*\]/.test(text) || (/^[\s>|:-]+$/.test(text) && /\|/.test(text) && /-/.test(text)))
    return ONLY;
  return null;
}

function fault(node: Nodes, clauses: ReadonlySet<string>): string | null {
  if (node.type === 'text' && hasInvisible(node.value)) return INVISIBLE_MESSAGE;
  if (node.type === 'image' && !/^\/(?![/\\])/.test(node.url))
    return `ảnh “${node.url}” không dùng được; chép ảnh vào content/pictures và ghi ở trường picture`;
  if (node.type !== 'link' && node.type !== 'definition') return null;
  const { url } = node;
  if (!/^(?:\/(?![/\\])|#|https?:\/\/)[^\s\\]*$/i.test(url))
    return `liên kết “${url}” không dùng được; ghi địa chỉ mở đầu bằng “/” (trang của cổng) hoặc “https://”`;
  if (url.startsWith(paths.campaigns) && url.includes('#') && !clauses.has(url))
    return `liên kết “${url}” không tới mục nào của kế hoạch; mở trang kế hoạch và chép lại địa chỉ của mục`;
  return null;
}

/** The same for each article of a build. */
const known = new WeakMap<readonly CampaignEntry[], ReadonlySet<string>>();

function clausesOf(campaigns: readonly CampaignEntry[]): ReadonlySet<string> {
  const clauses = known.get(campaigns) ?? new Set(campaigns.flatMap(clauseAddresses));
  known.set(campaigns, clauses);
  return clauses;
}

function clauseAddresses({ id, document, blocks }: CampaignEntry): string[] {
  return [...documentClauses(document), ...listClauses(blocks)].map(({ anchor }) => paths.clause(id, anchor));
}

function allNodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(allNodes) : [])];
}
