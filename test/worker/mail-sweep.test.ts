import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  MAIL_FRESH_DAYS,
  MAIL_KEPT_DAYS,
  MAIL_OVERDUE_MINUTES,
  MAIL_TRIES,
  RETRY_AFTER_MINUTES,
} from '#domain/mail/constants.ts';
import { TIMES } from '../../functions/cron/times.ts';
import worker from '../../functions/index.ts';
import { MailPortal, NOON_2_DECEMBER, outbox, standing } from './support/mails.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const { often: OFTEN, nightly: NIGHTLY } = TIMES;
const OVERDUE = NOON_2_DECEMBER + MAIL_OVERDUE_MINUTES * MINUTE_MS + 1;

beforeEach(() => void vi.spyOn(console, 'info').mockReturnValue());

/** What the schedule queues at the time. */
async function run(portal: MailPortal, cron: string, scheduledTime: number): Promise<number[]> {
  portal.queued.length = 0;
  const ctx = createExecutionContext();
  await worker.scheduled(createScheduledController({ scheduledTime, cron }), portal.env);
  await waitOnExecutionContext(ctx);
  return [...portal.queued];
}

async function withMail(portal: MailPortal) {
  const { code } = await portal.submit();
  const [mail] = await outbox(code);
  return { code, id: mail?.['id'] as number };
}

beforeEach(() => env.DB.prepare('DELETE FROM mails').run());

describe('the sweep', () => {
  it('queues a mail whose queue message was lost, and no sent one', async () => {
    const portal = new MailPortal();
    const [lost, sent] = [await withMail(portal), await withMail(portal)];
    await portal.consume(sent.id);
    expect(await run(portal, OFTEN, OVERDUE - 1)).toEqual([]);
    expect(await run(portal, OFTEN, OVERDUE)).toEqual([lost.id]);
    portal.now = OVERDUE;
    await portal.consume(lost.id);
    expect(await run(portal, OFTEN, OVERDUE)).toEqual([]);
    expect(portal.mails).toHaveLength(2);
  });

  it('queues a failed one when its next try is due', async () => {
    const portal = new MailPortal();
    const { id } = await withMail(portal);
    portal.service.push(() => Promise.reject(new Error('away')));
    await portal.consume(id);
    const due = NOON_2_DECEMBER + (RETRY_AFTER_MINUTES[0] ?? 0) * MINUTE_MS;
    expect(await run(portal, OFTEN, due - 1)).toEqual([]);
    expect(await run(portal, OFTEN, due)).toEqual([id]);
  });

  it('gives up what would say old things, and what never told how its last try ended', async () => {
    const portal = new MailPortal();
    const [late, silent] = [await withMail(portal), await withMail(portal)];
    await env.DB.prepare('UPDATE mails SET tries = ?2, taken_until = ?3 WHERE id = ?1')
      .bind(silent.id, MAIL_TRIES, OVERDUE)
      .run();
    expect(await run(portal, OFTEN, OVERDUE)).toEqual([late.id]);
    expect(await standing(silent.code)).toEqual({ state: 'failed', tries: MAIL_TRIES, failure: 'late' });
    expect(await run(portal, OFTEN, NOON_2_DECEMBER + MAIL_FRESH_DAYS * DAY_MS + 1)).toEqual([]);
    expect(await standing(late.code)).toEqual({ state: 'failed', tries: 0, failure: 'late' });
  });

  it('takes as many as a queue does, the oldest first', async () => {
    const portal = new MailPortal();
    const { id } = await withMail(portal);
    await env.DB.prepare(
      `WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < 120)
       INSERT INTO mails (nomination_id, kind, change_id, subject, text, state, created_at)
       SELECT nomination_id, kind, 'change ' || n, '', '', state, created_at - n FROM mails, more WHERE id = ?`,
    )
      .bind(id)
      .run();
    const queued = await run(portal, OFTEN, OVERDUE);
    expect(queued).toHaveLength(100);
    expect(queued[0]).toBe(id + 120);
  });

  it('does nothing as long as no sender is set', async () => {
    const unset = new MailPortal({ MAIL_FROM: '' });
    const { code } = await unset.submit();
    expect(await run(unset, OFTEN, NOON_2_DECEMBER + 30 * DAY_MS)).toEqual([]);
    expect(await standing(code)).toEqual({ state: 'waiting', tries: 0, failure: null });
  });
});

it(`deletes the texts of mails after ${MAIL_KEPT_DAYS} nights, and nothing else`, async () => {
  const portal = new MailPortal();
  const { code } = await portal.submit();
  await run(portal, NIGHTLY, NOON_2_DECEMBER + MAIL_KEPT_DAYS * DAY_MS);
  expect(await outbox(code)).toHaveLength(1);
  await run(portal, NIGHTLY, NOON_2_DECEMBER + MAIL_KEPT_DAYS * DAY_MS + 1);
  expect(await outbox(code)).toEqual([]);
  const kept = env.DB.prepare('SELECT state FROM nominations WHERE code = ?').bind(code);
  expect(await kept.first('state')).toBe('submitted');
});
