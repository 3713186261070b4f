import { expect, it } from 'vitest';
import { LIMITS } from '#domain/nomination/constants.ts';
import { makeIndividual, makeNomination } from '../factories/nomination.ts';
import { asTyped } from '../factories/typed-nomination.ts';
import { stored } from './support/decisions.ts';
import { create, createSubmitted } from './support/dossiers.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

/** What D1 takes in a row, and in a text, when deployed; a local one takes more. */
const MOST_BYTES = 2_000_000;
const ROOM = 50_000;
const WORDS = 'Trực chốt, giao thuốc và nhu yếu phẩm tới từng nhà trong khu phong tỏa, đêm nào cũng vậy. ';

const portal = new Portal();
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

/** A dossier of the most nominees, each with an account of so many letters. */
const dossierOf = (letters: number) =>
  makeNomination({
    nominees: Array.from({ length: LIMITS.nominees }, (_, at) =>
      makeIndividual({
        name: `Người Mẫu ${at}`,
        achievement: WORDS.repeat(Math.ceil(letters / WORDS.length)).slice(0, letters),
      }),
    ),
  });

it('keeps 500 nominees of 2,000 letters, as typed and as sent, in rows that D1 takes', async () => {
  const dossier = dossierOf(2000);
  expect(bytes(asTyped(dossier))).toBeGreaterThan(LIMITS.dossierBytes * 0.85);
  const { code } = await createSubmitted(portal, dossier);
  const [row] = await stored<number>(
    'SELECT octet_length(content) AS it FROM nominations WHERE code = ?',
    code,
  );
  const [typed] = await stored<number>(
    `SELECT octet_length(draft) AS it FROM nomination_drafts
     WHERE nomination_id = (SELECT id FROM nominations WHERE code = ?)`,
    code,
  );
  for (const size of [row, typed]) {
    expect(size).toBeGreaterThan(LIMITS.dossierBytes * 0.8);
    expect(size).toBeLessThan(MOST_BYTES - ROOM);
  }
});

it('refuses a dossier that would not have room in a row', async () => {
  expect(LIMITS.dossierBytes).toBeLessThan(MOST_BYTES - ROOM);
  await expectProblem(await create(portal, asTyped(dossierOf(3000))), 413, 'payload-too-large');
});
