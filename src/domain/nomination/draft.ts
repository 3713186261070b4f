import * as z from 'zod/mini';

/*
 * The dossier as its holders are typing it: every answer may be missing or wrong still. The browser keeps it, the
 * API stores it, and `reading.ts` turns it into what is judged and sent. This schema says only whether something has
 * our shape and a bearable size.
 */

/** Far above what any field takes, so that what is too long is still kept and can be shortened. */
const text = z.string().check(z.maxLength(20_000));
const id = z.string().check(z.regex(/^[\w-]{1,40}$/));

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

/** A criterion that was ticked, and what shows that it is met. */
const criterion = z.object({ id: text, evidence: text });
const pastAward = z.object({ award: text, decision: text, year: text });

/** `id` tells nominees apart, whoever of the draft's holders added them; it is never judged. */
const nominee = {
  id,
  name: text,
  achievement: text,
  criteria: z.array(criterion).check(z.maxLength(100)),
  pastAwards: z.array(pastAward).check(z.maxLength(100)),
  note: text,
};
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

/** Above the limit of a dossier: a list that is too long is kept until it is shortened. */
const MOST_NOMINEES = 1000;

export const draftSchema = z.object({
  choice,
  unit,
  contact,
  letter,
  nominees: z.array(z.discriminatedUnion('kind', [collective, individual])).check(z.maxLength(MOST_NOMINEES)),
  /** Ids of the plan's papers that will come signed on paper, not as files. */
  byPost: z.array(text).check(z.maxLength(100)),
  commitment: z.boolean(),
  consent: z.object({ handling: z.boolean(), publication: z.boolean(), mail: z.boolean() }),
});

export type Draft = z.output<typeof draftSchema>;
export type DraftNominee = Draft['nominees'][number];
export type DraftCollective = z.output<typeof collective>;
export type DraftIndividual = z.output<typeof individual>;
export type DraftKind = DraftNominee['kind'];
export type DraftPastAward = z.output<typeof pastAward>;

export const EMPTY_DRAFT: Draft = {
  choice: { campaign: '', programme: '', award: '', round: '' },
  unit: { name: '', kind: '', superior: '' },
  contact: { name: '', phone: '', email: '' },
  letter: { number: '', place: '', date: { day: '', month: '', year: '' }, signerTitle: '', signerName: '' },
  nominees: [],
  byPost: [],
  commitment: false,
  consent: { handling: false, publication: false, mail: false },
};

/** A nominee of whom nothing is written yet. */
export function blankNominee(kind: DraftKind, nomineeId: string): DraftNominee {
  const common = { id: nomineeId, name: '', achievement: '', criteria: [], pastAwards: [], note: '' };
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
