import type { Finding } from './finding.ts';
import type { Read } from './read-all.ts';

/** A place where the content names a page outside the portal. */
export interface SourceAddress {
  file: string;
  line: number;
  field: string;
  url: string;
}

const TRACKERS = /^(utm_\w+|fbclid|gclid|zarsrc|igshid|mc_[ce]id)$/;

/** Every source's address, with where it stands; what is no address at all is for the reader of the file to say. */
export function sourceAddresses(
  articles: readonly Read<{ sources: readonly { url: string }[] }>[],
  decisions: readonly Read<{ source: { url: string } | null }>[],
): SourceAddress[] {
  return [
    ...articles.flatMap(({ file, entry }) =>
      entry.sources.flatMap(({ url }, index) => {
        const field = `sources.${index}.url`;
        return URL.canParse(url) ? [{ file: file.path, line: file.lineOf(field), field, url }] : [];
      }),
    ),
    ...decisions.flatMap(({ file, entry }) =>
      entry.source
        ? [{ file: file.path, line: file.lineOf('source.url'), field: 'source.url', url: entry.source.url }]
        : [],
    ),
  ];
}

/** Addresses that no reader should be sent to as they are. */
export function checkSource({ url, ...place }: SourceAddress): Finding[] {
  return problemsOfSource(url).map((message) => ({ severity: 'error', ...place, message }));
}

/** What is wrong with a source's address, with the way to mend it. @throws TypeError when it is no address at all */
export function problemsOfSource(url: string): string[] {
  const { username, hostname, searchParams } = new URL(url);
  const trackers = [...searchParams.keys()].filter((key) => TRACKERS.test(key));
  return [
    ...(username === '' ? [] : ['địa chỉ nguồn có tên đăng nhập; bỏ phần trước dấu @']),
    ...(hostname.includes('.') ? [] : [`“${hostname}” chưa phải tên trang đầy đủ; chép lại địa chỉ`]),
    ...(trackers.length > 0
      ? [`địa chỉ nguồn có phần theo dõi người đọc (${trackers.join(', ')}); xóa phần đó đi`]
      : []),
  ];
}
