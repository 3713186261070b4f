/**
 * Fails when wrangler.toml, or one of its environments, names an identity provider that isn't Cloudflare Access: the
 * issuer of local runs above all, which lets in whoever asks.
 */
import { experimental_readRawConfig as readRawConfig } from 'wrangler';

const TEAM = /^https:\/\/[a-z0-9-]+\.cloudflareaccess\.com$/;

/** What is wrong, a line each; `file` is the path of a wrangler.toml. */
export function accessFaults(file: string): string[] {
  const { rawConfig } = readRawConfig({ config: file });
  const places = [['', rawConfig] as const, ...Object.entries(rawConfig.env ?? {})];
  return places.flatMap(([name, { vars = {} }]) => {
    const issuer = vars['ACCESS_ISSUER'] ?? '';
    if (issuer === '' || (typeof issuer === 'string' && TEAM.test(issuer))) return [];
    const where = name === '' ? 'vars' : `env.${name}.vars`;
    return [`${where}: ACCESS_ISSUER = ${JSON.stringify(issuer)}, not https://<team>.cloudflareaccess.com`];
  });
}

if (import.meta.main) {
  const faults = accessFaults('wrangler.toml');
  for (const fault of faults) console.error(fault);
  process.exitCode = Math.min(faults.length, 1);
}
