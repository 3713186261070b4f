import type { Paper } from '#domain/nomination/contract.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import type { StoredPaper } from '../../repositories/papers.ts';

/** A file as its holder sees it: where it lies in the store is nobody's business. */
export function shownPaper({ id, kind, planPaper, name, bytes, sha256, storedAt }: StoredPaper): Paper {
  return { id, kind, planPaper, name, bytes, sha256, storedAt: toIsoInVietnam(storedAt) };
}
