import type { PortalRules } from '#domain/campaign/rules.ts';
import type { CommendationTarget } from '#domain/commendation/schema.ts';
import { paths } from '#domain/paths.ts';
import type { SiteData } from '../services/context.ts';

interface Read {
  rules?: PortalRules;
  targets?: CommendationTarget[];
}

/** Kept as long as the isolate lives: a deployment brings files and Worker together. */
const read = new WeakMap<Fetcher, Read>();

/**
 * The data files that the site's build left among its pages, so that the Worker decides by what the site shows.
 * The build has checked them; they are read once.
 */
export function buildData(assets: Fetcher): SiteData {
  const known = read.get(assets) ?? {};
  read.set(assets, known);
  return {
    rules: async () => {
      known.rules ??= await fetchJson<PortalRules>(assets, paths.rules);
      return known.rules;
    },
    targets: async () => {
      known.targets ??= await fetchJson<CommendationTarget[]>(assets, paths.targets);
      return known.targets;
    },
  };
}

async function fetchJson<T>(assets: Fetcher, path: string): Promise<T> {
  const response = await assets.fetch(new URL(path, 'https://assets.invalid'));
  if (!response.ok) throw new Error(`The build has no ${path} (${response.status}).`);
  return response.json();
}
