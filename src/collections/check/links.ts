import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { paths } from '#domain/paths.ts';
import type { Address } from './addresses.ts';
import type { Finding } from './finding.ts';
import type { Read } from './read-all.ts';

interface Article {
  draft: boolean;
  sample: boolean;
  honours: readonly string[];
}

/** The page shows a roll entry only where the build has it. */
const ANY_BUILD = { draft: true, sample: true };

/** Links of the text, and roll entries of the front matter, that lead nowhere. */
export function checkLinks(
  { file, entry }: Read<Article>,
  addresses: ReadonlyMap<string, Address>,
): Finding[] {
  const at = (line: number, field: string, message: string | undefined): Finding[] =>
    message === undefined ? [] : [{ severity: 'error', file: file.path, line, field, message }];
  const links = linksOf(fromMarkdown(file.body)).flatMap(({ url, line }) =>
    at(file.bodyLine + line - 1, '', problemOf(url, entry, addresses)),
  );
  const honours = entry.honours.flatMap((reference, index) => {
    const field = `honours.${index}`;
    const parts = /^([^/#]+)\/([^/#]+)#([^/#]+)$/.exec(reference);
    const message = parts
      ? problemOf(paths.recipient(parts[1] ?? '', parts[2] ?? '', parts[3] ?? ''), ANY_BUILD, addresses)
      : 'ghi dạng phong-trao/quyet-dinh#nguoi-duoc-khen';
    return at(file.lineOf(field), field, message);
  });
  return [...links, ...honours];
}

function linksOf(node: Nodes): { url: string; line: number }[] {
  const own = node.type === 'link' || node.type === 'definition' ? [node.url] : [];
  const line = node.position?.start.line ?? 1;
  return [
    ...own.map((url) => ({ url, line })),
    ...('children' in node ? node.children.flatMap((child) => linksOf(child)) : []),
  ];
}

function problemOf(
  url: string,
  { draft, sample }: Pick<Article, 'draft' | 'sample'>,
  addresses: ReadonlyMap<string, Address>,
): string | undefined {
  if (/^(https?:|mailto:)/.test(url)) return undefined;
  if (!url.startsWith('/'))
    return `liên kết “${url}” chưa rõ đi đâu; trang của cổng mở đầu bằng “/”, trang ngoài bằng “https://”`;
  if (/\.\w+$/.test(url)) return undefined;
  const { pathname, hash } = new URL(url, 'https://cong.example');
  const address = addresses.get(pathname);
  if (!address)
    return addresses.has(`${pathname}/`)
      ? `liên kết “${url}” thiếu dấu “/” ở cuối: viết “${pathname}/${hash}”`
      : `liên kết “${url}” dẫn tới trang không có; mở trang cần dẫn trên cổng rồi chép lại địa chỉ`;
  const anchor = decodeURIComponent(hash.slice(1));
  if (anchor !== '' && address.anchors && !address.anchors.has(anchor))
    return `trang “${pathname}” không có mục “#${anchor}”; bấm vào số mục trên trang đó để lấy đúng địa chỉ`;
  if (address.draft && !draft)
    return `liên kết “${url}” dẫn tới một bản nháp; đăng bài đó trước, hoặc bỏ liên kết`;
  if (address.sample && !sample)
    return `liên kết “${url}” dẫn tới dữ liệu minh họa, sẽ không có ở bản đăng thật; bỏ liên kết`;
  return undefined;
}
