import * as z from 'zod/mini';
import { PAPER_HEADERS, PAPER_KINDS, PAPER_LIMITS } from '#domain/attachment/constants.ts';
import { refusedFile } from '#domain/attachment/refusals.ts';
import { isKey } from './idempotency.ts';
import { parse } from './parse.ts';

/** Far above what a name may have: it is shortened by whoever sends it, told how long it is. */
const MOST_NAME = PAPER_LIMITS.name * 10;

/** A file's name as it comes in a header. */
export const nameSchema = z
  .string('Gửi kèm tên tệp, mã hóa phần trăm')
  .check(z.minLength(1, 'Gửi kèm tên tệp, mã hóa phần trăm'), z.maxLength(MOST_NAME, 'Rút ngắn tên tệp'));

const lengthSchema = z.strictObject({
  'Content-Length': z
    .string('Gửi kèm Content-Length là số byte của tệp')
    .check(z.regex(/^\d{1,15}$/, 'Gửi kèm Content-Length là số byte của tệp')),
});

const announcedSchema = z.extend(lengthSchema, {
  id: z.string().check(z.refine(isKey, 'Đặt id của tệp là một UUID phiên bản 4')),
  [PAPER_HEADERS.name]: nameSchema,
  [PAPER_HEADERS.kind]: z.enum(PAPER_KINDS, `Loại giấy tờ là một trong: ${PAPER_KINDS.join(', ')}`),
  [PAPER_HEADERS.planPaper]: z.nullable(z.string().check(z.maxLength(64, 'Chọn giấy tờ trong danh sách'))),
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
    [PAPER_HEADERS.name]: decodedName(request.headers.get(PAPER_HEADERS.name)),
    'Content-Length': request.headers.get('content-length'),
  });
  return {
    id: announced.id,
    name: announced[PAPER_HEADERS.name],
    kind: announced[PAPER_HEADERS.kind],
    planPaper: announced[PAPER_HEADERS.planPaper] || null,
    ...bodyOf(request, announced['Content-Length']),
  };
}

/**
 * The file itself and its announced size.
 * @throws DomainError `invalid-input`; `paper-refused`, `payload-too-large`
 */
export function readBody(request: Request) {
  const length = request.headers.get('content-length');
  return bodyOf(request, parse(lengthSchema, { 'Content-Length': length })['Content-Length']);
}

function bodyOf({ body }: Request, length: string) {
  const bytes = Number(length);
  if (bytes > PAPER_LIMITS.file) throw refusedFile('too-big');
  if (bytes === 0 || !body) throw refusedFile('empty');
  return { bytes, body };
}

/** The name that was percent-encoded; null when it wasn't. */
export function decodedName(name: string | null): string | null {
  try {
    return name && decodeURIComponent(name);
  } catch {
    return null;
  }
}
