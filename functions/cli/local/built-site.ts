import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PortalRules } from '#domain/campaign/rules.ts';
import type { CommendationTarget } from '#domain/commendation/schema.ts';
import { paths } from '#domain/paths.ts';
import type { SiteData } from '../../services/context.ts';

/** The data files of the build in `dist/`, for commands: the Worker reads the very same ones. */
export const builtSite: SiteData = {
  rules: () => readJson<PortalRules>(paths.rules),
  targets: () => readJson<CommendationTarget[]>(paths.targets),
};

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join('dist', path), 'utf8'));
}
