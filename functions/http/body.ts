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

/** Counts while reading: a length that is announced too small, or not at all, helps nobody past the limit. */
async function readText(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  let size = 0;
  let text = '';
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge(maxBytes);
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('invalid-json', 'Nội dung gửi lên không đọc được; gửi lại dưới dạng chữ UTF-8.');
  }
}

function tooLarge(maxBytes: number): DomainError {
  return new DomainError(
    'payload-too-large',
    `Rút gọn nội dung còn nhiều nhất ${maxBytes / 1024} KB rồi gửi lại.`,
  );
}
