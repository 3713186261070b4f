import type { Nomination } from './schema.ts';

/** What a dossier says, without whom the office may ask: the contact is never part of what is proved or compared. */
export type SubmittedContent = Omit<Nomination, 'contact'>;

/** A paper as it is proved: by its name and the SHA-256 of its bytes, hexadecimal. */
export interface ProvedPaper {
  name: string;
  sha256: string;
}

/** A submission as it stood: what was said, and with which papers. */
export interface Snapshot {
  content: SubmittedContent;
  papers: readonly ProvedPaper[];
}

/** A submission as its receipt tells of it. */
export interface Submitted extends Snapshot {
  code: string;
  /** As printed on the receipt: `2021-12-02T12:00:00+07:00`. */
  submittedAt: string;
}

/** Named in every canonical text, so that a later way of writing it can't be mistaken for this one. */
export const CANONICAL_FORMAT = 'dong-long-1';

/**
 * The one text of a submission, whose SHA-256 (of its UTF-8 bytes) the receipt shows. JSON as RFC 8785 writes it
 * (keys sorted, no spaces), each text composed (NFC), papers in the order of their names. Anyone can make it again:
 * docs/decisions/0023-receipts-can-be-proved.md.
 */
export function canonicalText({ code, submittedAt, content, papers }: Submitted): string {
  const { contact: _private, ...rest } = content as Nomination;
  const listed = papers
    .map(({ name, sha256 }) => ({ name: name.normalize('NFC'), sha256: sha256.toLowerCase() }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.sha256, b.sha256));
  return canonicalJson({ format: CANONICAL_FORMAT, code, submittedAt, content: rest, papers: listed });
}

/**
 * The submission that a canonical text tells of.
 * @throws Error when the text is of another format.
 */
export function readCanonical(text: string): Submitted {
  const { format, ...submitted } = JSON.parse(text) as Submitted & { format?: string };
  if (format !== CANONICAL_FORMAT) throw new Error(`Not a text of the format ${CANONICAL_FORMAT}.`);
  return submitted;
}

/** JSON as RFC 8785 writes it, texts composed: the same for all that says the same. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('A dossier has no such number.');
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => compare(a, b));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** By UTF-16 code units, as RFC 8785 sorts. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
