import { groupCode, normalizeCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import type { Holder } from '../../client/portal-api.ts';

/** The whole address that opens a draft, to be given to whoever works on it too. */
export function draftLink({ code, secret }: Holder, origin: string): string {
  return origin + paths.draftLink(code, secret);
}

/** Code and secret from the fragment of such an address; null for any other. */
export function readDraftLink(hash: string): Holder | null {
  const found = /^#ban-nhap=([^.]+)\.(.+)$/.exec(hash);
  return found?.[1] && found[2] ? { code: normalizeCode(found[1]), secret: normalizeCode(found[2]) } : null;
}

/** The same as two lines to copy. */
export function asCodes({ code, secret }: Holder): string {
  return `Mã hồ sơ: ${groupCode(code)}\nKhóa: ${groupCode(secret)}`;
}
