import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { localSecret } from '../../functions/cli/local/secret.ts';

const folder = mkdtempSync(join(tmpdir(), 'dong-long-secret-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a local run has a secret that outlives a restart, lies beside its data and is its user’s alone', () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  const secret = localSecret(one);
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(localSecret(one)).toBe(secret);
  expect(localSecret(other)).not.toBe(secret);
  expect(statSync(join(one, 'portal-secret')).mode & 0o077).toBe(0);
});
