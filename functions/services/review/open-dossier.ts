import { DomainError } from '#domain/errors.ts';
import { mayReadDossier } from '#domain/staff/permissions.ts';
import type { StaffContext } from '../context.ts';
import { type CaseFile, toCase } from './case.ts';
import { notThere, readForStaff, type StaffDossier } from './read.ts';

/**
 * The dossier, if the member may read it.
 * @throws DomainError `nomination-not-found` for one that isn't there or was never sent; `not-allowed` for another
 * office's; `unavailable`
 */
export async function openDossier(ctx: StaffContext, code: string): Promise<CaseFile> {
  return readable(ctx, await readForStaff(ctx.db, code));
}

/**
 * What its plan says of a dossier that was read, if the member may read it.
 * @throws DomainError as `openDossier` does
 */
export async function readable(ctx: StaffContext, dossier: StaffDossier): Promise<CaseFile> {
  const { campaigns } = await ctx.site.rules();
  const file = toCase(dossier, campaigns);
  // What was never sent is its unit's own business.
  if (file.submittedAt === null) throw notThere(file.code);
  if (mayReadDossier(ctx.member, file.asked)) return file;
  throw new DomainError('not-allowed', 'Hồ sơ này không thuộc cơ quan của bạn.');
}
