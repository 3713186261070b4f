/**
 * `npm start`: builds the site, brings the local database up to date, loads the samples once, and serves
 * site and API from one address. `--no-build` serves dist/ as it is; what follows `--` goes to `wrangler dev`.
 */
import { resolve } from 'node:path';
import { readOptions } from './command-line.ts';
import { runToEnd, stopAll, stopOnSignals } from './local/child.ts';
import { runOftenLocally } from './local/crons.ts';
import { startIssuer } from './local/issuer/server.ts';
import { nextFreePort } from './local/port.ts';
import { ASTRO } from './local/programs.ts';
import { fail, localSettings } from './local/settings.ts';
import { keepServing, MAIL_FOLDER, migrate } from './local/worker.ts';

const USAGE = [
  'Cách dùng: npm start [-- --no-build] [-- -- <tùy chọn của wrangler dev>]',
  '  --no-build      dùng dist/ có sẵn, không dựng lại',
  'Biến môi trường: PORT (8787), PERSIST_TO (.wrangler/state), PORTAL_SAMPLES=off (bỏ dữ liệu minh họa).',
].join('\n');
const [own = [], forWrangler = []] = splitAtDashes(process.argv.slice(2));
const { values } = readOptions(USAGE, {
  args: own,
  options: { 'no-build': { type: 'boolean', default: false } },
});
const { port, persistTo, samples } = await localSettings();
/** On this machine an editor may write in the browser; `npm run build` alone leaves that page out. */
const EDITOR = { PORTAL_EDITOR: process.env['PORTAL_EDITOR'] ?? 'local' };
let serving = false;
stopOnSignals(() => (serving ? 0 : 130));

try {
  if (!values['no-build']) {
    console.log('▸ Dựng trang (astro build) …');
    await runToEnd(ASTRO, ['build'], EDITOR);
  }
  console.log(`▸ Cập nhật cơ sở dữ liệu trên máy này (${persistTo}) …`);
  await migrate(persistTo);
  if (samples) await loadSamples();
  else console.log('▸ Bỏ qua dữ liệu minh họa (PORTAL_SAMPLES=off).');

  console.log('▸ Mở cổng thông tin (wrangler dev) …');
  const issuer = await startIssuer(await nextFreePort(port), `http://localhost:${port}`, samples);
  await keepServing(port, persistTo, [...issuer.vars, ...forWrangler], giveUp);
  serving = true;
  runOftenLocally(port);
  console.log(addresses(`http://localhost:${port}`, issuer.signIn));
} catch (error) {
  await giveUp(error as Error);
}

async function giveUp(error: Error): Promise<never> {
  await stopAll();
  fail(error.message);
}

async function loadSamples(): Promise<void> {
  const { seedSamples } = await import('./seed.ts');
  const { loaded } = await seedSamples({ persistTo });
  console.log(loaded ? '▸ Đã nạp dữ liệu minh họa.' : '▸ Dữ liệu minh họa đã có sẵn.');
}

function addresses(origin: string, signIn: string): string {
  return [
    '',
    'Đồng Lòng đang chạy, chỉ mở trên máy này:',
    `  Trang chủ          ${origin}/`,
    `  Các kế hoạch       ${origin}/ke-hoach/`,
    `  Đề nghị khen       ${origin}/de-nghi/`,
    `  Tra cứu hồ sơ      ${origin}/tra-cuu/`,
    `  Lời tri ân         ${origin}/tri-an/`,
    `  API                ${origin}/api/openapi.json`,
    `  Quản trị           ${origin}/quan-tri/, ${signIn}`,
    `Thư điện tử không gửi đi đâu: mỗi thư là một tệp trong ${resolve(MAIL_FOLDER)} (mất khi dừng).`,
    'Dừng: Ctrl-C.',
  ].join('\n');
}

function splitAtDashes(args: string[]): string[][] {
  const at = args.indexOf('--');
  return at < 0 ? [args] : [args.slice(0, at), args.slice(at + 1)];
}
