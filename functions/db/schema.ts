import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { PAPER_KINDS } from '#domain/attachment/constants.ts';
import { AUDIT_ACTIONS, AUDIT_ACTORS, AUDIT_ENTITIES } from '#domain/audit/constants.ts';
import { NOMINEE_KINDS, RECIPIENT_ROLES, RECIPIENT_STATUSES } from '#domain/award/constants.ts';
import { COMMENDATION_STATES } from '#domain/commendation/schema.ts';
import { DECISION_KINDS, DECISION_STATES } from '#domain/decision/constants.ts';
import { MAIL_KINDS, MAIL_STATES } from '#domain/mail/constants.ts';
import { CONSENT_PURPOSES } from '#domain/nomination/constants.ts';
import { FINDINGS, GROUNDS, OUTCOMES, STANCES } from '#domain/review/grounds.ts';
import { STATES } from '#domain/review/states.ts';
import { STAFF_ROLES } from '#domain/staff/constants.ts';

/*
 * Instants are epoch milliseconds. `changeId` names the last change of a row: the other statements of the same
 * batch ask for it, so that they only run when the change itself found its row.
 */

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
    /** The dossier as its holders are typing it, as JSON, without its contact. */
    draft: text('draft').notNull(),
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

/** Words by which staff find a dossier, without marks and case: of its code, its unit and its nominees' names. */
export const nominationWords = sqliteTable(
  'nomination_words',
  {
    word: text('word').notNull(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.word, table.nominationId] }),
    index('nomination_words_of').on(table.nominationId),
  ],
);

/** Offices that have, or have had, a dossier. */
export const nominationOffices = sqliteTable(
  'nomination_offices',
  {
    campaign: text('campaign').notNull(),
    office: text('office').notNull(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.campaign, table.office, table.nominationId] }),
    index('nomination_offices_of').on(table.nominationId),
  ],
);

/** Notes among staff, and the opinions of coordinating offices (`stance`). Never shown outside. */
export const nominationNotes = sqliteTable(
  'nomination_notes',
  {
    id: integer('id').primaryKey(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
    office: text('office').notNull(),
    author: text('author').notNull(),
    stance: text('stance', { enum: STANCES }),
    text: text('text').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [index('nomination_notes_of').on(table.nominationId, table.id)],
);

/** What a council said of a dossier: who was there, how they voted (JSON, a line a nominee), the minutes. */
export const councilReviews = sqliteTable(
  'council_reviews',
  {
    id: integer('id').primaryKey(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
    heldOn: text('held_on').notNull(),
    members: integer('members').notNull(),
    present: integer('present').notNull(),
    votes: text('votes').notNull(),
    minutes: text('minutes').notNull(),
    recordedBy: text('recorded_by').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [index('council_reviews_of').on(table.nominationId, table.id)],
);

/** Members of staff who declared an interest in a dossier. */
export const recusals = sqliteTable(
  'recusals',
  {
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
    reason: text('reason').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.nominationId, table.staffId] })],
);

/** A list of nominees put before who decides, frozen as it was. */
export const proposals = sqliteTable('proposals', {
  id: integer('id').primaryKey(),
  campaign: text('campaign').notNull(),
  /** Id of the office that decides. */
  deciding: text('deciding').notNull(),
  /** The nominees as JSON, and that text's SHA-256. */
  list: text('list').notNull(),
  digest: text('digest').notNull(),
  changeId: text('change_id').notNull(),
  proposedBy: text('proposed_by').notNull(),
  proposedAt: integer('proposed_at').notNull(),
});

/** Members of staff. Who signs in as somebody who isn't here, or isn't active, opens nothing. */
export const staff = sqliteTable('staff', {
  id: integer('id').primaryKey(),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  office: text('office').notNull(),
  unit: text('unit').notNull(),
  active: integer('active', { mode: 'boolean' }).notNull().default(true),
  version: integer('version').notNull(),
  changeId: text('change_id').notNull(),
  createdAt: integer('created_at').notNull(),
});

/** A role of a member, for a campaign and an office, or `*`. */
export const staffRoles = sqliteTable(
  'staff_roles',
  {
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    role: text('role', { enum: STAFF_ROLES }).notNull(),
    campaign: text('campaign').notNull(),
    office: text('office').notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.role, table.campaign, table.office] })],
);

/** A member's own narrowing of the inbox, under a name. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: integer('id').primaryKey(),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    query: text('query').notNull(),
  },
  (table) => [uniqueIndex('saved_views_by_name').on(table.staffId, table.name)],
);

/** A decision as it was signed. Once confirmed nothing of it changes; another decision corrects or revokes it. */
export const decisions = sqliteTable(
  'decisions',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: DECISION_KINDS }).notNull(),
    /** The decision that this one corrects or revokes. */
    about: integer('about'),
    campaign: text('campaign').notNull(),
    programme: text('programme').notNull(),
    round: text('round'),
    award: text('award').notNull(),
    /** Id of the office that decides. */
    deciding: text('deciding').notNull(),
    /** Its file's name under the campaign on the honour roll. */
    slug: text('slug').notNull(),
    number: text('number').notNull(),
    date: text('date').notNull(),
    signerTitle: text('signer_title').notNull(),
    signerName: text('signer_name'),
    subject: text('subject').notNull(),
    sourceTitle: text('source_title'),
    sourceUrl: text('source_url'),
    state: text('state', { enum: DECISION_STATES }).notNull(),
    version: integer('version').notNull(),
    changeId: text('change_id').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    confirmedBy: text('confirmed_by'),
    confirmedAt: integer('confirmed_at'),
    /** When the honour roll was seen to show it. */
    publishedAt: integer('published_at'),
    /** The signed file in R2. */
    fileKey: text('file_key'),
    fileName: text('file_name'),
    fileType: text('file_type'),
    fileBytes: integer('file_bytes'),
    fileSha256: text('file_sha256'),
    /** Made up to show the portal. */
    sample: integer('sample', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    uniqueIndex('decisions_by_slug').on(table.campaign, table.slug),
    index('decisions_by_state').on(table.state, table.recordedAt),
    check('decisions_confirmed', sql`(${table.state} = 'confirmed') = (${table.confirmedAt} IS NOT NULL)`),
    check(
      'decisions_two_people',
      sql`${table.confirmedBy} IS NULL OR ${table.confirmedBy} <> ${table.recordedBy}`,
    ),
  ],
);

/** Those whom a decision names, as it prints them: public fields only. */
export const decisionRecipients = sqliteTable(
  'decision_recipients',
  {
    decisionId: integer('decision_id')
      .notNull()
      .references(() => decisions.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    /** The anchor of its line on the honour roll; a later decision about the line carries the same. */
    anchor: text('anchor').notNull(),
    nominationId: integer('nomination_id').references(() => nominations.id),
    nomineePosition: integer('nominee_position'),
    kind: text('kind', { enum: NOMINEE_KINDS }).notNull(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    title: text('title'),
    body: text('body'),
    place: text('place').notNull(),
    achievement: text('achievement').notNull(),
    posthumous: integer('posthumous', { mode: 'boolean' }).notNull(),
    role: text('role', { enum: RECIPIENT_ROLES }),
    status: text('status', { enum: RECIPIENT_STATUSES }).notNull(),
    notice: text('notice'),
  },
  (table) => [
    primaryKey({ columns: [table.decisionId, table.position] }),
    uniqueIndex('decision_recipients_by_anchor').on(table.decisionId, table.anchor),
    index('decision_recipients_of').on(table.nominationId),
    index('decision_recipients_by_name').on(table.nameKey),
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
  (table) => [uniqueIndex('supplement_requests_open').on(table.nominationId).where(sql`answered_at IS NULL`)],
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

/** Mails to be sent, and what became of them. Nobody depends on them: look-up says the same. */
export const mails = sqliteTable(
  'mails',
  {
    id: integer('id').primaryKey(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: MAIL_KINDS }).notNull(),
    /** The change of the dossier that it tells of: one mail for each, however often that is tried. */
    changeId: text('change_id').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    state: text('state', { enum: MAIL_STATES }).notNull(),
    tries: integer('tries').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    /** While a consumer sends it: no other takes it before this instant. */
    takenUntil: integer('taken_until'),
    sentAt: integer('sent_at'),
    /** Why the last try failed, as one of few words; never an address. */
    failure: text('failure'),
  },
  (table) => [
    uniqueIndex('mails_once').on(table.nominationId, table.kind, table.changeId),
    index('mails_waiting').on(table.createdAt).where(sql`state = 'waiting'`),
    index('mails_by_age').on(table.createdAt),
  ],
);

/** Proofs of work that were accepted, so that each counts once; swept when they would have expired. */
export const spentProofs = sqliteTable(
  'spent_proofs',
  {
    /** SHA-256 of the challenge. */
    digest: text('digest').primaryKey(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('spent_proofs_by_expiry').on(table.expiresAt)],
);

export const commendations = sqliteTable(
  'commendations',
  {
    /** Short enough to be typed by a moderator. */
    id: text('id').primaryKey(),
    target: text('target').notNull(),
    message: text('message').notNull(),
    /** Empty when the author gave no name. */
    name: text('name').notNull(),
    place: text('place').notNull(),
    state: text('state', { enum: COMMENDATION_STATES }).notNull(),
    version: integer('version').notNull(),
    changeId: text('change_id').notNull(),
    keyHash: text('key_hash').notNull().unique(),
    contentHash: text('content_hash').notNull(),
    /** Made up to show the portal; labelled, and left out where samples are. */
    sample: integer('sample', { mode: 'boolean' }).notNull(),
    createdAt: integer('created_at').notNull(),
    decidedAt: integer('decided_at'),
  },
  (table) => [
    index('commendations_by_state').on(table.state, table.createdAt),
    index('commendations_by_target').on(table.target, table.state, table.createdAt),
    check('commendations_decided', sql`(${table.state} = 'pending') = (${table.decidedAt} IS NULL)`),
  ],
);

/** Who did what and when; written in the same batch as the change. Triggers refuse to change or delete a line. */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    /** Without gaps: a line that is missing shows. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    entity: text('entity', { enum: AUDIT_ENTITIES }).notNull(),
    /** A dossier's code, a commendation's id. */
    entityId: text('entity_id').notNull(),
    action: text('action', { enum: AUDIT_ACTIONS }).notNull(),
    fromState: text('from_state'),
    toState: text('to_state'),
    actorKind: text('actor_kind', { enum: AUDIT_ACTORS }).notNull(),
    actor: text('actor'),
    reason: text('reason'),
    at: integer('at').notNull(),
    detail: text('detail'),
  },
  (table) => [
    index('audit_events_by_entity').on(table.entity, table.entityId),
    index('audit_events_by_actor').on(table.actor),
    index('audit_events_by_action').on(table.action),
    index('audit_events_by_time').on(table.at),
  ],
);

/** The chain over the audit log: each line's SHA-256 together with that of the line before. */
export const auditSeals = sqliteTable('audit_seals', {
  eventId: integer('event_id').primaryKey(),
  hash: text('hash').notNull(),
});
