import { readCanonical } from '#domain/nomination/canonical.ts';
import type { RoleGrant } from '#domain/staff/member.ts';
import { type Database, reach } from '../db/client.ts';
import { historyStatement } from './changes.ts';
import { type CouncilRow, councilsStatement } from './council-reviews.ts';
import type { HistoryLine } from './history.ts';
import { type LikenessRow, likenessesStatement } from './likenesses.ts';
import { type NewNote, notesStatement } from './notes.ts';
import type { StoredPaper } from './papers.ts';
import { recusalsStatement } from './recusals.ts';
import {
  type StaffDossier,
  type StaffDossierRow,
  staffDossierStatement,
  toStaffDossier,
} from './staff-dossiers.ts';
import { papersStatement } from './staff-papers.ts';
import { type VersionRow, wholeVersionsStatement } from './versions.ts';

/** A dossier with all that lies about it. */
export interface DossierView {
  dossier: StaffDossier;
  versions: { number: number; submittedAt: number; digest: string; content: unknown }[];
  papers: Omit<StoredPaper, 'key'>[];
  notes: NewNote[];
  council: CouncilRow[];
  history: HistoryLine[];
  recused: { name: string; reason: string; at: number }[];
  likenesses: LikenessRow[];
}

/** Reads it all in one go. `grants` are those by which the member sees dossiers: likenesses keep to them. */
export async function findView(
  db: Database,
  code: string,
  grants: readonly RoleGrant[],
): Promise<DossierView | undefined> {
  const [dossiers, versions, papers, notes, council, history, recused, likenesses] = await reach(() =>
    db.d1.batch([
      staffDossierStatement(db, code),
      wholeVersionsStatement(db, code),
      papersStatement(db, code),
      notesStatement(db, code),
      councilsStatement(db, code),
      historyStatement(db, code),
      recusalsStatement(db, code),
      likenessesStatement(db, code, grants),
    ]),
  );
  const [row] = rowsOf<StaffDossierRow>(dossiers);
  if (!row) return undefined;
  return {
    dossier: toStaffDossier(row),
    versions: rowsOf<VersionRow>(versions).map(({ content, ...mark }) => ({
      ...mark,
      content: readCanonical(content).content,
    })),
    papers: rowsOf(papers),
    notes: rowsOf(notes),
    council: rowsOf(council),
    history: rowsOf(history),
    recused: rowsOf(recused),
    likenesses: rowsOf(likenesses),
  };
}

function rowsOf<T>(result: D1Result | undefined): T[] {
  return (result?.results ?? []) as T[];
}
