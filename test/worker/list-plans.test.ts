import { env } from 'cloudflare:workers';
import { expect, it, vi } from 'vitest';
import { workingDayCounts } from '#domain/vietnamese/working-days.ts';
import { type Database, openDb } from '../../functions/db/client.ts';
import { findColleagues } from '../../functions/repositories/assignees.ts';
import { findLinesAfter } from '../../functions/repositories/audit-chain.ts';
import { findNewest, findNext } from '../../functions/repositories/audit-log.ts';
import { findChangesSince } from '../../functions/repositories/changes.ts';
import {
  countWaiting,
  findDecisionDossiers,
  listWaiting,
} from '../../functions/repositories/decision-dossiers.ts';
import { findPublishable } from '../../functions/repositories/decision-publications.ts';
import { findLines, listByState, listConfirmed, listLater } from '../../functions/repositories/decisions.ts';
import { findView } from '../../functions/repositories/dossier-views.ts';
import { findLeadsOf } from '../../functions/repositories/leads.ts';
import { allMembers } from '../../functions/repositories/members.ts';
import { findNominees, findRecipients } from '../../functions/repositories/persons.ts';
import { findProposalList } from '../../functions/repositories/proposal-lists.ts';
import { countForPublic } from '../../functions/repositories/public-figures.ts';
import { countForReport, findForExport } from '../../functions/repositories/reports.ts';
import { findViews } from '../../functions/repositories/saved-views.ts';
import { grant } from '../factories/member.ts';

/*
 * How the lists of staff are read: no table from end to end, and nothing sorted but what belongs to one thing. The
 * inbox, commendations, leads, feedback, ratings and entries have a test of their own beside their lists'.
 */

type Read = (db: Database) => Promise<unknown>;

const CAMPAIGN = 'nga-nam';
const OFFICE = 'trung-tam-y-te';
const ANY = { entity: '', id: '', actor: '', action: '', from: '', to: '' } as const;
const DAYS = workingDayCounts('2021-01-01', '2021-12-31');
const ALL = { campaign: CAMPAIGN, office: '*', round: '' };
const waiting = { campaign: CAMPAIGN, deciding: OFFICE, programme: 'covid-19', round: null };

it.each<[string, Read]>([
  [
    'decisions by state',
    (db) => listByState(db, { state: 'confirmed', grants: [grant('decision-clerk', CAMPAIGN, OFFICE)] }),
  ],
  ['decisions about a decision', (db) => listLater(db, 1)],
  // All of the roll, by nature: but no decision that isn't on it.
  ['the roll', listConfirmed],
  ['the lines of decisions', (db) => findLines(db, [1, 2])],
  ['dossiers that wait for a decision', (db) => listWaiting(db, waiting)],
  ['the dossiers of a decision', (db) => findDecisionDossiers(db, ['A', 'B'])],
  ['dossiers that a decision publishes', (db) => findPublishable(db, 1)],
  ['the audit log', (db) => findNewest(db, ANY, 100, 10)],
  ['the audit log of a kind', (db) => findNewest(db, { ...ANY, entity: 'nomination' }, 100, 10)],
  ['the audit log of one', (db) => findNewest(db, { ...ANY, entity: 'nomination', id: 'A' }, 100, 10)],
  ['the audit log of a member', (db) => findNewest(db, { ...ANY, actor: 'a@b.example' }, 100, 10)],
  ['the audit log of an action', (db) => findNewest(db, { ...ANY, action: 'note' }, 100, 10)],
  ['an export of the audit log', (db) => findNext(db, { ...ANY, entity: 'nomination' }, 100, 10)],
  ['the chain', (db) => findLinesAfter(db, 1, 10)],
  ['what changed of a dossier', (db) => findChangesSince(db, 'A', 1)],
  ['views', (db) => findViews(db, 1)],
  ['an export of an office', (db) => findForExport(db, { ...ALL, office: OFFICE }, 0, 10)],
  ['an export of a campaign', (db) => findForExport(db, ALL, 0, 10)],
])('%s: by an index, in its order', async (_name, read) => {
  const plans = await plansOf(read);
  expect(plans.flatMap(scans)).toEqual([]);
  expect(plans.flatMap(sorts)).toEqual([]);
});

it.each<[string, Read]>([
  // An index knows the days' lines, in the order of time: those of the days are sorted.
  ['the audit log of some days', (db) => findNewest(db, { ...ANY, from: '2021-12-01' }, 100, 10)],
  // What belongs to one dossier, one proposal, one commendation, one name, one office.
  ['a dossier with all about it', (db) => findView(db, 'A', [])],
  ['a proposal', (db) => findProposalList(db, 1)],
  ['the leads of a commendation', (db) => findLeadsOf(db, 'A')],
  ['nominees of a name', (db) => findNominees(db, 'a')],
  ['recipients of a name', (db) => findRecipients(db, 'a')],
  ['the members of an office', (db) => findColleagues(db, { campaign: CAMPAIGN, office: OFFICE })],
  // What is counted once for all offices is what waits.
  ['how much waits for decisions', countWaiting],
  // A report counts everything of an office, or of a campaign: its rows, and no others.
  ['a report of an office', (db) => countForReport(db, { ...ALL, office: OFFICE }, DAYS)],
  ['a report of a campaign', (db) => countForReport(db, ALL, DAYS)],
])('%s: by an index', async (_name, read) => {
  const plans = await plansOf(read);
  expect(plans.flatMap(scans)).toEqual([]);
});

it('reads a whole table only where all of it is told', async () => {
  // Every member is listed; there are no more than people in offices.
  expect((await plansOf(allMembers)).flatMap(scans)).toEqual(['SCAN staff']);
  // The public figures count every campaign; what they make is kept at the edge.
  const figures = (await plansOf((db) => countForPublic(db, DAYS))).flatMap(scans);
  expect(figures.filter((step) => !step.includes('INDEX nominations_by_round'))).toEqual([]);
});

/** The plan of each statement that a list prepares. */
async function plansOf(read: Read): Promise<string[][]> {
  const spy = vi.spyOn(env.DB, 'prepare');
  await read(openDb(env.DB));
  const statements = spy.mock.calls.map(([sql]) => sql);
  spy.mockRestore();
  expect(statements.length).toBeGreaterThan(0);
  return Promise.all(
    statements.map(async (sql) => {
      const explain = env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`).bind(...valuesFor(sql));
      const { results } = await explain.all<{ detail: string }>();
      return results.map(({ detail }) => detail);
    }),
  );
}

/** As many values as the statement asks for, by number or in a row. */
function valuesFor(sql: string): string[] {
  const numbered = [...sql.matchAll(/\?(\d+)/g)].map(([, number]) => Number(number));
  const count = numbered.length > 0 ? Math.max(...numbered) : sql.split('?').length - 1;
  return Array.from({ length: count }, () => '[]');
}

/**
 * Steps that read a table from end to end: not a list that was handed in, nor what the statement made itself, nor the
 * index that holds nothing but what waits.
 */
function scans(plan: readonly string[]): string[] {
  const made = plan.flatMap((step) => /^(?:CO-ROUTINE|MATERIALIZE) (.+)$/.exec(step)?.[1] ?? []);
  return plan.filter(
    (step) =>
      step.startsWith('SCAN ') &&
      !/VIRTUAL TABLE|CONSTANT ROW/.test(step) &&
      !made.includes(step.slice('SCAN '.length)) &&
      !step.includes('INDEX nominations_waiting'),
  );
}

const sorts = (plan: readonly string[]) => plan.filter((step) => step.includes('TEMP B-TREE'));
