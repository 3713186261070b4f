/**
 * `npm run retention -- --dry-run`: what personal data would go by its time of keeping; without it, the same goes now
 * as it would in the night. Beside a running `npm start` (`--persist-to`), or on the deployed portal (`--remote`).
 */
import { COMMENDATION_STATE_LABELS } from '#domain/commendation/moderation.ts';
import { FEEDBACK_STATE_LABELS } from '#domain/feedback/states.ts';
import { groupCode } from '#domain/nomination/code.ts';
import { ENTRY_STATE_LABELS } from '#domain/registration/states.ts';
import { FEEDBACK_KEPT_DAYS, RETENTION, UNSHOWN_THANKS_KEPT_DAYS } from '#domain/retention/periods.ts';
import { STATE_LABELS } from '#domain/review/states.ts';
import { type Due, previewRetention, runRetention } from '../services/retention/run.ts';
import { DATABASE_OPTIONS, DATABASE_USAGE, withChosenDatabase } from './chosen-database.ts';
import { failFor, readOptions } from './command-line.ts';
import { builtSite } from './local/built-site.ts';

const GOES: Record<Due['what'], string> = {
  dossier: 'ẩn danh cả hồ sơ',
  contact: 'xóa người liên hệ',
  feedback: 'xóa nội dung',
  commendation: 'xóa lời, tên và nơi',
  entry: 'xóa tên ký, nơi hỏi lại',
};

/** `7K4M-PX92  Đã rút: xóa tên ký, nơi hỏi lại`. */
function lineOf(due: Due): string {
  return `${groupCode(due.code)}  ${stateOf(due)}: ${GOES[due.what]}`;
}

/** Each kind calls its states by words of its own. */
function stateOf(due: Due): string {
  if (due.what === 'commendation') return COMMENDATION_STATE_LABELS[due.state];
  if (due.what === 'feedback') return FEEDBACK_STATE_LABELS[due.state];
  return due.what === 'entry' ? ENTRY_STATE_LABELS[due.state] : STATE_LABELS[due.state];
}

const USAGE = ['Cách dùng: npm run retention [-- --dry-run]', DATABASE_USAGE].join('\n');

const { values } = readOptions(USAGE, {
  options: { ...DATABASE_OPTIONS, 'dry-run': { type: 'boolean', default: false } },
});

try {
  await withChosenDatabase(values, async (db) => {
    const ctx = { db, site: builtSite, now: Date.now() };
    const due = await previewRetention({
      ctx,
      input: { tell: (one) => console.log(lineOf(one)) },
    });
    console.log(
      `Đến hạn: ${due.dossiers} hồ sơ (sau ${RETENTION.refusedDays} ngày), ${due.contacts} người liên hệ (sau ${RETENTION.contactDays} ngày), ${due.feedback} phản ánh (sau ${FEEDBACK_KEPT_DAYS} ngày), ${due.commendations} lời tri ân không đăng (sau ${UNSHOWN_THANKS_KEPT_DAYS} ngày), ${due.entries} đăng ký, cam kết (sau ${RETENTION.refusedDays} ngày; đã rút, gạch bỏ hay không xác nhận thì ${RETENTION.contactDays} ngày).`,
    );
    if (values['dry-run']) return console.log('Chạy thử: chưa xóa gì.');
    const removed = await runRetention({ ctx });
    console.log(
      `✓ Đã ẩn danh ${removed.dossiers} hồ sơ, xóa ${removed.contacts} người liên hệ, nội dung của ${removed.feedback} phản ánh, ${removed.commendations} lời tri ân không đăng, phần riêng của ${removed.entries} đăng ký, cam kết.`,
    );
    if (removed.files > 0) console.log(`${removed.files} tệp được xóa khỏi kho trong đêm nay.`);
  });
} catch (error) {
  failFor(error);
}
