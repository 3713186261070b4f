import { DomainError } from '#domain/errors.ts';

/** Enough for a code and its secret, whatever the encoding. */
export const SMALL_BODY_BYTES = 4 * 1024;

/**
 * Reads a JSON body.
 * @throws DomainError `unsupported-media-type`, `payload-too-large`, `invalid-json`
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  assertType(request, 'application/json');
  const text = await readText(request, maxBytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('invalid-json', 'Nội dung gửi lên phải là JSON đúng cú pháp, mã hóa UTF-8.');
  }
}

/**
 * Reads what a form without script sends.
 * @throws DomainError `unsupported-media-type`, `payload-too-large`, `invalid-json`
 */
export async function readForm(request: Request, maxBytes: number): Promise<URLSearchParams> {
  assertType(request, 'application/x-www-form-urlencoded');
  return new URLSearchParams(await readText(request, maxBytes));
}

function assertType(request: Request, wanted: string): void {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== wanted)
    throw new DomainError('unsupported-media-type', `Gửi nội dung với Content-Type: ${wanted}.`);
}

/**
 * Refuses a body by the length that it announces, which the protocol itself keeps to; one without is counted while it
 * is read.
 * @throws DomainError `payload-too-large`
 */
export function assertAnnouncedSize(request: Request, maxBytes: number): void {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  assertAnnouncedSize(request, maxBytes);
  const announced = request.headers.get('content-length');
  const bytes = announced === null ? await readCounted(request, maxBytes) : await request.arrayBuffer();
  if (bytes.byteLength > maxBytes) throw tooLarge(maxBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new DomainError('invalid-json', 'Nội dung gửi lên không đọc được; gửi lại dưới dạng chữ UTF-8.');
  }
}

async function readCounted(request: Request, maxBytes: number): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer();
}

function tooLarge(maxBytes: number): DomainError {
  return new DomainError(
    'payload-too-large',
    `Rút gọn nội dung còn nhiều nhất ${maxBytes / 1024} KB rồi gửi lại.`,
  );
}
