import * as z from 'zod/mini';
import { FILE_NAME_HEADER } from '#domain/decision/constants.ts';
import { parse } from './parse.ts';
import { decodedName, nameSchema, readBody } from './upload.ts';

const announcedSchema = z.strictObject({
  [FILE_NAME_HEADER]: nameSchema,
  'If-Match': z
    .string('Gửi kèm If-Match là version của quyết định')
    .check(z.regex(/^"\d{1,9}"$/, 'Gửi kèm If-Match là version của quyết định')),
});

/**
 * Reads what the upload of a signed file says of itself; `If-Match` carries the decision's version.
 * @throws DomainError `invalid-input`; `paper-refused`, `payload-too-large` by its announced size
 */
export function readSignedUpload(request: Request) {
  const announced = parse(announcedSchema, {
    [FILE_NAME_HEADER]: decodedName(request.headers.get(FILE_NAME_HEADER)),
    'If-Match': request.headers.get('if-match'),
  });
  const { bytes, body } = readBody(request);
  return {
    name: announced[FILE_NAME_HEADER],
    version: Number(announced['If-Match'].slice(1, -1)),
    bytes,
    body,
  };
}
