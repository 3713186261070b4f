import { canonicalText, type Snapshot, type Submitted } from '#domain/nomination/canonical.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { sha256Hex } from '../../crypto/digest.ts';

/** A submission as it is kept for good: its canonical text, and the SHA-256 that the receipt shows. */
export interface Proved {
  text: string;
  digest: string;
}

/** What a submission of the dossier `code` at the instant `sentAt` (epoch milliseconds) is proved by. */
export function proved(code: string, snapshot: Snapshot, sentAt: number): Proved {
  const submitted: Submitted = { code, submittedAt: toIsoInVietnam(sentAt), ...snapshot };
  const text = canonicalText(submitted);
  return { text, digest: sha256Hex(text) };
}
