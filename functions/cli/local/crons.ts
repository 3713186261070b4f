import { TIMES } from '../../cron/times.ts';

const TEN_MINUTES_MS = 10 * 60 * 1000;

/**
 * Has the portal on this machine do what Cloudflare's cron has it do every ten minutes, at once and then as often:
 * `wrangler dev` never does so by itself, and the audit log would stay unsealed. Ends with this program.
 */
export function runOftenLocally(port: number): void {
  const address = new URL(`http://127.0.0.1:${port}/cdn-cgi/handler/scheduled`);
  address.searchParams.set('cron', TIMES.often);
  const run = () => fetch(address).catch(() => {});
  void run();
  setInterval(run, TEN_MINUTES_MS).unref();
}
