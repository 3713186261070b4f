import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, it, vi } from 'vitest';
import { CODE_LENGTH } from '#domain/nomination/code.ts';
import worker from '../../functions/index.ts';
import { createDraft, createSubmitted } from './support/dossiers.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';

const portal = new Portal();
const DAY_MS = 86_400_000;

async function runAt(time: number): Promise<void> {
  vi.spyOn(console, 'info').mockReturnValue();
  const ctx = createExecutionContext();
  await worker.scheduled(createScheduledController({ scheduledTime: time, cron: '17 20 * * *' }), env);
  await waitOnExecutionContext(ctx);
}

const codes = async () =>
  (await env.DB.prepare('SELECT code FROM nominations ORDER BY id').all<{ code: string }>()).results.map(
    (row) => row.code,
  );

it('deletes drafts that nobody submitted within thirty days, contacts included, and nothing else', async () => {
  const draft = await createDraft(portal);
  const submitted = await createSubmitted(portal);
  portal.now += 1;
  const younger = await createDraft(portal);

  await runAt(NOON_2_DECEMBER + 30 * DAY_MS);
  expect(await codes()).toEqual([draft.code, submitted.code, younger.code]);

  await runAt(NOON_2_DECEMBER + 30 * DAY_MS + 1);
  expect(await codes()).toEqual([submitted.code, younger.code]);
  expect(await env.DB.prepare('SELECT count(*) AS n FROM nomination_contacts').first('n')).toBe(2);
  const audit = await env.DB.prepare(
    "SELECT entity_id, from_state, to_state, actor_kind FROM audit_events WHERE action = 'purge'",
  ).all();
  expect(audit.results).toEqual([
    { entity_id: draft.code, from_state: 'draft', to_state: null, actor_kind: 'system' },
  ]);
});

it('deletes more than fit in one go', async () => {
  await env.DB.batch(
    Array.from({ length: 450 }, (_, index) =>
      env.DB.prepare(
        `INSERT INTO nominations (code, access_hash, key_hash, content_hash, campaign, programme, award,
           receiving, unit, state, version, change_id, created_at, changed_at)
         VALUES (?1, ?1, ?1, '', '', '', '', '', '', 'draft', 1, '', 0, 0)`,
      ).bind(`D${index}`),
    ),
  );
  await runAt(NOON_2_DECEMBER);
  expect((await codes()).filter((code) => code.length < CODE_LENGTH)).toEqual([]);
});
