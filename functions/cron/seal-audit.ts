import { openDb } from '../db/client.ts';
import { sealAudit } from '../services/audit/seal.ts';

/** Every ten minutes (wrangler.toml, `crons`): what no staff request has sealed yet is chained. */
export async function sealAuditOften(env: Env): Promise<void> {
  const sealed = await sealAudit({ ctx: { db: openDb(env.DB) } });
  if (sealed > 0) console.info(`seal-audit: ${sealed}`);
}
