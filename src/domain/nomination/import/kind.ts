import type { DraftKind } from '../draft.ts';
import { readKind, splitHonorific } from './cells.ts';
import type { Column } from './layout.ts';
import type { RowCells } from './row-cells.ts';
import { soundsCollective } from './sections.ts';

const OF_PEOPLE = [
  'honorific',
  'birthYear',
  'birthYearMan',
  'birthYearWoman',
  'posthumous',
  'title',
  'titleAndBody',
] as const;

/**
 * Whether a row is about a collective or a person: by its own word, by the section it stands in, by which columns are
 * filled, by how the name reads; else by what the sheet is mostly for.
 */
export function kindOfRow(
  { say, has }: RowCells,
  columns: readonly Column[],
  section: DraftKind | null,
): DraftKind {
  const said = readKind(say(['kind']));
  if (said) return said;
  if (section) return section;
  if (has('personName'))
    return has('collectiveName') || !soundsCollective(say(['personName'])) ? 'individual' : 'collective';
  if (has('collectiveName')) return 'collective';
  if (has('bodyKind') && !has(...OF_PEOPLE)) return 'collective';
  const name = say(['name']);
  if (soundsCollective(name)) return 'collective';
  if (has(...OF_PEOPLE) || splitHonorific(name).honorific) return 'individual';
  const uses = new Set<string>(columns.map(({ use }) => use));
  return uses.has('collectiveName') && !uses.has('personName') ? 'collective' : 'individual';
}
