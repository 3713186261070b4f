import { normalizeCode } from '../../../src/domain/nomination/code.ts';
import { paths } from '../../../src/domain/paths.ts';
import type { ActionInput, StaffDossier } from '../../../src/domain/review/contract.ts';
import { runCommand } from './command.ts';
import { askAs } from './session.ts';

/**
 * Does something with a dossier, by the API of staff as a member of the office that has it; the code is as shown, or
 * as kept.
 * @throws when it is refused
 */
export async function actAs(email: string, code: string, input: ActionInput): Promise<StaffDossier> {
  const { version } = await readAs(email, code);
  return askAs(email, paths.api.staff.actions(normalizeCode(code)), { version, input });
}

/** The dossier, as the member reads it. */
export const readAs = (email: string, code: string) =>
  askAs<StaffDossier>(email, paths.api.staff.dossier(normalizeCode(code)));

/** Runs `npm run dossier` and gives what it printed. @throws when it is refused */
export const dossierCommand = (...args: string[]) => runCommand('functions/cli/dossier.ts', ...args);
