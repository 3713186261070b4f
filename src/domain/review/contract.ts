import * as z from 'zod/mini';
import { PAPER_KINDS } from '../attachment/constants.ts';
import { NOMINEE_KINDS } from '../award/constants.ts';
import { STAFF_ROLES } from '../staff/constants.ts';
import { STAFF_ACTIONS } from './actions.ts';
import { FINDINGS, GROUNDS, OUTCOMES, STANCES } from './grounds.ts';
import { STATES } from './states.ts';

/*
 * What the console reads. Staff's answers have schemas of their own, apart from the public's; what a member may not see
 * (a contact, say) isn't in the answer at all.
 */

const instant = z.iso.datetime({ offset: true });

/** Who is signed in, and until when. */
export const meSchema = z.strictObject({
  email: z.string(),
  name: z.string(),
  office: z.string(),
  unit: z.string(),
  grants: z.array(z.strictObject({ role: z.enum(STAFF_ROLES), campaign: z.string(), office: z.string() })),
  sessionEndsAt: instant,
  /** Where one signs out. */
  signOut: z.string(),
});
export type Me = z.output<typeof meSchema>;

/** What the inbox lists: what an office has now, what it has passed on, or what is one's own to do. */
export const INBOX_SCOPES = ['held', 'passed', 'mine'] as const;

/** Which dossiers, as it stands in the console's address and in saved views. Empty means any. */
export const inboxQuerySchema = z.strictObject({
  scope: z._default(z.enum(INBOX_SCOPES), 'held'),
  campaign: z._default(z.string(), ''),
  office: z._default(z.string(), ''),
  round: z._default(z.string(), ''),
  state: z._default(z.union([z.literal(''), z.enum(STATES)]), ''),
  award: z._default(z.string(), ''),
  assignee: z._default(z.string(), ''),
  /** Only those that have been in their state for at least so many days; 0 for any. */
  age: z._default(z.coerce.number(), 0),
  words: z._default(z.string(), ''),
  /** From the answer before; empty for the first page. */
  cursor: z._default(z.string(), ''),
});
export type InboxQuery = z.output<typeof inboxQuerySchema>;

/** A dossier in a list. Ids of offices, awards and rounds are the campaign's. */
export const inboxItemSchema = z.strictObject({
  code: z.string(),
  /** Grows with all that staff see of it (a draft being typed is none of it); sent back with an action. */
  version: z.int(),
  state: z.enum(STATES),
  campaign: z.string(),
  programme: z.string(),
  award: z.string(),
  round: z.nullable(z.string()),
  holder: z.nullable(z.string()),
  unit: z.string(),
  collectives: z.int(),
  individuals: z.int(),
  assignee: z.nullable(z.string()),
  submittedAt: instant,
  stateSince: instant,
  /** When it should have left its state, where the office or a supplement request says so. */
  dueAt: z.nullable(instant),
  overdue: z.boolean(),
});
export type InboxItem = z.output<typeof inboxItemSchema>;

export const inboxPageSchema = z.strictObject({
  items: z.array(inboxItemSchema),
  /** Null on the last page. */
  next: z.nullable(z.string()),
});
export type InboxPage = z.output<typeof inboxPageSchema>;

/**
 * How many dossiers the member's offices have, by campaign, office and state; each count stops after `COUNTED_MOST`,
 * one above it, and says that there are more.
 */
export const inboxCountsSchema = z.strictObject({
  counts: z.array(
    z.strictObject({ campaign: z.string(), office: z.string(), state: z.enum(STATES), count: z.int() }),
  ),
  mine: z.int(),
});
export type InboxCounts = z.output<typeof inboxCountsSchema>;

export const savedViewSchema = z.strictObject({
  id: z.int(),
  name: z.string().check(z.minLength(1, 'Đặt tên cho bộ lọc'), z.maxLength(60, 'Rút tên còn 60 chữ cái')),
  query: inboxQuerySchema,
});
export type SavedView = z.output<typeof savedViewSchema>;

/** The most views that a member keeps. */
export const VIEWS_MOST = 20;
export const viewListSchema = z.strictObject({ views: z.array(savedViewSchema) });
/** A view to be kept; one of the same name is replaced. Answered by the list as it is then. */
export const viewRequestSchema = z.omit(savedViewSchema, { id: true });

/** Why somebody who doesn't take dossiers in needs to know whom to call, and the answer. */
export const contactRequestSchema = z.strictObject({ reason: z._default(z.string(), '') });
export const contactAnswerSchema = z.strictObject({ name: z.string(), phone: z.string(), email: z.string() });

/** Someone who looks like a nominee of this dossier: in another one, or on the honour roll. */
export const likenessSchema = z.strictObject({
  position: z.int(),
  where: z.enum(['dossier', 'honour-roll']),
  /** The other dossier's code, or the address of the line on the honour roll. */
  reference: z.string(),
  name: z.string(),
  /** What else agrees or tells them apart: unit, place, award. */
  about: z.string(),
});
export type Likeness = z.output<typeof likenessSchema>;

export const assessmentSchema = z.strictObject({
  position: z.int(),
  finding: z.enum(FINDINGS),
  /** Why not; null for one who meets the criteria and gets what was asked. */
  ground: z.nullable(z.enum(GROUNDS)),
  /** Id of the award that is proposed, lower than asked for where it was downgraded. */
  award: z.string(),
  /** Stays with the offices. Demanded for a downgrade. */
  note: z.string(),
});
export type Assessment = z.output<typeof assessmentSchema>;

export const councilSchema = z.strictObject({
  heldOn: z.string(),
  members: z.int(),
  present: z.int(),
  votes: z.array(z.strictObject({ position: z.int(), for: z.int(), against: z.int(), abstained: z.int() })),
  minutes: z.string(),
});
export type Council = z.output<typeof councilSchema>;

/** A dossier with all that its offices may see of it, but for the contact. */
export const staffDossierSchema = z.strictObject({
  code: z.string(),
  version: z.int(),
  state: z.enum(STATES),
  interrupted: z.nullable(z.enum(STATES)),
  stateSince: instant,
  submittedAt: instant,
  dueAt: z.nullable(instant),
  overdue: z.boolean(),
  /** Ids of the campaign's offices. */
  receiving: z.string(),
  holder: z.nullable(z.string()),
  assignee: z.nullable(z.string()),
  /** Came by a form without script. */
  plain: z.boolean(),
  /** Sent in time, by a late grant, or null where there is no deadline. */
  inTime: z.nullable(z.boolean()),
  /** `SubmittedContent`, as the holder sent it last; null once its time of keeping is over. */
  content: z.unknown(),
  versions: z.array(
    z.strictObject({ number: z.int(), submittedAt: instant, digest: z.string(), content: z.unknown() }),
  ),
  papers: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(PAPER_KINDS),
      planPaper: z.nullable(z.string()),
      name: z.string(),
      mediaType: z.string(),
      bytes: z.int(),
      sha256: z.string(),
      storedAt: instant,
    }),
  ),
  nominees: z.array(
    z.strictObject({
      position: z.int(),
      kind: z.enum(NOMINEE_KINDS),
      name: z.string(),
      award: z.string(),
      assessment: z.nullable(assessmentSchema),
      outcome: z.nullable(z.enum(OUTCOMES)),
      outcomeAward: z.nullable(z.string()),
      outcomeGround: z.nullable(z.enum(GROUNDS)),
      decision: z.nullable(z.int()),
    }),
  ),
  supplement: z.nullable(
    z.strictObject({ fields: z.array(z.string()), reason: z.string(), askedAt: instant, dueAt: instant }),
  ),
  notes: z.array(
    z.strictObject({
      author: z.string(),
      office: z.string(),
      stance: z.nullable(z.enum(STANCES)),
      text: z.string(),
      at: instant,
    }),
  ),
  council: z.array(z.extend(councilSchema, { recordedBy: z.string(), at: instant })),
  history: z.array(
    z.strictObject({
      action: z.string(),
      from: z.nullable(z.string()),
      to: z.nullable(z.string()),
      actor: z.nullable(z.string()),
      actorKind: z.string(),
      reason: z.nullable(z.string()),
      at: instant,
    }),
  ),
  likenesses: z.array(likenessSchema),
  recused: z.array(z.strictObject({ name: z.string(), reason: z.string(), at: instant })),
  /** What the asking member can do now, and why they can't do anything (their own unit, a declared interest). */
  actions: z.array(z.enum(STAFF_ACTIONS)),
  interest: z.boolean(),
  /** Members to whom the office that has it can give it. */
  colleagues: z.array(z.strictObject({ email: z.string(), name: z.string() })),
});
export type StaffDossier = z.output<typeof staffDossierSchema>;

const version = z.int('Gửi kèm version của hồ sơ đang mở');
const reason = z.string('Ghi lý do');
/** A ground of the closed list, which the unit reads, and the member's own words. */
const grounded = (message: string) => ({ ground: z.enum(GROUNDS, message), reason });
const date = z.iso.date('Nhập ngày có thật, đủ ngày, tháng, năm');

/** One action on a dossier; what must be filled in is asked by the rule of the action, in Vietnamese. */
export const actionSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('assign'), assignee: z.nullable(z.email('Chọn người xử lý')) }),
  z.strictObject({ action: z.literal('receive') }),
  z.strictObject({ action: z.literal('refuse'), ...grounded('Chọn lý do không tiếp nhận') }),
  z.strictObject({ action: z.literal('redirect'), office: z.string('Chọn cơ quan'), reason }),
  z.strictObject({ action: z.literal('appraise') }),
  z.strictObject({ action: z.literal('assess'), assessments: z.array(assessmentSchema) }),
  z.strictObject({
    action: z.literal('give-opinion'),
    stance: z.enum(STANCES, 'Chọn ý kiến'),
    text: z.string(),
  }),
  z.strictObject({ action: z.literal('send-to-council') }),
  z.extend(councilSchema, { action: z.literal('record-council') }),
  z.strictObject({ action: z.literal('propose') }),
  z.strictObject({ action: z.literal('conclude'), ...grounded('Chọn lý do không trình') }),
  z.strictObject({ action: z.literal('return'), reason }),
  z.strictObject({ action: z.literal('forward') }),
  z.strictObject({ action: z.literal('decline'), ...grounded('Chọn lý do không khen') }),
  z.strictObject({
    action: z.literal('ask-supplement'),
    fields: z.array(z.string()),
    reason,
    /** The last day that counts. */
    due: date,
  }),
  z.strictObject({ action: z.literal('extend-supplement'), due: date, reason }),
  z.strictObject({ action: z.literal('hold'), reason }),
  z.strictObject({ action: z.literal('resume') }),
  z.strictObject({ action: z.literal('grant-late'), until: date, reason }),
  z.strictObject({ action: z.literal('note'), text: z.string('Viết ghi chú') }),
  z.strictObject({ action: z.literal('recuse'), reason }),
]);
export type ActionInput = z.output<typeof actionSchema>;

/** What is sent to act on one dossier: the version that one has read, and the action. Answered by the dossier as it is then. */
export const actionRequestSchema = z.strictObject({ version, input: actionSchema });

/** The most dossiers of one bulk action. */
export const BULK_MOST = 100;

export const bulkRequestSchema = z.strictObject({
  items: z.array(z.strictObject({ code: z.string(), version })).check(
    z.minLength(1, 'Chọn ít nhất một hồ sơ'),
    z.maxLength(BULK_MOST, `Chọn nhiều nhất ${BULK_MOST} hồ sơ`),
    z.refine(
      (items) => new Set(items.map(({ code }) => code)).size === items.length,
      'Chọn mỗi hồ sơ một lần',
    ),
  ),
  input: actionSchema,
  /** Only says what would happen. */
  preview: z.boolean(),
});

/** What became of each dossier of a bulk action, in the order in which they were sent. */
export const bulkAnswerSchema = z.strictObject({
  results: z.array(
    z.strictObject({
      code: z.string(),
      unit: z.string(),
      ok: z.boolean(),
      /** In Vietnamese: where it goes, or why not. */
      says: z.string(),
    }),
  ),
});
export type BulkAnswer = z.output<typeof bulkAnswerSchema>;
