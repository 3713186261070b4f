/** When jobs run, by the very words of `crons` in wrangler.toml; cron times are UTC. */
export const TIMES = { nightly: '17 20 * * *', often: '*/10 * * * *' } as const;
