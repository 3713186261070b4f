import { FileInspector } from '#domain/attachment/inspect.ts';
import { FILE_REFUSALS } from '#domain/attachment/refusals.ts';
import { DomainError } from '#domain/errors.ts';

/** What the inspector says of the file, fed in chunks of that size: a kind, or a refusal's name. */
export function inspect(file: Uint8Array, chunk = 64 * 1024): string {
  const inspector = new FileInspector();
  try {
    // One buffer for every chunk, as a reader may have it.
    const buffer = new Uint8Array(chunk);
    for (let at = 0; at < file.length; at += chunk) {
      const part = file.subarray(at, at + chunk);
      buffer.set(part);
      inspector.feed(buffer.subarray(0, part.length));
    }
    return inspector.end();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const known = Object.entries(FILE_REFUSALS).find(([, detail]) => detail === error.detail);
    return known ? `${error.code}: ${known[0]}` : error.message;
  }
}
