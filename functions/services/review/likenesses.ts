import { findSameNames } from '#domain/honour-search/find-same.ts';
import { unitKey } from '#domain/nomination/late-grant.ts';
import type { Likeness } from '#domain/review/contract.ts';
import type { LikenessRow } from '../../repositories/likenesses.ts';
import type { StaffContext } from '../context.ts';
import type { CaseFile } from './case.ts';

/** So many lines of the honour roll are told of each name, and of all. */
const LINES = 10;
const MOST_TOLD = 500;

/**
 * Those who look like a nominee of the dossier: of the same name, however it is written, and the same unit or place in
 * another dossier that the member sees; of the same name on the honour roll.
 */
export async function likenessesOf(
  ctx: StaffContext,
  file: CaseFile,
  rows: readonly LikenessRow[],
): Promise<Likeness[]> {
  const inDossiers = rows.filter((row) => agrees(file, row)).map(toLikeness);
  return [...inDossiers, ...(await onHonourRoll(ctx, file))];
}

function agrees({ unit, content }: CaseFile, row: LikenessRow): boolean {
  if (unitKey(row.unit) === unitKey(unit)) return true;
  const said = content?.nominees[row.position];
  const body = said?.kind === 'individual' ? said.body : said?.superior;
  return Boolean(body && row.body && unitKey(body) === unitKey(row.body));
}

function toLikeness({ position, code, name, unit, body }: LikenessRow): Likeness {
  const about = [body, unit].filter(Boolean).join(' · ');
  return { position, where: 'dossier', reference: code, name, about };
}

async function onHonourRoll(ctx: StaffContext, { nominees }: CaseFile): Promise<Likeness[]> {
  const read = await ctx.site.names();
  if (!read) return [];
  const keys = nominees.map(({ nameKey }) => nameKey).filter(Boolean);
  const found = await findSameNames(read, keys, LINES);
  const told = nominees.flatMap(({ position, nameKey }) =>
    (found.get(nameKey) ?? []).map(({ record, decision }): Likeness => {
      const [name, place, , rest] = record;
      const about = [place, decision.award, `Quyết định số ${decision.number}, ${decision.date}`].join(' · ');
      return { position, where: 'honour-roll', reference: decision.path + rest, name, about };
    }),
  );
  return told.slice(0, MOST_TOLD);
}
