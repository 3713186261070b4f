/**
 * `npm run dossier -- show | receive | supplement | extend | grant-late <code> …`: what an operator does with a dossier
 * for its office, by the rules of the console. Works beside a running `npm start` on the same local database (`--persist-to`),
 * or on the deployed one (`--remote`). Who does it goes into the audit log by the name of this machine's user.
 */
import { userInfo } from 'node:os';
import { CODE_LENGTH, groupCode, isWellFormed, normalizeCode } from '#domain/nomination/code.ts';
import { STATE_LABELS } from '#domain/review/states.ts';
import { operator } from '#domain/staff/operator.ts';
import { addDays, formatInstant, isPlainDate, startOfDay } from '#domain/vietnamese/time.ts';
import type { Database } from '../db/client.ts';
import type { StaffContext } from '../services/context.ts';
import { askSupplement } from '../services/review/ask-supplement.ts';
import { extendSupplement } from '../services/review/extend-supplement.ts';
import { grantLate } from '../services/review/grant-late.ts';
import { readForStaff } from '../services/review/read.ts';
import { receiveNomination } from '../services/review/receive.ts';
import { DATABASE_OPTIONS, DATABASE_USAGE, withChosenDatabase } from './chosen-database.ts';
import { fail, failFor, readOptions } from './command-line.ts';
import { dossierLines } from './dossier-lines.ts';
import { builtSite } from './local/built-site.ts';

const USAGE = [
  'Cách dùng:',
  '  npm run dossier -- show <mã>          hồ sơ đang ở đâu, tên các chỗ có thể yêu cầu bổ sung',
  '  npm run dossier -- receive <mã>       tiếp nhận',
  '  npm run dossier -- supplement <mã> --field nominees.0.achievement --field papers \\',
  '      --reason "…" --due 2021-12-25     yêu cầu bổ sung, hạn đến hết ngày 25/12/2021',
  '  npm run dossier -- extend <mã> --due 2021-12-31 --reason "…"        gia hạn bổ sung',
  '  npm run dossier -- grant-late <mã> --until 2021-12-31 --reason "…"  mở cho đơn vị nộp, sửa sau hạn',
  DATABASE_USAGE,
].join('\n');

const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: {
    ...DATABASE_OPTIONS,
    field: { type: 'string', multiple: true, default: [] },
    reason: { type: 'string', default: '' },
    due: { type: 'string', default: '' },
    until: { type: 'string', default: '' },
  },
});
const [command = '', typedCode = ''] = positionals;
const member = operator(userInfo().username);

/** Each does its work and gives the lines to print. */
const COMMANDS: Record<string, (ctx: StaffContext, code: string) => Promise<string[]>> = {
  show: async (ctx, code) =>
    dossierLines(await readForStaff(ctx.db, code), (await ctx.site.rules()).campaigns),
  receive: async (ctx, code) => {
    const { state } = await receiveNomination({ ctx, input: { code } });
    return [`✓ ${groupCode(code)}: ${STATE_LABELS[state]}.`];
  },
  supplement: async (ctx, code) => {
    const ask = { fields: values.field, reason: values.reason, dueAt: endOf('due') };
    const { state } = await askSupplement({ ctx, input: { code, ask } });
    return [`✓ ${groupCode(code)}: ${STATE_LABELS[state]}, hạn trước ${formatInstant(ask.dueAt)}.`];
  },
  extend: async (ctx, code) => {
    const dueAt = endOf('due');
    await extendSupplement({ ctx, input: { code, dueAt, reason: values.reason } });
    return [`✓ ${groupCode(code)}: hạn bổ sung mới, trước ${formatInstant(dueAt)}.`];
  },
  'grant-late': async (ctx, code) => {
    const input = { code, until: endOf('until'), reason: values.reason };
    const { unit, round, until } = await grantLate({ ctx, input });
    return [`✓ ${unit} được nộp và sửa hồ sơ ở ${round}, trước ${formatInstant(until)}.`];
  },
};

try {
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  const code = normalizeCode(typedCode);
  if (!run || typedCode === '') fail(USAGE);
  if (!isWellFormed(code, CODE_LENGTH)) fail('✗ Mã hồ sơ có ký tự chưa đúng; so lại từng ký tự.');
  await withChosenDatabase(values, async (db: Database) => {
    const lines = await run({ db, site: builtSite, now: Date.now(), member }, code);
    console.log(lines.join('\n'));
  });
} catch (error) {
  failFor(error);
}

/** The first instant after the date that was given, in Vietnam: the date itself still counts. */
function endOf(option: 'due' | 'until'): number {
  const date = values[option];
  if (!isPlainDate(date)) fail(`✗ Ghi --${option} là ngày có thật dạng YYYY-MM-DD, ví dụ 2021-12-25.`);
  return startOfDay(addDays(date, 1));
}
