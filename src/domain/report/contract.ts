import * as z from 'zod/mini';
import { NOMINEE_KINDS } from '../award/constants.ts';
import { GROUNDS } from '../review/grounds.ts';
import { STATES } from '../review/states.ts';

/*
 * Sơ kết: how the dossiers of a campaign, or of one round of it, stand, as far as they pass an office. For staff; names
 * of people stand nowhere in it.
 */

/** Which dossiers. `office` is an office's id, or `*` for all of the campaign's; `round` empty means any. */
export const reportQuerySchema = z.strictObject({
  campaign: z.string('Chọn phong trào'),
  office: z._default(z.string(), '*'),
  round: z._default(z.string(), ''),
});
export type ReportQuery = z.output<typeof reportQuerySchema>;

const count = z.int();

export const reportSchema = z.strictObject({
  campaign: z.string(),
  office: z.string(),
  round: z.string(),
  madeAt: z.iso.datetime({ offset: true }),
  received: count,
  supplemented: count,
  proposed: count,
  awarded: count,
  notAwarded: count,
  rejected: count,
  withdrawn: count,
  /** Dossiers by the state that they are in, by where their letter was written, by receiving office. */
  states: z.array(z.strictObject({ state: z.enum(STATES), count })),
  places: z.array(z.strictObject({ place: z.string(), count })),
  offices: z.array(z.strictObject({ office: z.string(), count })),
  /** Nominees. */
  kinds: z.array(z.strictObject({ kind: z.enum(NOMINEE_KINDS), count, awarded: count })),
  grounds: z.array(z.strictObject({ ground: z.nullable(z.enum(GROUNDS)), count })),
  /** How long dossiers stayed in a state that they have left, in working days. */
  times: z.array(z.strictObject({ state: z.enum(STATES), stays: count, median: z.number() })),
});
export type Report = z.output<typeof reportSchema>;

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const exportQuerySchema = z.extend(reportQuerySchema, {
  format: z.enum(EXPORT_FORMATS, 'Chọn csv hoặc xlsx'),
});

/** The most dossiers in one file. */
export const EXPORT_MOST = 50_000;

/** A line of a proposal as it was frozen (`proposals.list`). */
export const proposalLineSchema = z.object({
  code: z.string(),
  position: z.int(),
  kind: z.enum(NOMINEE_KINDS),
  honorific: z.optional(z.nullable(z.string())),
  name: z.string(),
  title: z.optional(z.nullable(z.string())),
  body: z.optional(z.nullable(z.string())),
  unit: z.string(),
  /** Id of the campaign's award. */
  award: z.string(),
  achievement: z.string(),
});
export type ProposalLine = z.output<typeof proposalLineSchema>;

/** Danh sách trích ngang of a proposal. */
export const proposalListSchema = z.strictObject({
  id: z.int(),
  campaign: z.string(),
  deciding: z.string(),
  proposedAt: z.iso.datetime({ offset: true }),
  lines: z.array(proposalLineSchema),
});
export type ProposalList = z.output<typeof proposalListSchema>;
