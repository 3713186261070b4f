/**
 * `npm run moderate -- list | approve <id> | hide <id> | reject <id> <ground> | undo <id>`: what waits for a moderator, and the decision on it. Works
 * beside a running `npm start`, on the same local database (`--persist-to`), or on the deployed one (`--remote`).
 */
import { userInfo } from 'node:os';
import {
  COMMENDATION_STATE_LABELS,
  REJECTION_GROUND_LABELS,
  REJECTION_GROUNDS,
  VERDICTS,
} from '#domain/commendation/moderation.ts';
import { ANONYMOUS } from '#domain/commendation/schema.ts';
import { normalizeCode } from '#domain/nomination/code.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import type { Database } from '../db/client.ts';
import { listPending } from '../services/commendation/list-pending.ts';
import { moderate } from '../services/commendation/moderate.ts';
import { DATABASE_OPTIONS, DATABASE_USAGE, withChosenDatabase } from './chosen-database.ts';
import { fail, failFor, readOptions } from './command-line.ts';
import { builtSite } from './local/built-site.ts';

const USAGE = [
  'Cách dùng:',
  '  npm run moderate -- list          các lời tri ân đang chờ duyệt',
  '  npm run moderate -- approve <mã>  duyệt, cho hiện trên cổng',
  '  npm run moderate -- hide <mã>     ẩn, không cho hiện',
  '  npm run moderate -- reject <mã> <lý do>  từ chối; lý do là một trong:',
  ...REJECTION_GROUNDS.map((ground) => `      ${ground.padEnd(18)}${REJECTION_GROUND_LABELS[ground]}`),
  '  npm run moderate -- undo <mã>     hoàn tác quyết định gần nhất',
  DATABASE_USAGE,
].join('\n');

const { values, positionals } = readOptions(USAGE, { allowPositionals: true, options: DATABASE_OPTIONS });
const [command, id, ground] = positionals;

const actor = { kind: 'staff', name: userInfo().username } as const;

try {
  const task = readTask();
  if (!task) fail(`${whatIsWrong()}${USAGE}`);
  await withChosenDatabase(values, task);
} catch (error) {
  failFor(error);
}

function readTask(): ((db: Database) => Promise<void>) | null {
  if (command === 'list') return list;
  const verdict = [...VERDICTS, 'undo' as const].find((one) => one === command);
  const reason = REJECTION_GROUNDS.find((one) => one === ground);
  if (!verdict || !id || (verdict === 'reject') !== (reason !== undefined)) return null;
  return async (db) => {
    const input = { id: normalizeCode(id), verdict, reason, actor } as const;
    const state = await moderate({ ctx: { db, now: Date.now() }, input });
    console.log(`✓ ${input.id}: ${COMMENDATION_STATE_LABELS[state]}.`);
  };
}

function whatIsWrong(): string {
  if (command === undefined) return '';
  const isKnown = [...VERDICTS, 'undo'].includes(command);
  return isKnown ? '✗ Thiếu mã, hoặc lý do thiếu, sai hay thừa.\n' : `✗ Không có lệnh “${command}”.\n`;
}

async function list(db: Database): Promise<void> {
  const waiting = await listPending({ ctx: { db } });
  for (const { id, createdAt, target, addressee, name, place, message, sample } of waiting) {
    const author = [name || ANONYMOUS, place].filter(Boolean).join(', ');
    const thanked = addressee || ((await builtSite.target(target))?.label ?? target);
    console.log(`Gửi ${thanked} · ký tên: ${author}${sample ? ' (dữ liệu minh họa)' : ''}`);
    console.log(`${id}  ${formatInstant(createdAt)}`);
    console.log(`${message.replace(/^/gm, '  │ ')}\n`);
  }
  console.log(waiting.length === 0 ? 'Không có lời nào chờ duyệt.' : `${waiting.length} lời đang chờ duyệt.`);
}
