/**
 * `npm run audit:verify`: reads the audit log through and tells each line that was changed, removed, inserted or never
 * sealed; exit code 1 if there is any. `--head <id:hash>` compares with a head that was noted before, which is the one
 * way to see that the whole chain was written anew.
 */
import { FINDING_WORDS, type Finding, headInWords, readHead } from '#domain/audit/chain.ts';
import { formatNumber } from '#domain/vietnamese/number.ts';
import { verifyAudit } from '../services/audit/verify.ts';
import { DATABASE_OPTIONS, DATABASE_USAGE, withChosenDatabase } from './chosen-database.ts';
import { fail, failFor, readOptions } from './command-line.ts';

const USAGE = `Cách dùng: npm run audit:verify [-- --head <số dòng>:<64 chữ số thập lục phân>]\n${DATABASE_USAGE}`;

const { values } = readOptions(USAGE, { options: { ...DATABASE_OPTIONS, head: { type: 'string' } } });
const noted = values.head === undefined ? undefined : readHead(values.head);

if (noted === null) {
  fail(USAGE);
}
try {
  await withChosenDatabase(values, async (db) => {
    const tell = (finding: Finding) => console.log(`✗ ${inWords(finding)}`);
    const { lines, waiting, head, findings } = await verifyAudit({
      ctx: { db, now: Date.now() },
      input: { noted, tell },
    });
    console.log(`Nhật ký có ${formatNumber(lines)} dòng, ${formatNumber(waiting)} dòng đang chờ niêm.`);
    console.log(`Đầu chuỗi: ${head ? headInWords(head) : 'chưa có'}`);
    console.log(findings === 0 ? '✓ Chuỗi nguyên vẹn.' : `✗ ${formatNumber(findings)} chỗ không đúng.`);
    if (findings > 0) process.exitCode = 1;
  });
} catch (error) {
  failFor(error);
}

function inWords({ kind, id, to }: Finding): string {
  return `Dòng ${id === to ? id : `${id}–${to}`} ${FINDING_WORDS[kind]}.`;
}
