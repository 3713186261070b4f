import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TIMES } from '../../functions/cron/times.ts';

it('knows every time at which wrangler.toml has jobs run, and no other', () => {
  const [, list = ''] = /^crons = (\[.*\])$/m.exec(readFileSync('wrangler.toml', 'utf8')) ?? [];
  expect(JSON.parse(list).sort()).toEqual(Object.values(TIMES).sort());
});
