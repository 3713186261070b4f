import { z } from 'zod';
import { AWARD_FORMS, AWARD_LEVELS, CANDIDATE_KINDS } from '../award/constants.ts';
import { isPlainDate } from '../vietnamese/time.ts';

/** An id inside one plan: lower case, digits and hyphens. */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ dùng chữ thường không dấu, chữ số và gạch nối');
const line = z.string().trim().min(1, 'không được để trống');
const date = z.string().refine(isPlainDate, 'ghi ngày có thật dạng YYYY-MM-DD, ví dụ 2021-09-08');

/** Where the plan says it: the clause's anchor, and, if given, its exact words. */
const citation = { clause: id, quote: line.optional() };

/** A date as far as the source gives it: blanks in the source stay `null`. */
const partialDate = z.strictObject({
  year: z.int().min(1945).max(2100),
  month: z.int().min(1).max(12).nullable(),
  day: z.int().min(1).max(31).nullable(),
});

/** The plan as a document (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const document = z.strictObject({
  kind: line,
  number: line.nullable(),
  symbol: line,
  date: partialDate,
  place: line,
  subject: line,
  issuer: z.strictObject({ name: line, ...citation }),
  superior: z.strictObject({ name: line, ...citation }).nullable(),
  onBehalfOf: line.nullable(),
  signer: z.strictObject({ title: line, name: line.nullable() }),
  recipients: z.strictObject({ heading: line, items: z.array(line).min(1) }),
});

const programme = z.strictObject({ id, name: line, ...citation });

/** The emulation period and the dossier deadline are two things; either may be missing from a plan. */
const round = z.strictObject({
  id,
  name: line,
  period: z
    .strictObject({
      from: date.nullable(),
      to: date.nullable(),
      review: date.nullable(),
      wording: line,
      ...citation,
    })
    .nullable(),
  /** `before` is exclusive: dossiers are accepted until the last second of the day before it. */
  deadline: z.strictObject({ before: date, wording: line, ...citation }).nullable(),
});

/** `usualDays`: about how many days a dossier stays there, if the office has said so; no plan says it. */
const office = z.strictObject({
  id,
  name: line,
  usualDays: z.int().min(1).max(365).optional(),
  ...citation,
});

const award = z.strictObject({
  id,
  name: line,
  form: z.enum(AWARD_FORMS),
  level: z.enum(AWARD_LEVELS),
  authority: line,
  /** Only these programmes; left out: all of the plan's. */
  programmes: z.array(id).min(1).optional(),
  /** True where each unit awards by its own authority, so nothing is sent through the portal. */
  decidedByUnit: z.boolean().default(false),
  note: line.optional(),
  ...citation,
});

/** Who receives, appraises and decides, for the programmes and levels named. Offices by their id. */
const route = z.strictObject({
  programmes: z.array(id).min(1).optional(),
  levels: z.array(z.enum(AWARD_LEVELS)).min(1),
  receiving: id,
  coordinating: id.nullable(),
  council: id.nullable(),
  deciding: id,
  note: line.optional(),
  sources: z.array(z.strictObject({ clause: id, quote: line })).min(1),
});

const paper = z.strictObject({ id, name: line, required: z.boolean(), ...citation });

/** One of the plan's contents of emulation (“nội dung thi đua”), in a few words; the full words are the clause's. */
const theme = z.strictObject({ id, name: line, programmes: z.array(id).min(1).optional(), ...citation });

const criterion = z.strictObject({
  id,
  kinds: z.array(z.enum(CANDIDATE_KINDS)).min(1),
  /** In a few words, for lists; the full words are the clause's. */
  summary: line,
  programmes: z.array(id).min(1).optional(),
  levels: z.array(z.enum(AWARD_LEVELS)).min(1).optional(),
  ...citation,
});

/** A duty of the plan, told by its own words. */
const quoted = z.strictObject({ id, clause: id, quote: line });

/**
 * When registrations and commitments are taken: a period that the plan gives, by its clause, or one made up to try the
 * portal, which only a build with sample data has. `to` is the last day; null: open-ended.
 */
const registerPeriod = z
  .strictObject({
    id,
    name: line,
    from: date,
    to: date.nullable(),
    sample: z.boolean().default(false),
    clause: id.optional(),
    quote: line.optional(),
  })
  .refine(({ sample, clause }) => sample || clause !== undefined, {
    message: 'ghi mục của kế hoạch nêu thời gian này, hoặc sample: true nếu chỉ để chạy thử',
    path: ['clause'],
  });

/**
 * What the plan has communes and districts register, and to what it has people and bodies commit themselves; the
 * places come from the zones of the campaign. A plan without it takes neither.
 */
const register = z.strictObject({
  /** Confirms registrations, by its id. */
  office: id,
  periods: z.array(registerPeriod).min(1),
  registration: z.strictObject({ name: line, measures: z.array(quoted).min(1), clause: id, quote: line }),
  commitment: z.strictObject({
    name: line,
    kinds: z.array(z.strictObject({ id, name: line, undertakings: z.array(quoted).min(1) })).min(1),
    clause: id,
    quote: line,
  }),
});

/**
 * A difference between the source file and what is published or meant.
 * `spelling`: the source's words stay in the text, marked, with how to read them.
 * `layout`: the published text already carries `reading`; the source had `source`.
 * `withheld`: a private name was left out; `reading` is what stands there instead, `source` is never published.
 */
const correction = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('spelling'),
    clause: id,
    source: line,
    reading: z.string(),
    reason: line,
  }),
  z.strictObject({ kind: z.literal('layout'), clause: id, source: line, reading: z.string(), reason: line }),
  z.strictObject({ kind: z.literal('withheld'), clause: id, reading: line, reason: line }),
]);

/**
 * Front matter of `content/campaigns/<id>/plan.md`: one plan opens one campaign, and every rule the portal follows
 * for it is here. Nothing in it is universal; each fact names the clause it comes from.
 */
export const campaignSchema = z.strictObject({
  title: line,
  shortTitle: line,
  place: line,
  province: line,
  lead: line.optional(),
  document,
  summary: z.array(z.strictObject({ text: line, clause: id.nullable() })).length(5, 'cần đúng năm điều'),
  parentDocuments: z.array(z.strictObject({ name: line, ...citation })),
  programmes: z.array(programme).min(1),
  themes: z.array(theme).min(1, 'cần ít nhất một nội dung thi đua'),
  rounds: z.array(round),
  subjects: z.array(z.strictObject({ text: line, ...citation })).min(1),
  offices: z.array(office).min(1),
  awards: z.array(award).min(1),
  routes: z.array(route).min(1),
  procedure: z.strictObject({ name: line, basis: line.nullable(), ...citation }).nullable(),
  papers: z.array(paper),
  criteria: z.array(criterion).min(1),
  /** `through`: the office by which it reaches that one, and which takes it in. */
  contacts: z.array(
    z.strictObject({ purpose: z.enum(['feedback']), office: id, through: id.optional(), ...citation }),
  ),
  healthMessage: z.strictObject({ name: line, meaning: line.optional(), ...citation }).nullable(),
  register: register.optional(),
  /** Days that personal data stays after a dossier's end, where this campaign keeps it otherwise than the portal. */
  retention: z
    .strictObject({ contactDays: z.int().min(1).max(3650), refusedDays: z.int().min(1).max(3650) })
    .optional(),
  corrections: z.array(correction),
  /** Clauses whose paragraphs a page break had split in the source, joined here. */
  joinedParagraphs: z.array(id),
});

export type Campaign = z.output<typeof campaignSchema>;
export type PlanDocument = Campaign['document'];
export type RegisterRules = NonNullable<Campaign['register']>;
export type Round = Campaign['rounds'][number];
export type Award = Campaign['awards'][number];
export type Route = Campaign['routes'][number];
export type Correction = Campaign['corrections'][number];
