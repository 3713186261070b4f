import * as z from 'zod/mini';

/*
 * What has been typed so far, as it was typed: every answer may be missing or wrong still. It turns into a dossier
 * in `dossier.ts`; this schema only says whether something read back from the browser's store has our shape.
 */

const text = z.string();

/** `round` is empty until one is chosen, and where the plan has none. */
const choice = z.object({ campaign: text, programme: text, award: text, round: text });
const unit = z.object({ name: text, kind: text, superior: text });
const contact = z.object({ name: text, phone: text, email: text });
const letter = z.object({
  number: text,
  place: text,
  date: z.object({ day: text, month: text, year: text }),
  signerTitle: text,
  signerName: text,
});

/** `id` tells nominees apart while they are being written; it is never sent. */
const nominee = { id: z.int(), name: text, achievement: text, criteria: z.array(text), note: text };
const collective = z.object({ kind: z.literal('collective'), ...nominee, bodyKind: text, superior: text });
const individual = z.object({
  kind: z.literal('individual'),
  ...nominee,
  honorific: text,
  birthYear: text,
  title: text,
  body: text,
  posthumous: z.boolean(),
});

export const contentSchema = z.object({
  choice,
  unit,
  contact,
  letter,
  nominees: z.array(z.discriminatedUnion('kind', [collective, individual])),
  commitment: z.boolean(),
  consent: z.boolean(),
});

export type Content = z.output<typeof contentSchema>;
export type TypedNominee = Content['nominees'][number];
export type TypedCollective = z.output<typeof collective>;
export type TypedIndividual = z.output<typeof individual>;
export type TypedKind = TypedNominee['kind'];

export const EMPTY: Content = {
  choice: { campaign: '', programme: '', award: '', round: '' },
  unit: { name: '', kind: '', superior: '' },
  contact: { name: '', phone: '', email: '' },
  letter: { number: '', place: '', date: { day: '', month: '', year: '' }, signerTitle: '', signerName: '' },
  nominees: [],
  commitment: false,
  consent: false,
};

/** A nominee of whom nothing is written yet. */
export function blankNominee(kind: TypedKind, id: number): TypedNominee {
  const common = { id, name: '', achievement: '', criteria: [], note: '' };
  if (kind === 'collective') return { kind, ...common, bodyKind: '', superior: '' };
  return { kind, ...common, honorific: '', birthYear: '', title: '', body: '', posthumous: false };
}

/** Whether nothing at all has been filled in; kinds and ids, which nobody types, don't count. */
export function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isBlank);
  if (typeof value !== 'object' || value === null) return value === '' || value === false;
  return Object.entries(value).every(
    ([key, inner]) => key === 'id' || ('id' in value && key === 'kind') || isBlank(inner),
  );
}
