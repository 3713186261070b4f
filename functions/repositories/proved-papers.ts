import type { ProvedPaper } from '#domain/nomination/canonical.ts';

/**
 * SQL for a column of a query on `nominations`: the papers that are wholly stored, as JSON. The same papers give the
 * same text, so that a submission can ask that none came or went since they were read.
 */
export const PAPERS_AS_JSON = `(SELECT json_group_array(json_object('name', name, 'sha256', sha256)) FROM (
    SELECT name, sha256 FROM papers WHERE nomination_id = nominations.id AND stored_at IS NOT NULL ORDER BY id
  ))`;

/** SQL for a column of the same query: which of the plan's papers are among them, as JSON. */
export const PLAN_PAPERS_AS_JSON = `(SELECT json_group_array(DISTINCT plan_paper) FROM papers
    WHERE nomination_id = nominations.id AND stored_at IS NOT NULL AND plan_paper IS NOT NULL)`;

/** What {@link PAPERS_AS_JSON} gives for a dossier that has none. */
export const NO_PAPERS = '[]';

/** What {@link PAPERS_AS_JSON} gave. */
export function readProvedPapers(json: string): ProvedPaper[] {
  return JSON.parse(json) as ProvedPaper[];
}
