import { env } from 'cloudflare:workers';
import { expect, it, vi } from 'vitest';
import { LIMITS } from '#domain/nomination/constants.ts';
import { ACHIEVEMENT, makeIndividual, makeNomination } from '../factories/nomination.ts';
import { asTyped } from '../factories/typed-nomination.ts';
import { clerkOf, createProposed, makeAward, recipient, record, stored } from './support/decisions.ts';
import { create, createSubmitted } from './support/dossiers.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

/** What D1 takes in a row, and in a text, when deployed; a local one takes more. */
const MOST_BYTES = 2_000_000;

const portal = new Portal();
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

/** A dossier of so many nominees, each with a long account of what they did. */
const dossierOf = (count: number) =>
  makeNomination({
    nominees: Array.from({ length: count }, (_, at) =>
      makeIndividual({ name: `Người Mẫu ${at}`, achievement: ACHIEVEMENT.repeat(30) }),
    ),
  });

it('keeps the longest dossier in one row, as typed and as sent, and refuses a longer one', async () => {
  const each = bytes(asTyped(dossierOf(101))) - bytes(asTyped(dossierOf(100)));
  const most = Math.floor(LIMITS.dossierBytes / each) - 1;
  const longest = dossierOf(most);
  expect(bytes(asTyped(longest))).toBeGreaterThan(LIMITS.dossierBytes * 0.98);
  const { code } = await createSubmitted(portal, longest);
  const size = 'octet_length(draft) + octet_length(content)';
  const [row] = await stored<number>(`SELECT ${size} AS it FROM nominations WHERE code = ?`, code);
  expect(row).toBeLessThan(MOST_BYTES - 50_000);
  await expectProblem(await create(portal, asTyped(dossierOf(most + 2))), 413, 'payload-too-large');
});

it('records hundreds of long lines in texts that a statement takes, in their order', async () => {
  const names = Array.from({ length: 300 }, (_, at) => `Người Mẫu ${at}`);
  const nominees = names.map((name) => makeIndividual({ name }));
  const { code } = await createProposed(portal, makeNomination({ nominees }));
  const long = 'Ấp Mẫu, xã Ví Dụ, '.repeat(11);
  const lines = names.map((name, at) =>
    recipient(code, at, { name, title: long, body: long, place: long, achievement: long }),
  );
  const stringify = vi.spyOn(JSON, 'stringify');
  const { id } = await record(await clerkOf(portal), makeAward(lines));
  const texts = stringify.mock.results.filter(({ value }) => String(value).includes('"nameKey"'));
  stringify.mockRestore();
  expect(texts.map(({ value }) => JSON.parse(value).length)).toEqual([250, 50]);
  const kept = 'SELECT name AS it FROM decision_recipients WHERE decision_id = ? ORDER BY position';
  expect(await stored(kept, id)).toEqual(names);
  const last = env.DB.prepare('SELECT max(position) AS it FROM decision_recipients WHERE decision_id = ?');
  expect(await last.bind(id).first('it')).toBe(299);
});
