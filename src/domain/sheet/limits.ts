/** What a sheet may hold to be read: far above what a dossier takes, far below what would hold a phone up. */
export const SHEET_LIMITS = {
  /** Bytes of a file, and letters of what is pasted. */
  file: 10 * 1024 * 1024,
  /** Rows with anything in them, headings included. */
  rows: 1000,
  columns: 50,
} as const;
