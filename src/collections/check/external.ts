import type { Finding } from './finding.ts';
import type { SourceAddress } from './sources.ts';

const AT_ONCE = 6;
const TIMEOUT_MS = 10_000;
const GONE = [404, 410];

/**
 * Asks each address whether it still answers. A page that is gone is an error; one that doesn't answer now, or won't
 * let a program in, is a warning: the same address may open well in a browser.
 */
export async function askSources(sources: readonly SourceAddress[]): Promise<Finding[]> {
  const waiting = [...sources];
  const findings: Finding[] = [];
  const worker = async () => {
    for (let source = waiting.shift(); source; source = waiting.shift()) {
      const { url, ...place } = source;
      const problem = await ask(url);
      if (problem) findings.push({ ...place, ...problem });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return findings;
}

async function ask(url: string): Promise<Pick<Finding, 'severity' | 'message'> | undefined> {
  try {
    const head = await answer(url, 'HEAD');
    const status = head < 400 ? head : await answer(url, 'GET');
    if (status < 400) return undefined;
    return GONE.includes(status)
      ? { severity: 'error', message: `trang nguồn không còn (mã ${status}): ${url}; tìm địa chỉ mới` }
      : { severity: 'warning', message: `trang nguồn trả lời mã ${status}: ${url}; mở thử bằng trình duyệt` };
  } catch {
    return { severity: 'warning', message: `trang nguồn không trả lời: ${url}; mở thử bằng trình duyệt` };
  }
}

async function answer(url: string, method: 'HEAD' | 'GET'): Promise<number> {
  const response = await fetch(url, { method, signal: AbortSignal.timeout(TIMEOUT_MS) });
  await response.body?.cancel();
  return response.status;
}
