import type {
  OpenCommendation,
  QueuePage,
  VerdictRequest,
} from '../../../src/domain/commendation/staff-contract.ts';
import { paths } from '../../../src/domain/paths.ts';
import { runCommand } from './command.ts';
import { askAs } from './session.ts';

const MODERATOR = 'kiem-duyet@mau.example';

/** What waits for a moderator and has these words. */
export async function waiting(words: string): Promise<QueuePage['items']> {
  const query = new URLSearchParams({ words });
  return (await askAs<QueuePage>(MODERATOR, `${paths.api.staff.commendations}?${query}`)).items;
}

/** A moderator decides on the waiting commendation with these words. @throws when it isn't waiting */
export async function decide(words: string, verdict: VerdictRequest['verdict']): Promise<OpenCommendation> {
  const [one] = await waiting(words);
  if (!one) throw new Error(`Not waiting: “${words}”`);
  return askAs(MODERATOR, paths.api.staff.verdict(one.id), { version: one.version, verdict });
}

/** Runs `npm run moderate` and gives what it printed. */
export const moderateCommand = (...args: string[]) => runCommand('functions/cli/moderate.ts', ...args);

/** The id of the waiting commendation with these words, as the command lists it. @throws when it isn't waiting */
export function pendingId(words: string): string {
  const list = moderateCommand('list');
  const entry = list.split(/\n(?=\w{8} )/).find((one) => one.includes(words));
  const id = entry?.match(/^\w{8}/)?.[0];
  if (!id) throw new Error(`Not waiting: “${words}” in\n${list}`);
  return id;
}
