import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PortalRules } from '#domain/campaign/rules.ts';
import { findTarget } from '#domain/commendation/target-files.ts';
import { paths } from '#domain/paths.ts';
import type { Register } from '#domain/registration/register.ts';
import type { SiteData } from '../../services/context.ts';
import { nameReader } from '../../site/build-data.ts';

/** The data files of the build in `dist/`, for commands: the Worker reads the very same ones. */
export const builtSite: SiteData = {
  rules: () => readJson<PortalRules>(paths.rules),
  target: (id) => findTarget(id, readJson),
  decisions: () => readJson<Record<string, string>>(paths.decisionDigests),
  registers: () => readJson<Register[]>(paths.registers),
  names: async () => nameReader(await readJson<PortalRules>(paths.rules), readJson),
};

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join('dist', path), 'utf8'));
}
