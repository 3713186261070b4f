/**
 * `npm run dev`: Astro's server with live reload, and the API at the same origin: Astro's proxy
 * (astro.config.mjs reads PORTAL_API_ORIGIN) passes /api to a `wrangler dev` on a port of its own.
 */
import { existsSync } from 'node:fs';
import { readOptions } from './command-line.ts';
import { launch, onUnexpectedExit, runToEnd, stopAll, stopOnSignals } from './local/child.ts';
import { startIssuer } from './local/issuer/server.ts';
import { anyFreePort, nextFreePort } from './local/port.ts';
import { ASTRO } from './local/programs.ts';
import { fail, localSettings } from './local/settings.ts';
import { keepServing, migrate } from './local/worker.ts';

readOptions(
  'Cách dùng: npm run dev\nBiến môi trường: PORT (8787), PERSIST_TO (.wrangler/state), PORTAL_SAMPLES=off, PORTAL_DRAFTS=off.',
  { options: {} },
);
const { port, persistTo, samples } = await localSettings();
stopOnSignals(() => 0);

try {
  if (!existsSync('dist/index.html')) {
    console.log('▸ Dựng trang lần đầu: Worker cần thư mục dist/ …');
    await runToEnd(ASTRO, ['build']);
  }
  console.log('▸ Cập nhật cơ sở dữ liệu trên máy này …');
  await migrate(persistTo);
  if (samples) {
    const { seedSamples } = await import('./seed.ts');
    await seedSamples({ persistTo });
  }
  const inner = await anyFreePort();
  console.log('▸ Mở API (wrangler dev) …');
  const issuer = await startIssuer(await nextFreePort(port), `http://localhost:${port}`, samples);
  await keepServing(inner, persistTo, issuer.vars, giveUp);
  console.log(`▸ Mở trang có tự nạp lại: http://localhost:${port}/ (Ctrl-C để dừng)`);
  console.log(`▸ Quản trị: ${issuer.signIn}`);
  const astro = launch(ASTRO, ['dev', '--host', '127.0.0.1', '--port', String(port)], {
    PORTAL_API_ORIGIN: `http://127.0.0.1:${inner}`,
    PORTAL_EDITOR: process.env['PORTAL_EDITOR'] ?? 'local',
    PORTAL_DRAFTS: process.env['PORTAL_DRAFTS'] ?? 'on',
  });
  onUnexpectedExit(astro, (code) => void stopAll().then(() => process.exit(code)));
} catch (error) {
  await giveUp(error as Error);
}

async function giveUp(error: Error): Promise<never> {
  await stopAll();
  fail(error.message);
}
