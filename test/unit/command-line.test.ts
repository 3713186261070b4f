import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

function run(command: string, ...args: string[]) {
  return spawnSync(process.execPath, [`functions/cli/${command}.ts`, ...args], { encoding: 'utf8' });
}

test.each([
  ['dossier', ['receive', '--hạn', '3'], '--hạn'],
  ['moderate', ['list', '--tất-cả'], '--tất-cả'],
  ['renovate', ['--major'], '--major'],
  ['start', ['--no-buid'], '--no-buid'],
  ['content/new', ['story', '--titel=x'], '--titel'],
])(
  '%s %j: an option that can’t be read is named, with how the command is used',
  (command, args, option) => {
    const { status, stdout, stderr } = run(command, ...args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^✗ Không dùng được tùy chọn ${option} như đã gõ\\.\\nCách dùng:`));
    expect(stderr).not.toMatch(/\bat \S+:\d+/);
  },
  30_000,
);

test.each([
  [['duyệt', 'G2AVBQY5'], 'Không có lệnh “duyệt”.'],
  [['reject', 'G2AVBQY5', 'spam'], 'Thiếu mã, hoặc lý do thiếu, sai hay thừa.'],
])(
  'moderate %j says what is wrong, then how it is used',
  (args, said) => {
    const { status, stderr } = run('moderate', ...args);
    expect([status, stderr.split('\n').slice(0, 2)]).toEqual([1, [`✗ ${said}`, 'Cách dùng:']]);
  },
  30_000,
);

test('a folder without a database is named, and nothing is made there', () => {
  const folder = join(tmpdir(), 'dong-long-khong-co');
  const { status, stdout, stderr } = run('moderate', 'list', '--persist-to', folder);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(new RegExp(`^✗ Chưa có dữ liệu nào của cổng trong ${folder}\\. Chạy “npm start”`));
  expect(existsSync(folder)).toBe(false);
}, 30_000);

test('each option of a new file is told in words', () => {
  const { stdout } = run('content/new', 'zone', '--help');
  expect(stdout.match(/^ {2}--.*$/gm)?.filter((line) => /…"\s*$/.test(line))).toEqual([]);
}, 30_000);

test.each([
  ['audit-verify', '--help'],
  ['content/check', '--help'],
  ['content/new', '-h'],
  ['dev', '--help'],
  ['renovate', '-h'],
  ['start', '--help'],
])(
  '%s %s says how it is used, and does nothing',
  (command, asked) => {
    const { status, stdout, stderr } = run(command, asked);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Cách dùng:/);
  },
  30_000,
);
