import { paths } from '../../../src/domain/paths.ts';
import type { ActionInput, StaffDossier } from '../../../src/domain/review/contract.ts';
import { runCommand } from './command.ts';
import { askAs } from './session.ts';

/** Does something with a dossier as a member of the office that has it, by the API of staff. @throws when it is refused */
export async function actAs(email: string, code: string, input: ActionInput): Promise<StaffDossier> {
  const { version } = await readAs(email, code);
  return askAs(email, paths.api.staff.actions(code), { version, input });
}

/** The dossier, as the member reads it. */
export const readAs = (email: string, code: string) =>
  askAs<StaffDossier>(email, paths.api.staff.dossier(code));

/** Runs `npm run dossier` and gives what it printed. @throws when it is refused */
export const dossierCommand = (...args: string[]) => runCommand('functions/cli/dossier.ts', ...args);
