import { EVERY } from './constants.ts';
import type { StaffMember } from './member.ts';
import { DOSSIER_ROLES } from './permissions.ts';

/** An operator of the portal, who acts by commands: with every role, everywhere, under the same rules as staff. */
export function operator(name: string): StaffMember {
  const grants = DOSSIER_ROLES.map((role) => ({ role, campaign: EVERY, office: EVERY }));
  return { id: 0, email: name, name, office: '', unit: '', grants };
}
