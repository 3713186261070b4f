import type { PortalRules } from '#domain/campaign/rules.ts';
import { findTarget } from '#domain/commendation/target-files.ts';
import type { ReadFile } from '#domain/honour-search/find.ts';
import { paths } from '#domain/paths.ts';
import type { Register } from '#domain/registration/register.ts';
import type { SiteData } from '../services/context.ts';

/** By path. Kept as long as the isolate lives: a deployment brings files and Worker together. */
const read = new WeakMap<Fetcher, Map<string, unknown>>();

/**
 * The data files that the site's build left among its pages, so that the Worker decides by what the site shows.
 * The build has checked them; each is read once, when it is first asked for.
 */
export function buildData(assets: Fetcher): SiteData {
  const known = read.get(assets) ?? new Map<string, unknown>();
  read.set(assets, known);
  const readOnce = async <T>(path: string): Promise<T> => {
    if (!known.has(path)) known.set(path, await fetchJson(assets, path));
    return known.get(path) as T;
  };
  const rules = () => readOnce<PortalRules>(paths.rules);
  return {
    rules,
    target: (id) => findTarget(id, readOnce),
    decisions: () => readOnce<Record<string, string>>(paths.decisionDigests),
    registers: () => readOnce<Register[]>(paths.registers),
    names: async () => nameReader(await rules(), readOnce),
  };
}

/** Reads the files of the index of names that the rules' build made; null where it has none. */
export function nameReader(
  { nameIndex }: Pick<PortalRules, 'nameIndex'>,
  read: (path: string) => Promise<unknown>,
): ReadFile | null {
  return nameIndex ? (file) => read(paths.nameIndex(nameIndex) + file) : null;
}

async function fetchJson(assets: Fetcher, path: string): Promise<unknown> {
  const response = await assets.fetch(new URL(path, 'https://assets.invalid'));
  if (!response.ok) throw new Error(`The build has no ${path} (${response.status}).`);
  return response.json();
}
