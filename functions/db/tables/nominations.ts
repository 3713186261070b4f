import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { PAPER_KINDS } from '#domain/attachment/constants.ts';
import { NOMINEE_KINDS } from '#domain/award/constants.ts';
import { CONSENT_PURPOSES } from '#domain/nomination/constants.ts';
import { FINDINGS, GROUNDS, OUTCOMES } from '#domain/review/grounds.ts';
import { STATES } from '#domain/review/states.ts';

/** A dossier. Its contact lies in a table of its own, so that a list of dossiers can't carry it along. */
export const nominations = sqliteTable(
  'nominations',
  {
    id: integer('id').primaryKey(),
    code: text('code').notNull().unique(),
    /** SHA-256 of code and secret together: the one thing a holder is found by. Renewing the link replaces it. */
    accessHash: text('access_hash').notNull().unique(),
    /** SHA-256 of the idempotency key, and of what was first sent with it. */
    keyHash: text('key_hash').notNull().unique(),
    contentHash: text('content_hash').notNull(),
    /** These five, and `unit`, are those of the last submission; empty as long as there was none. */
    campaign: text('campaign').notNull(),
    programme: text('programme').notNull(),
    award: text('award').notNull(),
    round: text('round'),
    /** Id of the receiving office in the campaign's plan. */
    receiving: text('receiving').notNull(),
    /** Id of the office that has it now (`holderOf`); null while it is a draft and once it is done with. */
    holder: text('holder'),
    /** E-mail of the member of staff who is to handle it. */
    assignee: text('assignee'),
    /** Since when it has been in its state. */
    stateSince: integer('state_since'),
    /** The proposal that lists it, from `proposed` on. */
    proposalId: integer('proposal_id'),
    /** When its personal data was taken out of it, after the time that it is kept. */
    anonymisedAt: integer('anonymised_at'),
    /** Name of the unit that proposes. */
    unit: text('unit').notNull(),
    state: text('state', { enum: STATES }).notNull(),
    /** The state before an interruption (supplement, hold). */
    interrupted: text('interrupted', { enum: STATES }),
    /** One on with each change, a saved draft included. */
    version: integer('version').notNull(),
    changeId: text('change_id').notNull(),
    /** The dossier as it was last submitted, as JSON, without its contact; null as long as it never was. */
    content: text('content'),
    /** SHA-256 of the canonical text of `content`, which the receipt shows. */
    contentDigest: text('content_digest'),
    createdAt: integer('created_at').notNull(),
    /** When its holders last saved something: an unsent draft expires by it. */
    changedAt: integer('changed_at').notNull(),
    submittedAt: integer('submitted_at'),
    /** Came by a form without script, so without proof of work: staff look twice. */
    plain: integer('plain', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('nominations_drafts').on(table.changedAt).where(sql`state = 'draft'`),
    index('nominations_inbox').on(table.campaign, table.holder, table.submittedAt, table.id),
    index('nominations_inbox_by_state').on(
      table.campaign,
      table.holder,
      table.state,
      table.submittedAt,
      table.id,
    ),
    index('nominations_by_assignee').on(table.assignee, table.submittedAt, table.id),
    index('nominations_by_campaign').on(table.campaign, table.state, table.submittedAt),
    index('nominations_of_campaign').on(table.campaign, table.id),
    index('nominations_waiting')
      .on(table.campaign, table.programme, table.round, table.holder, table.submittedAt, table.id)
      .where(sql`state IN ('proposed', 'forwarded')`),
    index('nominations_by_proposal').on(table.proposalId),
    index('nominations_by_round').on(table.campaign, table.round, table.state),
    index('nominations_to_anonymise')
      .on(table.stateSince)
      .where(sql`anonymised_at IS NULL AND state IN ('not-awarded', 'rejected-at-receipt', 'withdrawn')`),
    check('nominations_version', sql`${table.version} >= 1`),
    check(
      'nominations_submitted',
      sql`${table.state} <> 'submitted' OR (${table.submittedAt} IS NOT NULL AND ${table.content} IS NOT NULL)`,
    ),
  ],
);

/**
 * The dossier as its holders are typing it. It may be as long as what was submitted, and D1 takes 2,000,000 bytes in a
 * row: so each has a row of its own.
 */
export const nominationDrafts = sqliteTable('nomination_drafts', {
  nominationId: integer('nomination_id')
    .primaryKey()
    .references(() => nominations.id, { onDelete: 'cascade' }),
  /** As JSON, without its contact. */
  draft: text('draft').notNull(),
});

/** Each submission of a dossier, kept as it was. */
export const nominationVersions = sqliteTable(
  'nomination_versions',
  {
    id: integer('id').primaryKey(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
    /** From 1. */
    number: integer('number').notNull(),
    content: text('content').notNull(),
    digest: text('digest').notNull(),
    submittedAt: integer('submitted_at').notNull(),
  },
  (table) => [uniqueIndex('nomination_versions_in_order').on(table.nominationId, table.number)],
);

/** What was agreed to for a dossier: each purpose apart, in which wording, and when. */
export const nominationConsents = sqliteTable(
  'nomination_consents',
  {
    id: integer('id').primaryKey(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
    purpose: text('purpose', { enum: CONSENT_PURPOSES }).notNull(),
    /** Which wording. */
    version: text('version').notNull(),
    givenAt: integer('given_at').notNull(),
    withdrawnAt: integer('withdrawn_at'),
  },
  (table) => [uniqueIndex('nomination_consents_by_purpose').on(table.nominationId, table.purpose)],
);

/** Whom the office may ask: personal data, read only by the dossier's holder and its office. */
export const nominationContacts = sqliteTable(
  'nomination_contacts',
  {
    nominationId: integer('nomination_id')
      .primaryKey()
      .references(() => nominations.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    phone: text('phone').notNull(),
    email: text('email').notNull(),
  },
  (table) => [index('nomination_contacts_by_phone').on(table.phone)],
);

/** Those a submitted dossier names, each with an outcome of its own. */
export const nominees = sqliteTable(
  'nominees',
  {
    id: integer('id').primaryKey(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
    /** From 0, in the dossier's order. */
    position: integer('position').notNull(),
    kind: text('kind', { enum: NOMINEE_KINDS }).notNull(),
    name: text('name').notNull(),
    /** Id of the award proposed. */
    award: text('award').notNull(),
    /** What the appraiser found; `proposedAward` is lower than `award` where it was downgraded. */
    finding: text('finding', { enum: FINDINGS }),
    ground: text('ground', { enum: GROUNDS }),
    proposedAward: text('proposed_award'),
    /** Stays with the offices. */
    findingNote: text('finding_note'),
    assessedBy: text('assessed_by'),
    assessedAt: integer('assessed_at'),
    /** By the decision in `decisionId`, or by declining it, with a ground. */
    outcome: text('outcome', { enum: OUTCOMES }),
    outcomeAward: text('outcome_award'),
    outcomeGround: text('outcome_ground', { enum: GROUNDS }),
    decisionId: integer('decision_id'),
    /** The name without marks and case, by which doubles are found. */
    nameKey: text('name_key').notNull().default(''),
  },
  (table) => [
    uniqueIndex('nominees_in_order').on(table.nominationId, table.position),
    index('nominees_by_name').on(table.nameKey),
    index('nominees_by_decision').on(table.decisionId),
  ],
);

/** A file of a dossier. Its bytes lie in R2 under `key`, stored only once this row is there. */
export const papers = sqliteTable(
  'papers',
  {
    /** Random, made by the browser, so that a repeated upload is one paper. */
    id: text('id').primaryKey(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: PAPER_KINDS }).notNull(),
    /** Which of the plan's papers it is; null for any other. */
    planPaper: text('plan_paper'),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    /** Null until all of it has been stored. */
    sha256: text('sha256'),
    key: text('key').notNull().unique(),
    createdAt: integer('created_at').notNull(),
    storedAt: integer('stored_at'),
  },
  (table) => [
    index('papers_of_nomination').on(table.nominationId),
    index('papers_unfinished').on(table.createdAt).where(sql`stored_at IS NULL`),
  ],
);

/** What an office asks a unit to supplement. At most one is open for a dossier. */
export const supplementRequests = sqliteTable(
  'supplement_requests',
  {
    id: integer('id').primaryKey(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
    /** The fields that open, as a JSON list of paths into the dossier (`nominees.0.achievement`, `papers`). */
    fields: text('fields').notNull(),
    /** What the unit reads. */
    reason: text('reason').notNull(),
    dueAt: integer('due_at').notNull(),
    askedBy: text('asked_by').notNull(),
    askedAt: integer('asked_at').notNull(),
    answeredAt: integer('answered_at'),
  },
  (table) => [
    uniqueIndex('supplement_requests_open').on(table.nominationId).where(sql`answered_at IS NULL`),
    index('supplement_requests_of').on(table.nominationId),
  ],
);

/** Staff let one unit send or change a dossier after the deadline of a round. */
export const lateGrants = sqliteTable(
  'late_grants',
  {
    id: integer('id').primaryKey(),
    campaign: text('campaign').notNull(),
    round: text('round').notNull(),
    /** The unit's name, folded, so that case, marks and spaces don't matter. */
    unitKey: text('unit_key').notNull(),
    unit: text('unit').notNull(),
    reason: text('reason').notNull(),
    grantedBy: text('granted_by').notNull(),
    grantedAt: integer('granted_at').notNull(),
    /** First instant at which it holds no more. */
    until: integer('until').notNull(),
  },
  (table) => [index('late_grants_by_unit').on(table.campaign, table.round, table.unitKey)],
);
