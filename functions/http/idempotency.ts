import { KEY_HEADER } from '#domain/defence/constants.ts';
import { DomainError } from '#domain/errors.ts';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the text is a version 4 UUID: random enough that a dossier's secret may be derived from it. */
export function isKey(text: string): boolean {
  return UUID_V4.test(text.toLowerCase());
}

/**
 * The key under which a send counts once.
 * @throws DomainError `invalid-input` when the header is missing or isn't a version 4 UUID.
 */
export function readKey(headers: Headers): string {
  const key = headers.get(KEY_HEADER)?.toLowerCase() ?? '';
  if (isKey(key)) return key;
  const message = `Gửi kèm ${KEY_HEADER} là một UUID phiên bản 4`;
  throw new DomainError('invalid-input', `${message}.`, [{ field: KEY_HEADER, message }]);
}
