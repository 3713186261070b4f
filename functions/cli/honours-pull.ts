/**
 * `npm run honours:pull [-- --remote | --persist-to <folder>]`: writes every confirmed decision of the database as
 * content of the honour roll (`content/honours/<campaign>/<decision>.md`), public fields only, and says which of them
 * the build in `dist/` doesn't show yet. A second pull changes nothing.
 */
import { rollDecisions } from '../services/decision/lines.ts';
import { isShown } from '../services/decision/publish-seen.ts';
import { DATABASE_OPTIONS, DATABASE_USAGE, withChosenDatabase } from './chosen-database.ts';
import { failFor, readOptions } from './command-line.ts';
import { writeHonours } from './content/honour-files.ts';
import { builtSite } from './local/built-site.ts';

const USAGE = ['Cách dùng: npm run honours:pull', DATABASE_USAGE].join('\n');

const { values } = readOptions(USAGE, { options: DATABASE_OPTIONS });

try {
  await withChosenDatabase(values, async (db) => {
    const roll = await rollDecisions(db);
    const { written, collisions } = writeHonours(roll.map(({ decision }) => decision));
    for (const path of written) console.log(`✓ Đã viết ${path}`);
    if (written.length === 0) console.log(`✓ Không có gì thay đổi (${roll.length} quyết định đã xác nhận).`);
    for (const path of collisions) {
      console.error(`✗ ${path} do người khác viết tay, nên để nguyên. Đổi tên hoặc xóa tệp đó rồi chạy lại.`);
      process.exitCode = 1;
    }
    const shown = await builtSite.decisions().catch(() => ({}));
    const missing = roll.filter((one) => !isShown(one, shown));
    for (const { decision } of missing)
      console.log(`• Bản dựng chưa có quyết định ${decision.number} (${decision.campaign}).`);
    if (missing.length > 0) console.log('Chạy “npm run check:content”, rồi dựng và đăng lại cổng.');
  });
} catch (error) {
  failFor(error);
}
