import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  ['dossier', ['receive', '--hạn', '3'], '--hạn'],
  ['audit-verify', ['--heads'], '--heads'],
])(
  '%s %j: an option that can’t be read is named, with how the command is used',
  (command, args, option) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`functions/cli/${command}.ts`, ...args], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^✗ Không dùng được tùy chọn ${option} như đã gõ\\.\\nCách dùng:`));
    expect(stderr).not.toMatch(/\bat \S+:\d+/);
  },
  30_000,
);
