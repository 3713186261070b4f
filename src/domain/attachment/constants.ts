/** Kinds of paper that a dossier carries (Nghị định 91/2017/NĐ-CP, Điều 55: the simplified procedure). */
export const PAPER_KINDS = ['submission-letter', 'achievement-report', 'nominee-list', 'other'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

const MB = 1024 * 1024;

/** Limits on a dossier's files, in bytes unless said otherwise. */
export const PAPER_LIMITS = {
  file: 10 * MB,
  dossier: 60 * MB,
  /** Files in a dossier. */
  files: 20,
  /** Letters of a file's name. */
  name: 120,
} as const;

/** Headers that go with an upload; the body is the file alone. */
export const PAPER_HEADERS = {
  /** Percent-encoded. */
  name: 'X-Paper-Name',
  kind: 'X-Paper-Kind',
  /** Left out for a paper that the plan doesn't name. */
  planPaper: 'X-Plan-Paper',
} as const;
