import { DOWNLOAD_POLICY } from '#domain/security-headers.ts';
import { fold } from '#domain/vietnamese/folding.ts';

interface Download {
  name: string;
  mediaType: string;
  /** Left out for what is made while it is sent. */
  bytes?: number;
  body: ReadableStream<Uint8Array>;
}

/**
 * A file that a visitor sent, handed out so that a browser saves it and never shows it: it is of the kind that was
 * found in its bytes, no guessing, and powerless should it be opened all the same.
 */
export function download({ name, mediaType, bytes, body }: Download): Response {
  return new Response(body, {
    headers: {
      'Content-Type': mediaType,
      ...(bytes === undefined ? {} : { 'Content-Length': String(bytes) }),
      'Content-Disposition': attachmentNamed(name),
      'Content-Security-Policy': DOWNLOAD_POLICY,
      'Cache-Control': 'no-store',
    },
  });
}

/** The name twice (RFC 6266): without marks for the oldest readers, and as it is (RFC 8187). */
function attachmentNamed(name: string): string {
  const plain = fold(name).replace(/[^\w .()-]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
