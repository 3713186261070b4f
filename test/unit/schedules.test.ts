import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SCHEDULES } from '../../functions/cron/schedules.ts';

it('runs something at each time that wrangler.toml names, and nothing at any other', () => {
  const [, list = ''] = /^crons = (\[.*\])$/m.exec(readFileSync('wrangler.toml', 'utf8')) ?? [];
  expect(JSON.parse(list).sort()).toEqual(Object.keys(SCHEDULES).sort());
  for (const jobs of Object.values(SCHEDULES)) expect(jobs.length).toBeGreaterThan(0);
});
