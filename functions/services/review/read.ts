import { DomainError } from '#domain/errors.ts';
import { groupCode } from '#domain/nomination/code.ts';
import type { Database } from '../../db/client.ts';
import { findForStaff, type StaffDossier } from '../../repositories/staff-dossiers.ts';

export type { StaffDossier };

/**
 * The dossier that staff name by its code.
 * @throws DomainError `nomination-not-found`, `unavailable`
 */
export async function readForStaff(db: Database, code: string): Promise<StaffDossier> {
  const found = await findForStaff(db, code);
  if (!found) throw notThere(code);
  return found;
}

/** No dossier has the code. */
export function notThere(code: string): DomainError {
  return new DomainError('nomination-not-found', `Không có hồ sơ nào mang mã ${groupCode(code)}.`);
}
