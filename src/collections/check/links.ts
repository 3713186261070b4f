import type { Nodes } from 'mdast';
import { parseMarkdown } from '../parse-markdown.ts';
import type { Address } from './addresses.ts';
import type { Finding } from './finding.ts';
import type { Read } from './read-all.ts';

interface Article {
  draft: boolean;
  sample: boolean;
}

/** Links of the text to pages of the portal that aren't there; to clauses of plans, the reader has looked. */
export function checkLinks(
  { file, entry }: Read<Article>,
  addresses: ReadonlyMap<string, Address>,
): Finding[] {
  return linksOf(parseMarkdown(file.body)).flatMap(({ url, line: inBody }): Finding[] => {
    const message = problemOf(url, entry, addresses);
    if (message === undefined) return [];
    return [{ severity: 'error', file: file.path, line: file.bodyLine + inBody - 1, field: '', message }];
  });
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
  { draft, sample }: Article,
  addresses: ReadonlyMap<string, Address>,
): string | undefined {
  if (!url.startsWith('/') || /\.\w+$/.test(url)) return undefined;
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
