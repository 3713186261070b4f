import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import type { OwnNomination } from '#domain/nomination/contract.ts';
import { paths } from '#domain/paths.ts';
import { makePdf } from '../factories/files/pdf.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { bearer, createDraft, save, type Ticket } from './support/dossiers.ts';
import { attach } from './support/papers.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
const read = ({ code, secret }: Ticket, known?: string) =>
  portal.fetch(paths.api.nomination(code), {
    headers: { ...bearer({ secret }), ...(known ? { 'if-none-match': known } : {}) },
  });
const tagOf = async (ticket: Ticket): Promise<string> => {
  const tag = (await read(ticket)).headers.get('etag');
  expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
  return tag ?? '';
};

it('says 304 and nothing more to who has read it, also by a weak tag among others', async () => {
  const ticket = await createDraft(portal);
  const tag = await tagOf(ticket);
  for (const known of [tag, `W/${tag}`, `"khac", ${tag}`]) {
    const again = await read(ticket, known);
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(Object.fromEntries(again.headers)).toMatchObject({ etag: tag, 'cache-control': 'no-store' });
  }
  expect((await read(ticket, '"khac"')).status).toBe(200);
});

it('is another one after each change: of the draft, its files, what may be changed', async () => {
  const ticket = await createDraft(portal);
  const tags = [await tagOf(ticket)];
  await save(portal, ticket, makeTyped({ byPost: [] }));
  tags.push(await tagOf(ticket));
  await attach(portal, ticket, makePdf());
  tags.push(await tagOf(ticket));
  await env.DB.prepare("UPDATE nominations SET state = 'received' WHERE code = ?").bind(ticket.code).run();
  const later = await read(ticket, tags.at(-1));
  expect(later.status).toBe(200);
  expect((await later.json<OwnNomination>()).opening).toMatchObject({ opens: 'nothing' });
  tags.push(later.headers.get('etag') ?? '');
  expect(new Set(tags).size).toBe(4);
});

it('tells nothing to who has the tag and not the secret', async () => {
  const ticket = await createDraft(portal);
  const tag = await tagOf(ticket);
  const stranger = { ...ticket, secret: '222222222222' };
  await expectProblem(await read(stranger, tag), 404, 'nomination-not-found');
  await env.DB.prepare('DELETE FROM nominations WHERE code = ?').bind(ticket.code).run();
  await expectProblem(await read(ticket, tag), 404, 'nomination-not-found');
});
