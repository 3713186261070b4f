/**
 * `npm run person -- find | copy | delete --name <họ tên> [--phone <số>] --reason <lý do> [<place> …]`: answers a
 * citizen who asks what the portal has of them, wants a copy, or wants it deleted. Namesakes exist, so copy and delete
 * take the places that `find` listed. Beside a running `npm start` (`--persist-to`) or on the deployed portal (`--remote`).
 */
import { userInfo } from 'node:os';
import { HOLDING_LABELS, personRequestSchema } from '#domain/retention/requests.ts';
import { answerPerson } from '../services/person/answer.ts';
import { DATABASE_OPTIONS, DATABASE_USAGE, withChosenDatabase } from './chosen-database.ts';
import { fail, failFor, readOptions } from './command-line.ts';

const USAGE = [
  'Cách dùng:',
  '  npm run person -- find   --name <họ tên> [--phone <số>] --reason <lý do>         cổng giữ gì về người này',
  '  npm run person -- copy   --name <họ tên> [--phone <số>] --reason <lý do> <nơi>…  in bản sao dạng JSON',
  '  npm run person -- delete --name <họ tên> [--phone <số>] --reason <lý do> <nơi>…  xóa hoặc ẩn danh',
  DATABASE_USAGE,
].join('\n');

const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: {
    ...DATABASE_OPTIONS,
    name: { type: 'string' },
    phone: { type: 'string' },
    reason: { type: 'string' },
  },
});
const [kind, ...places] = positionals;
const { name, phone, reason } = values;
const request = personRequestSchema.safeParse({ kind, name, phone: phone ?? '', reason, places });
if (!request.success) {
  const missing = request.error.issues.filter(({ path: [field] }) => field === 'name' || field === 'reason');
  const said = missing.map(({ path: [field], message }) => `✗ --${String(field)}: ${message}\n`);
  fail(`${kind === undefined ? '' : said.join('')}${USAGE}`);
}

try {
  await withChosenDatabase(values, async (db) => {
    const actor = { kind: 'staff', name: userInfo().username } as const;
    const ctx = { db, now: Date.now() };
    const { holdings, copy, removed } = await answerPerson({ ctx, input: { request: request.data, actor } });
    if (request.data.kind === 'copy') return console.log(JSON.stringify(copy, null, 2));
    const shown = holdings.filter(({ key }) => request.data.kind === 'find' || places.includes(key));
    for (const { key, kind: where, reference, about, says } of shown) {
      console.log(`${removed.includes(key) ? '✓ ' : ''}${key}`);
      console.log(`  ${HOLDING_LABELS[where]} ${reference}: ${about}\n  ${says}\n`);
    }
    if (request.data.kind === 'find')
      return console.log(holdings.length === 0 ? 'Không tìm thấy.' : `${holdings.length} nơi.`);
    console.log(`Đã làm ở ${removed.length} nơi, giữ lại ${shown.length - removed.length} nơi.`);
  });
} catch (error) {
  failFor(error);
}
