import * as z from 'zod/mini';
import { PAPER_HEADERS, PAPER_KINDS, PAPER_LIMITS } from '#domain/attachment/constants.ts';
import { refusedFile } from '#domain/attachment/refusals.ts';
import { isKey } from './idempotency.ts';
import { parse } from './parse.ts';

/** Far above what a name may have: it is shortened by whoever sends it, told how long it is. */
const MOST_NAME = PAPER_LIMITS.name * 10;

const announcedSchema = z.strictObject({
  id: z.string().check(z.refine(isKey, 'Đặt id của tệp là một UUID phiên bản 4')),
  [PAPER_HEADERS.name]: z
    .string('Gửi kèm tên tệp, mã hóa phần trăm')
    .check(z.minLength(1, 'Gửi kèm tên tệp, mã hóa phần trăm'), z.maxLength(MOST_NAME, 'Rút ngắn tên tệp')),
  [PAPER_HEADERS.kind]: z.enum(PAPER_KINDS, `Loại giấy tờ là một trong: ${PAPER_KINDS.join(', ')}`),
  [PAPER_HEADERS.planPaper]: z.nullable(z.string().check(z.maxLength(64, 'Chọn giấy tờ trong danh sách'))),
  'Content-Length': z
    .string('Gửi kèm Content-Length là số byte của tệp')
    .check(z.regex(/^\d{1,15}$/, 'Gửi kèm Content-Length là số byte của tệp')),
});

/**
 * Reads what an upload says of itself; its `Content-Type` isn't asked for, since the bytes tell.
 * @throws DomainError `invalid-input`; `paper-refused`, `payload-too-large` by its announced size
 */
export function readUpload(id: string, request: Request) {
  const headers = Object.values(PAPER_HEADERS).map((name) => [name, request.headers.get(name)] as const);
  const announced = parse(announcedSchema, {
    ...Object.fromEntries(headers),
    id: id.toLowerCase(),
    [PAPER_HEADERS.name]: decoded(request.headers.get(PAPER_HEADERS.name)),
    'Content-Length': request.headers.get('content-length'),
  });
  const bytes = Number(announced['Content-Length']);
  if (bytes > PAPER_LIMITS.file) throw refusedFile('too-big');
  if (bytes === 0 || !request.body) throw refusedFile('empty');
  return {
    id: announced.id,
    name: announced[PAPER_HEADERS.name],
    kind: announced[PAPER_HEADERS.kind],
    planPaper: announced[PAPER_HEADERS.planPaper] || null,
    bytes,
    body: request.body,
  };
}

function decoded(name: string | null): string | null {
  try {
    return name && decodeURIComponent(name);
  } catch {
    return null;
  }
}
