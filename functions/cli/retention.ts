/**
 * `npm run retention -- --dry-run`: what personal data would go by its time of keeping; without it, the same goes now
 * as it would in the night. Beside a running `npm start` (`--persist-to`), or on the deployed portal (`--remote`).
 */
import { FEEDBACK_STATE_LABELS } from '#domain/feedback/states.ts';
import { groupCode } from '#domain/nomination/code.ts';
import { FEEDBACK_KEPT_DAYS, RETENTION } from '#domain/retention/periods.ts';
import { STATE_LABELS } from '#domain/review/states.ts';
import { previewRetention, runRetention } from '../services/retention/run.ts';
import { DATABASE_OPTIONS, DATABASE_USAGE, withChosenDatabase } from './chosen-database.ts';
import { failFor, readOptions } from './command-line.ts';
import { builtSite } from './local/built-site.ts';

const GOES = { dossier: 'ẩn danh cả hồ sơ', contact: 'xóa người liên hệ', feedback: 'xóa nội dung' } as const;
const LABELS = { ...STATE_LABELS, ...FEEDBACK_STATE_LABELS };

const USAGE = ['Cách dùng: npm run retention [-- --dry-run]', DATABASE_USAGE].join('\n');

const { values } = readOptions(USAGE, {
  options: { ...DATABASE_OPTIONS, 'dry-run': { type: 'boolean', default: false } },
});

try {
  await withChosenDatabase(values, async (db) => {
    const ctx = { db, site: builtSite, now: Date.now() };
    const due = await previewRetention({
      ctx,
      input: {
        tell: (what, { code, state }) => console.log(`${groupCode(code)}  ${LABELS[state]}: ${GOES[what]}`),
      },
    });
    console.log(
      `Đến hạn: ${due.dossiers} hồ sơ (sau ${RETENTION.refusedDays} ngày), ${due.contacts} người liên hệ (sau ${RETENTION.contactDays} ngày), ${due.feedback} phản ánh (sau ${FEEDBACK_KEPT_DAYS} ngày).`,
    );
    if (values['dry-run']) return console.log('Chạy thử: chưa xóa gì.');
    const removed = await runRetention({ ctx });
    console.log(
      `✓ Đã ẩn danh ${removed.dossiers} hồ sơ, xóa ${removed.contacts} người liên hệ, nội dung của ${removed.feedback} phản ánh, phần riêng của ${removed.entries} đăng ký, cam kết.`,
    );
    if (removed.files > 0) console.log(`${removed.files} tệp được xóa khỏi kho trong đêm nay.`);
  });
} catch (error) {
  failFor(error);
}
