import { findNames } from '#domain/honour-search/find.ts';
import { unitKey } from '#domain/nomination/late-grant.ts';
import type { Likeness } from '#domain/review/contract.ts';
import type { LikenessRow } from '../../repositories/likenesses.ts';
import type { StaffContext } from '../context.ts';
import type { CaseFile } from './case.ts';

/** So many nominees of a dossier are looked up on the honour roll, and so many lines of each name are told. */
const LOOKED_UP = 50;
const LINES = 10;

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
  const found = nominees.slice(0, LOOKED_UP).map(async ({ position, name, nameKey }) => {
    const { names } = await findNames(read, name, LINES);
    return names
      .filter(({ record }) => unitKey(record[0]) === nameKey)
      .map(({ record, decision }): Likeness => {
        const [as, place, , rest] = record;
        const about = [place, decision.award, `Quyết định số ${decision.number}, ${decision.date}`].join(
          ' · ',
        );
        return { position, where: 'honour-roll', reference: decision.path + rest, name: as, about };
      });
  });
  return (await Promise.all(found)).flat();
}
