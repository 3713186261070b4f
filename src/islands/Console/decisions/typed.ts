import type * as z from 'zod/mini';
import type { Candidate, RollLine } from '#domain/decision/contract.ts';
import type { Printed, recordSchema } from '#domain/decision/schema.ts';
import type { TypedDate } from '../../../ui/DateField.tsx';
import { dateOf } from '../dossier/typed.ts';

/** The decision as a document, as it is typed. */
export interface TypedDocument {
  number: string;
  date: TypedDate;
  signerTitle: string;
  signerName: string;
  subject: string;
  sourceTitle: string;
  sourceUrl: string;
  sample: boolean;
}

const BLANK_DOCUMENT: TypedDocument = {
  ...{ number: '', signerTitle: '', signerName: '', subject: '', sourceTitle: '', sourceUrl: '' },
  date: { day: '', month: '', year: '' },
  sample: false,
};

/** A decision about the lines of another, as it is typed; what is printed by the lines' anchors. */
export interface TypedChange {
  chosen: string[];
  printed: Record<string, Printed>;
  document: TypedDocument;
}

export const BLANK_CHANGE: TypedChange = { chosen: [], printed: {}, document: BLANK_DOCUMENT };

/** An award decision, as it is typed; what is printed by code and position. */
export interface TypedAward extends TypedChange {
  award: string;
}

export const BLANK_AWARD: TypedAward = { ...BLANK_CHANGE, award: '' };

/** What is done with lines of a confirmed decision, by another one. */
export const LINES_CHANGES = ['correction', 'revocation'] as const;
export type LinesChange = (typeof LINES_CHANGES)[number];

/** Under what is kept of a decision about another one's lines. */
export const changeKey = (about: number, kind: LinesChange) => `console:${kind}:${about}`;

type Sent = z.input<typeof recordSchema>;
type SentDocument = Pick<
  Sent,
  'number' | 'date' | 'signerTitle' | 'signerName' | 'subject' | 'source' | 'sample'
>;

/** The document as it is sent; a source counts once anything of it was typed. */
export function sentDocument({ date, sourceTitle, sourceUrl, ...rest }: TypedDocument): SentDocument {
  const source = sourceTitle || sourceUrl ? { title: sourceTitle, url: sourceUrl } : null;
  return { ...rest, date: dateOf(date), source };
}

/** What is printed of a candidate, before anyone has typed: as proposed, its place and one line still to be written. */
export function printedFrom({ name, title, body, posthumous }: Candidate): Printed {
  return { name, title, body, posthumous, place: '', achievement: '', role: null };
}

/** What a line prints now, to be corrected. */
export function printedOf({ name, title, body, place, achievement, posthumous, role }: RollLine): Printed {
  return { name, title, body, place, achievement, posthumous, role };
}
