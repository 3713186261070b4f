import { type DossierCase, hasInterest } from '#domain/staff/permissions.ts';
import type { Colleague } from '../../repositories/assignees.ts';

/** Those of them who may handle the dossier: it isn't their unit's, and they have declared no interest in it. */
export function withoutInterest(colleagues: readonly Colleague[], asked: DossierCase): Colleague[] {
  return colleagues.filter((one) => !hasInterest({ ...one, office: '', grants: [] }, asked));
}
