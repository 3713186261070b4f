import * as z from 'zod/mini';
import { ENTRY_SORTS } from './schema.ts';
import { ENTRY_STATES, STAFF_ENTRY_ACTIONS } from './states.ts';

/** What is given once, to whoever sent it: with both, the entry is followed, corrected, withdrawn and printed. */
export const entryReceiptSchema = z.strictObject({
  code: z.string(),
  secret: z.string(),
  state: z.enum(ENTRY_STATES),
});
export type EntryReceipt = z.output<typeof entryReceiptSchema>;

/** Code and secret, as typed to follow an entry. */
export const entryKeysSchema = z.strictObject({
  code: z.string('Nhập mã').check(z.maxLength(60, 'Mã gồm 8 ký tự')),
  secret: z.string('Nhập khóa tra cứu').check(z.maxLength(60, 'Khóa tra cứu gồm 12 ký tự')),
});

/** The code on a sheet, as typed. */
export const commitmentCheckRequestSchema = z.strictObject({
  code: z.string('Nhập mã cam kết').check(z.maxLength(60, 'Mã cam kết gồm 8 ký tự')),
});

/** Whether a commitment of that code stands. `none` for a code that isn't there, withdrawn or struck alike. */
export const commitmentCheckSchema = z.discriminatedUnion('stands', [
  z.strictObject({
    stands: z.literal(true),
    kind: z.string(),
    place: z.string(),
    since: z.iso.datetime({ offset: true }),
    sample: z.boolean(),
  }),
  z.strictObject({ stands: z.literal(false) }),
]);
export type CommitmentCheck = z.output<typeof commitmentCheckSchema>;

const text = (max: number) => z._default(z.string().check(z.trim(), z.maxLength(max)), '');
const oneOf = <T extends readonly string[]>(values: T) =>
  z._default(z.union([z.enum(values as unknown as [T[number], ...T[number][]]), z.literal('')]), '');

/** What the list is narrowed to; empty: all. `words` are looked for in bodies, areas and names. */
export const entryQuerySchema = z.strictObject({
  campaign: text(80),
  sort: oneOf(ENTRY_SORTS),
  kind: text(80),
  place: text(80),
  state: oneOf(ENTRY_STATES),
  words: text(80),
  cursor: z._default(z.string().check(z.regex(/^(\d{1,15}\.[A-Z0-9]{8})?$/)), ''),
});
export type EntryQuery = z.output<typeof entryQuerySchema>;

const action = z.enum(STAFF_ENTRY_ACTIONS);

/** An entry as staff of its office see it in a list. */
export const listedEntrySchema = z.strictObject({
  code: z.string(),
  campaign: z.string(),
  sort: z.enum(ENTRY_SORTS),
  kind: z.string(),
  place: z.string(),
  /** The registering body, or the name signed. */
  name: z.string(),
  state: z.enum(ENTRY_STATES),
  unproven: z.boolean(),
  sample: z.boolean(),
  at: z.iso.datetime({ offset: true }),
});
export type ListedEntry = z.output<typeof listedEntrySchema>;

/** Most letters of a reason that the sender reads. */
export const REASON_MAX = 2000;

/** What the list can be narrowed by, for the member's own campaigns. */
export const entryPageSchema = z.strictObject({
  entries: z.array(listedEntrySchema),
  next: z.nullable(z.string()),
  campaigns: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      kinds: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      places: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  ),
});
export type EntryPage = z.output<typeof entryPageSchema>;

export const staffEntrySchema = z.strictObject({
  entry: listedEntrySchema,
  version: z.int(),
  area: z.string(),
  targetDate: z.string(),
  contact: z.string(),
  /** In the plan's words, then its own. */
  promises: z.array(z.strictObject({ text: z.string(), clause: z.nullable(z.string()) })),
  consent: z.strictObject({ version: z.string(), at: z.iso.datetime({ offset: true }) }),
  history: z.array(
    z.strictObject({
      action: z.string(),
      state: z.nullable(z.enum(ENTRY_STATES)),
      by: z.string(),
      reason: z.nullable(z.string()),
      at: z.iso.datetime({ offset: true }),
    }),
  ),
  /** What this member may do now. */
  actions: z.array(action),
});
export type StaffEntry = z.output<typeof staffEntrySchema>;

export const entryActionSchema = z.strictObject({
  action,
  /** As it was read. */
  version: z.int(),
  reason: z._default(z.string().check(z.trim(), z.maxLength(REASON_MAX)), ''),
});
export type EntryActionRequest = z.output<typeof entryActionSchema>;
