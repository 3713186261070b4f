import { createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, expect, it, vi } from 'vitest';
import { FEEDBACK_KEPT_DAYS, NAME_REMOVED, RETENTION } from '#domain/retention/periods.ts';
import { DAY_MS } from '#domain/vietnamese/time.ts';
import { openDb } from '../../functions/db/client.ts';
import worker from '../../functions/index.ts';
import { DUE_FEEDBACK } from '../../functions/repositories/feedback-retention.ts';
import { type Due, previewRetention, runRetention } from '../../functions/services/retention/run.ts';
import { buildData } from '../../functions/site/build-data.ts';
import { openPapers } from '../../functions/storage/papers.ts';
import { makePdf } from '../factories/files/pdf.ts';
import { makeNomination } from '../factories/nomination.ts';
import { createDraft, createSubmitted, submit, type Ticket } from './support/dossiers.ts';
import { sendFeedback } from './support/feedback.ts';
import { auditOf } from './support/office.ts';
import { attach, kept } from './support/papers.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';

const portal = new Portal();
const db = openDb(env.DB);
const site = buildData(env.ASSETS);
const END = NOON_2_DECEMBER;
const REFUSED_ON = END + RETENTION.refusedDays * DAY_MS + 1;
const CONTACT_ON = END + RETENTION.contactDays * DAY_MS + 1;

/** What a run that finds nothing due has removed. */
const NOTHING = { dossiers: 0, contacts: 0, feedback: 0, commendations: 0, files: 0, entries: 0 };

const ctxAt = (now: number) => ({ db, site, papers: openPapers(env), now });
const runAt = (now: number) => runRetention({ ctx: ctxAt(now) });
const count = (table: string) => env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>('n');
const put = ({ code }: Pick<Ticket, 'code'>, state: string, since = END) =>
  env.DB.prepare('UPDATE nominations SET state = ?2, state_since = ?3, holder = NULL WHERE code = ?1')
    .bind(code, state, since)
    .run();
const rowOf = (code: string) =>
  env.DB.prepare('SELECT * FROM nominations WHERE code = ?').bind(code).first<Record<string, unknown>>();

async function ended(state: string, since = END) {
  const ticket = await createSubmitted(portal);
  await put(ticket, state, since);
  return ticket;
}

beforeEach(async () => {
  await env.DB.exec('DELETE FROM nominations');
  await env.DB.exec('DELETE FROM proposals');
});

it('takes people and units out of a refused dossier to the last word, files included, and leaves code and states', async () => {
  const draft = await createDraft(portal);
  await attach(portal, draft, makePdf());
  expect((await submit(portal, draft)).status).toBe(200);
  await put(draft, 'not-awarded');
  const { id } = (await rowOf(draft.code)) as { id: number };
  const line = {
    code: draft.code,
    position: 1,
    kind: 'individual',
    name: 'Trần Thị Ví Dụ',
    unit: 'Xã Mẫu',
    award: 'a',
    achievement: 'b',
  };
  const other = { ...line, code: 'KHAC', name: 'Người Khác', unit: 'Phường Khác' };
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO proposals (id, campaign, deciding, list, digest, change_id, proposed_by, proposed_at)
       VALUES (1, 'nga-nam', 'x', ?, 'd', 'c', 'p', 0)`,
    ).bind(JSON.stringify([line, other])),
    env.DB.prepare('UPDATE nominations SET proposal_id = 1 WHERE id = ?').bind(id),
    env.DB.prepare(
      `INSERT INTO nomination_notes (nomination_id, office, author, text, at) VALUES (?, 'o', 'a', 'Bà Ví Dụ', 0)`,
    ).bind(id),
  ]);

  expect(await runAt(REFUSED_ON - 1)).toEqual({ ...NOTHING, contacts: 1 });
  expect(await runAt(REFUSED_ON)).toEqual({ ...NOTHING, dossiers: 1, files: 1 });

  const all: unknown[] = [];
  for (const table of [
    ...['nominations', 'nominees', 'nomination_versions', 'nomination_words', 'nomination_contacts', 'mails'],
    ...['nomination_notes', 'papers', 'proposals', 'supplement_requests', 'audit_events'],
  ])
    all.push(...(await env.DB.prepare(`SELECT * FROM ${table}`).all()).results);
  const text = JSON.stringify(all);
  for (const word of [
    'Ví Dụ',
    'vi du',
    'Liên Hệ',
    '02990000012',
    'Xã Mẫu',
    'xã Mẫu',
    'Minh Họa',
    'ba ca trực',
    'Tờ trình.pdf',
  ])
    expect(text).not.toContain(word);
  expect(text).toContain('Người Khác');
  expect((await kept(env)).objects).toEqual([]);

  expect(await rowOf(draft.code)).toMatchObject({
    state: 'not-awarded',
    campaign: 'nga-nam',
    unit: NAME_REMOVED,
    content: null,
    anonymised_at: REFUSED_ON,
  });
  expect(await count('nominees')).toBe(2);
  expect((await auditOf(draft.code)).slice(-2)).toEqual([
    'anonymise not-awarded→null system',
    'anonymise not-awarded→null system',
  ]);
});

it.each(['not-awarded', 'rejected-at-receipt', 'withdrawn'])(
  'takes out one that is %s once, on its day and not before',
  async (state) => {
    const { code } = await ended(state);
    await ended(state, END + 1);
    expect(await runAt(REFUSED_ON - 1)).toMatchObject({ dossiers: 0, contacts: 2 });
    expect(await runAt(REFUSED_ON)).toEqual({ ...NOTHING, dossiers: 1 });
    expect(await runAt(REFUSED_ON)).toEqual(NOTHING);
    expect(await rowOf(code)).toMatchObject({ anonymised_at: REFUSED_ON, state });
  },
);

it('keeps a published dossier, and no contact of it', async () => {
  const { code } = await ended('published');
  expect(await runAt(CONTACT_ON - 1)).toEqual(NOTHING);
  expect(await runAt(CONTACT_ON)).toEqual({ ...NOTHING, contacts: 1 });
  expect(await runAt(REFUSED_ON * 2)).toEqual(NOTHING);
  expect(await rowOf(code)).toMatchObject({ anonymised_at: null, unit: 'Ủy ban nhân dân xã Mẫu' });
  expect((await auditOf(code)).at(-1)).toBe('anonymise published→null system');
});

it.each(['submitted', 'received', 'appraising', 'proposed', 'awarded', 'supplement-requested', 'on-hold'])(
  'touches nothing of a dossier that is %s, however old',
  async (state) => {
    await ended(state);
    expect(await runAt(REFUSED_ON * 2)).toEqual(NOTHING);
  },
);

it('goes by the periods of a campaign that sets its own', async () => {
  const rules = await site.rules();
  const own = { contactDays: 5, refusedDays: 10 };
  const campaigns = rules.campaigns.map((one) => (one.id === 'nga-nam' ? { ...one, retention: own } : one));
  const ctx = (now: number) => ({
    ...ctxAt(now),
    site: { ...site, rules: async () => ({ ...rules, campaigns }) },
  });
  await ended('withdrawn');
  await put(await createSubmitted(portal), 'published');
  await env.DB.exec("UPDATE nominations SET campaign = 'son-la' WHERE state = 'published'");
  expect(await runRetention({ ctx: ctx(END + 5 * DAY_MS + 1) })).toMatchObject({ dossiers: 0, contacts: 1 });
  expect(await runRetention({ ctx: ctx(END + 10 * DAY_MS + 1) })).toMatchObject({ dossiers: 1, contacts: 0 });
  expect(await runRetention({ ctx: ctx(CONTACT_ON) })).toMatchObject({ dossiers: 0, contacts: 1 });
});

it('tells beforehand what it would remove, more than one page of it, and writes nothing', async () => {
  const one = await ended('withdrawn');
  const { id } = (await rowOf(one.code)) as { id: number };
  await env.DB.prepare(
    `INSERT INTO nominations (code, access_hash, key_hash, content_hash, campaign, programme, award, receiving, unit,
       state, version, change_id, created_at, changed_at, state_since)
     WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 249)
     SELECT 'M' || i, 'M' || i, 'M' || i, '', campaign, programme, award, receiving, unit, state, 1, '', 0, 0,
       state_since FROM n, nominations WHERE id = ?`,
  )
    .bind(id)
    .run();
  const before = await count('audit_events');
  const told = { dossier: 0, contact: 0, feedback: 0, commendation: 0, entry: 0 };
  const tell = ({ what }: Due) => void told[what]++;
  expect(await previewRetention({ ctx: ctxAt(REFUSED_ON), input: { tell } })).toEqual({
    dossiers: 250,
    contacts: 1,
    feedback: 0,
    commendations: 0,
    entries: 0,
  });
  expect(told).toEqual({ dossier: 250, contact: 1, feedback: 0, commendation: 0, entry: 0 });
  expect(await count('audit_events')).toBe(before);
  expect(await runAt(REFUSED_ON)).toEqual({ ...NOTHING, dossiers: 250 });
});

it('runs every night, and the look-up of an anonymised dossier still says where it stands', async () => {
  const info = vi.spyOn(console, 'info').mockReturnValue();
  const ticket = await ended('withdrawn');
  await worker.scheduled(createScheduledController({ scheduledTime: REFUSED_ON, cron: '17 20 * * *' }), env);
  expect(info.mock.calls.flat()).toContain(
    'retention: 1 dossiers, 0 contacts, 0 feedback, 0 commendations, 0 private parts of entries, 0 files',
  );
  const answer = await portal.post('/api/look-ups', { code: ticket.code, secret: ticket.secret });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ state: 'withdrawn', unit: NAME_REMOVED, submissions: [] });
});

it('finds both kinds by an index, or by the contacts that are left', async () => {
  const explain = async (run: () => Promise<unknown>) => {
    const statements: string[] = [];
    const prepare = env.DB.prepare.bind(env.DB);
    const spy = vi.spyOn(env.DB, 'prepare').mockImplementation((sql) => {
      statements.push(sql);
      return prepare(sql);
    });
    await run();
    spy.mockRestore();
    const plans = statements
      .filter((sql) => sql.startsWith('SELECT dossier.id'))
      .map((sql) =>
        env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`).bind(0, 0, '{}', 0).all<{ detail: string }>(),
      );
    return (await Promise.all(plans)).flatMap(({ results }) => results.map(({ detail }) => detail));
  };
  const plans = await explain(() => runAt(REFUSED_ON));
  expect(plans).toContain('SEARCH dossier USING INDEX nominations_to_anonymise (state_since<?)');
  expect(plans).toContain('SEARCH dossier USING INTEGER PRIMARY KEY (rowid=?)');
  expect(plans.filter((plan) => plan.startsWith('SCAN') && plan.includes('dossier'))).toEqual([]);
});

it('leaves the dossier to the next night when its batch fails', async () => {
  const { code } = await ended('withdrawn');
  await env.DB.exec(
    "CREATE TRIGGER refuse BEFORE INSERT ON audit_events WHEN new.action = 'anonymise' BEGIN SELECT RAISE(ABORT, 'no'); END",
  );
  vi.spyOn(console, 'error').mockReturnValue();
  await expect(runAt(REFUSED_ON)).rejects.toMatchObject({ code: 'unavailable' });
  await env.DB.exec('DROP TRIGGER refuse');
  expect(await rowOf(code)).toMatchObject({ anonymised_at: null, unit: makeNomination().unit.name });
  expect(await runAt(REFUSED_ON)).toMatchObject({ dossiers: 1 });
});

it('takes the words out of feedback whose time is over, and leaves what both sides published', async () => {
  const [over, open] = [await sendFeedback(portal), await sendFeedback(portal)];
  await env.DB.prepare(
    `UPDATE feedback SET state = 'answered', answer = 'Trả lời riêng', ended_at = ?2, publication = 'published',
       published_at = ?2, public_question = 'Hỏi chung', public_answer = 'Trả lời chung' WHERE code = ?1`,
  )
    .bind(over.code, END)
    .run();
  const on = END + FEEDBACK_KEPT_DAYS * DAY_MS + 1;
  expect((await runAt(on - 2)).feedback).toBe(0);
  expect((await runAt(on)).feedback).toBe(1);
  expect((await runAt(on)).feedback).toBe(0);
  const { results } = await env.DB.prepare(
    `SELECT code, message, name, answer, public_question, public_answer,
       (SELECT count(*) FROM feedback_words WHERE feedback_id = feedback.id) > 0 AS findable
     FROM feedback WHERE code IN (?, ?) ORDER BY code = ?1 DESC`,
  )
    .bind(over.code, open.code)
    .all<Record<string, unknown>>();
  expect(results[0]).toEqual({
    ...{ code: over.code, message: '', name: '', answer: null, findable: 0 },
    ...{ public_question: 'Hỏi chung', public_answer: 'Trả lời chung' },
  });
  expect(results[1]).toMatchObject({ name: 'Người Mẫu', findable: 1 });
  expect((await auditOf(over.code)).at(-1)).toBe('anonymise answered→answered system');
  const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${DUE_FEEDBACK}`)
    .bind(on, 0)
    .all<{ detail: string }>();
  expect(plan.results.map(({ detail }) => detail).join()).toMatch(/USING INDEX feedback_to_anonymise/);
});
