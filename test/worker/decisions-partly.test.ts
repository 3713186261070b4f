import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { openDb } from '../../functions/db/client.ts';
import { rollDecisions } from '../../functions/services/decision/lines.ts';
import { clerkOf, confirm, createProposed, makeAward, recipient, record } from './support/decisions.ts';
import { Portal } from './support/portal.ts';

const portal = new Portal();
const db = openDb(env.DB);

it('reads of all decisions those asked for, each with its own names', async () => {
  const [clerk, other] = [await clerkOf(portal), await clerkOf(portal)];
  const ids: number[] = [];
  for (const position of [0, 1]) {
    const { code } = await createProposed(portal);
    const view = await record(clerk, makeAward([recipient(code, position)]));
    expect((await confirm(other, view)).status).toBe(200);
    ids.push(view.id);
  }
  const roll = await rollDecisions(db, ({ award }) => award.id === ids[1]);
  expect(roll.map(({ award, decision }) => [award.id, decision.lines.map(({ name }) => name)])).toEqual([
    [ids[1], ['Trần Thị Ví Dụ']],
  ]);
  expect(await rollDecisions(db, () => false)).toEqual([]);
});
