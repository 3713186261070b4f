import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it.each(['/api', '/api/', '/api/now'])('the Worker is asked for %s, not the static pages', (path) => {
  const [, list = ''] = /^run_worker_first = (\[.*\])$/m.exec(readFileSync('wrangler.toml', 'utf8')) ?? [];
  const addresses: string[] = JSON.parse(list);
  expect(
    addresses.some((one) => one === path || (one.endsWith('*') && path.startsWith(one.slice(0, -1)))),
  ).toBe(true);
});
