import { DomainError } from '#domain/errors.ts';
import type { Database } from '../../db/client.ts';
import { findForStaff, type StaffDossier } from '../../repositories/staff-dossiers.ts';

export type { StaffDossier };

/**
 * The dossier that staff name by its code.
 * @throws DomainError `nomination-not-found`, `unavailable`
 */
export async function readForStaff(db: Database, code: string): Promise<StaffDossier> {
  const found = await findForStaff(db, code);
  if (!found) throw new DomainError('nomination-not-found', `Không có hồ sơ nào mang mã ${code}.`);
  return found;
}

/** A holder or a colleague changed the dossier since it was read. */
export function changedForStaff(): DomainError {
  return new DomainError(
    'version-conflict',
    'Hồ sơ vừa được sửa, gửi hoặc xử lý ở nơi khác. Xem lại hồ sơ rồi làm lại.',
  );
}
