/**
 * `npm run moderate -- list | approve <id> | hide <id>`: what waits for a moderator, and the decision on it. Works
 * beside a running `npm start`, on the same local database (`--persist-to`), or on the deployed one (`--remote`).
 */
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { COMMENDATION_STATE_LABELS, VERDICTS, type Verdict } from '#domain/commendation/moderation.ts';
import { ANONYMOUS } from '#domain/commendation/schema.ts';
import { DomainError } from '#domain/errors.ts';
import { normalizeCode } from '#domain/nomination/code.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import type { Database } from '../db/client.ts';
import { listPending } from '../services/commendation/list-pending.ts';
import { moderate } from '../services/commendation/moderate.ts';
import { DATABASE_OPTIONS, DATABASE_USAGE, withChosenDatabase } from './chosen-database.ts';
import { builtSite } from './local/built-site.ts';

const USAGE = [
  'Cách dùng:',
  '  npm run moderate -- list          các lời tri ân đang chờ duyệt',
  '  npm run moderate -- approve <mã>  duyệt, cho hiện trên cổng',
  '  npm run moderate -- hide <mã>     ẩn, không cho hiện',
  DATABASE_USAGE,
].join('\n');

const { values, positionals } = parseArgs({ allowPositionals: true, options: DATABASE_OPTIONS });
const [command, id] = positionals;

try {
  const task = readTask();
  if (!task) fail(USAGE);
  await withChosenDatabase(values, task);
} catch (error) {
  fail(`✗ ${error instanceof DomainError ? error.detail : String(error)}`);
}

function readTask(): ((db: Database) => Promise<void>) | null {
  if (command === 'list') return list;
  const verdict = VERDICTS.find((one) => one === command);
  return verdict && id ? (db) => decide(db, normalizeCode(id), verdict) : null;
}

async function list(db: Database): Promise<void> {
  const waiting = await listPending({ ctx: { db } });
  for (const { id, createdAt, target, name, place, message, sample } of waiting) {
    const author = [name || ANONYMOUS, place].filter(Boolean).join(', ');
    const thanked = (await builtSite.target(target))?.label ?? target;
    console.log(`Gửi ${thanked} · ký tên: ${author}${sample ? ' (dữ liệu minh họa)' : ''}`);
    console.log(`${id}  ${formatInstant(createdAt)}`);
    console.log(`${message.replace(/^/gm, '  │ ')}\n`);
  }
  console.log(waiting.length === 0 ? 'Không có lời nào chờ duyệt.' : `${waiting.length} lời đang chờ duyệt.`);
}

async function decide(db: Database, id: string, verdict: Verdict): Promise<void> {
  const actor = { kind: 'staff', name: userInfo().username } as const;
  const state = await moderate({ ctx: { db, now: Date.now() }, input: { id, verdict, actor } });
  console.log(`✓ ${id}: ${COMMENDATION_STATE_LABELS[state]}.`);
}

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}
