import { createInterface } from 'node:readline/promises';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { typedLine } from '../../../functions/cli/content/new/ask.ts';

function keyboard() {
  const input = new PassThrough();
  return { input, terminal: createInterface({ input, output: new PassThrough(), terminal: true }) };
}

it('gives what was typed, line by line', async () => {
  const { input, terminal } = keyboard();
  const first = typedLine(terminal, 'Tên bài: ');
  input.write('Xe không nghỉ\r');
  expect(await first).toBe('Xe không nghỉ');
  const second = typedLine(terminal, 'Nơi diễn ra: ');
  input.write('Sơn La\r');
  expect(await second).toBe('Sơn La');
  terminal.close();
});

it.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
])('%s ends the questions in words', async (_, key) => {
  const { input, terminal } = keyboard();
  const line = typedLine(terminal, 'Tên bài: ');
  input.write(key);
  await expect(line).rejects.toThrow('Đã dừng. Chưa ghi gì.');
});
