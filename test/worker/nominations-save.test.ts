import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { OwnNomination, RenewedLink, SavedDraft } from '#domain/nomination/contract.ts';
import { paths } from '#domain/paths.ts';
import { makeCollective, makeNomination } from '../factories/nomination.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import {
  bearer,
  change,
  createDraft,
  createSubmitted,
  save,
  submit,
  type Ticket,
} from './support/dossiers.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
const HOUR = 3_600_000;

async function read(ticket: Ticket): Promise<OwnNomination> {
  const response = await portal.fetch(paths.api.nomination(ticket.code), { headers: bearer(ticket) });
  expect(response.status).toBe(200);
  return response.json();
}

const other = makeTyped({ nominees: [makeCollective({ name: 'Đội Khác (dữ liệu minh họa)' })] });

describe('saving a draft', () => {
  it('keeps what was typed and counts its thirty days anew', async () => {
    const ticket = await createDraft(portal);
    const later = new Portal({ now: NOON_2_DECEMBER + HOUR });
    const response = await save(later, ticket, other);
    expect(await response.json<SavedDraft>()).toEqual({ version: 2, changedAt: '2021-12-02T13:00:00+07:00' });
    expect(await read(ticket)).toMatchObject({
      version: 2,
      draft: other,
      keptUntil: '2022-01-01T13:00:00+07:00',
    });
  });

  it('refuses one that was made on an older version, and stores nothing of it', async () => {
    const ticket = await createDraft(portal);
    await save(portal, ticket, other);
    const mine = makeTyped({ unit: { name: 'Đơn vị của tôi', kind: 'agency', superior: '' } });
    await expectProblem(await save(portal, ticket, mine), 409, 'version-conflict');
    expect((await read(ticket)).draft).toEqual(other);
  });

  it('lets one of two through when both arrive at once', async () => {
    const ticket = await createDraft(portal);
    const drafts = ['Một', 'Hai'].map((name) => makeTyped({ unit: { name, kind: 'agency', superior: '' } }));
    const answers = await Promise.all(drafts.map((draft) => save(portal, ticket, draft)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = drafts[answers.findIndex(({ status }) => status === 200)];
    expect(await read(ticket)).toMatchObject({ version: 2, draft: winner });
  });

  it('gives the same answer to the same save again: only its answer was lost', async () => {
    const ticket = await createDraft(portal);
    const first = await (await save(portal, ticket, other)).json();
    const again = await save(new Portal({ now: NOON_2_DECEMBER + HOUR }), ticket, other);
    expect([again.status, await again.json()]).toEqual([200, first]);
  });

  it('says the same of a wrong secret and of a code that is not there', async () => {
    const [mine, theirs] = [await createDraft(portal), await createDraft(portal)];
    const wrong = await save(portal, { ...mine, secret: theirs.secret }, other);
    const absent = await save(portal, { ...mine, code: '22222222' }, other);
    expect(await expectProblem(absent, 404, 'nomination-not-found')).toEqual(
      await expectProblem(wrong, 404, 'nomination-not-found'),
    );
  });

  it('after it was sent, leaves what was sent as it is', async () => {
    const ticket = await createSubmitted(portal);
    const changed = makeNomination({ nominees: [makeCollective({ name: 'Đội Mới' })] });
    const saved = await change(portal, ticket, changed);
    const row = await env.DB.prepare('SELECT state, content FROM nominations WHERE code = ?')
      .bind(ticket.code)
      .first<{ state: string; content: string }>();
    expect(row?.state).toBe('submitted');
    expect(row?.content).not.toContain('Đội Mới');
    expect((await submit(portal, saved, changed)).status).toBe(200);
  });

  it('is over once the office has taken the dossier in', async () => {
    const ticket = await createSubmitted(portal);
    await env.DB.prepare("UPDATE nominations SET state = 'received' WHERE code = ?").bind(ticket.code).run();
    await expectProblem(await save(portal, ticket, other), 409, 'not-open');
  });

  it('takes five hundred nominees', async () => {
    const nominees = Array.from({ length: 500 }, (_, index) =>
      makeCollective({ name: `Tổ Mẫu số ${index + 1}` }),
    );
    const ticket = await createDraft(portal, makeNomination({ nominees }));
    const sent = await submit(portal, ticket, makeNomination({ nominees }));
    expect(sent.status).toBe(200);
    expect(await sent.json()).toMatchObject({ collectives: 500, individuals: 0 });
    const kept = await env.DB.prepare(
      'SELECT count(*) AS n FROM nominees JOIN nominations ON nomination_id = nominations.id WHERE code = ?',
    )
      .bind(ticket.code)
      .first<number>('n');
    expect(kept).toBe(500);
  });
});

describe('renewing the link', () => {
  const renew = (ticket: Ticket, key: string) =>
    portal.post(
      paths.api.link(ticket.code),
      { version: ticket.version },
      { ...bearer(ticket), 'idempotency-key': key },
    );

  it('shuts out whoever holds the old one, and gives the same answer to the same key', async () => {
    const ticket = await createDraft(portal);
    const key = crypto.randomUUID();
    const response = await renew(ticket, key);
    expect(response.status).toBe(200);
    const renewed = await response.json<RenewedLink>();
    expect(renewed).toMatchObject({ code: ticket.code, version: 2 });
    expect(renewed.secret).not.toBe(ticket.secret);
    await expectProblem(await save(portal, ticket, other), 404, 'nomination-not-found');
    expect((await read(renewed)).draft).toEqual(makeTyped());
    expect(await (await renew(ticket, key)).json()).toEqual(renewed);
    await expectProblem(await renew(ticket, crypto.randomUUID()), 404, 'nomination-not-found');
  });

  it('is refused on an older version', async () => {
    const ticket = await createDraft(portal);
    await save(portal, ticket, other);
    await expectProblem(await renew(ticket, crypto.randomUUID()), 409, 'version-conflict');
  });
});

describe('deleting a draft', () => {
  const remove = (ticket: Ticket) =>
    portal.send('DELETE', paths.api.nomination(ticket.code), { version: ticket.version }, bearer(ticket));

  it('leaves nothing of it but the line that says so', async () => {
    const ticket = await createDraft(portal);
    expect((await remove(ticket)).status).toBe(204);
    await expectProblem(await remove(ticket), 404, 'nomination-not-found');
    const contacts = await env.DB.prepare(
      'SELECT count(*) AS n FROM nomination_contacts WHERE nomination_id NOT IN (SELECT id FROM nominations)',
    ).first<number>('n');
    expect(contacts).toBe(0);
    const { results } = await env.DB.prepare(
      'SELECT action FROM audit_events WHERE entity_id = ? ORDER BY id',
    )
      .bind(ticket.code)
      .all();
    expect(results.map(({ action }) => action)).toEqual(['create', 'delete']);
  });

  it('is refused on an older version, and once it was sent', async () => {
    const changed = await createDraft(portal);
    await save(portal, changed, other);
    await expectProblem(await remove(changed), 409, 'version-conflict');
    await expectProblem(await remove(await createSubmitted(portal)), 409, 'not-open');
  });
});
