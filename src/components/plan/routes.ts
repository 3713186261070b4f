import { AWARD_LEVEL_LABELS } from '#domain/award/constants.ts';
import type { Campaign, Route } from '#domain/campaign/schema.ts';

/** One line of the table of who receives, appraises and decides; offices by name. */
export interface RouteRow {
  programmes: string;
  receiving: string;
  coordinating: string | null;
  council: string | null;
  deciding: { levels: string; office: string; note: string | undefined }[];
}

export interface RouteSource {
  clause: string;
  quote: string;
}

/** The plan's routes as rows of a table; levels that differ only in who decides share a row. */
export function routeRows(campaign: Campaign): RouteRow[] {
  const office = (id: string) => campaign.offices.find((one) => one.id === id)?.name ?? '';
  const optional = (id: string | null) => (id === null ? null : office(id));
  const rows = new Map<string, RouteRow>();
  for (const route of campaign.routes) {
    const programmes = programmeNames(campaign, route);
    const key = [programmes, route.receiving, route.coordinating, route.council].join('|');
    const row = rows.get(key) ?? {
      programmes,
      receiving: office(route.receiving),
      coordinating: optional(route.coordinating),
      council: optional(route.council),
      deciding: [],
    };
    const levels = route.levels.map((level) => AWARD_LEVEL_LABELS[level]).join(', ');
    row.deciding.push({ levels, office: office(route.deciding), note: route.note });
    rows.set(key, row);
  }
  return [...rows.values()];
}

function programmeNames({ programmes }: Campaign, route: Route): string {
  const named = programmes.filter(({ id }) => (route.programmes ?? [id]).includes(id));
  return named.map(({ name }) => name).join('; ');
}

/** The sentences of the plan that the routes rest on, each once. */
export function routeSources({ routes }: Campaign): RouteSource[] {
  const sources = routes.flatMap((route) => route.sources);
  const keys = sources.map(({ clause, quote }) => `${clause} ${quote}`);
  return sources.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
