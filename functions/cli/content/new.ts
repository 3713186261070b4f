/**
 * `npm run new -- story|news|decision|zone`: asks in Vietnamese what the file needs, or takes it all from flags
 * (`--title="…" --campaign=son-la`), and writes a valid file, or adds to one. It overwrites nothing and opens nothing.
 */
import { parseArgs } from 'node:util';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { ContentError } from '../../../src/collections/content-error.ts';
import { fail } from '../local/settings.ts';
import { collectAnswers } from './new/ask.ts';
import { describeWritten, writeAll } from './new/composed.ts';
import { KINDS, type NewKind } from './new/kinds.ts';
import { refuseInvalid } from './new/valid.ts';

const [wanted, ...flags] = process.argv.slice(2);
const kind = Object.keys(KINDS).find((name): name is NewKind => name === wanted);
if (!kind) {
  const list = Object.entries(KINDS).map(
    ([name, { label }]) => `  npm run new -- ${name.padEnd(9)} ${label}`,
  );
  fail(`Cần biết viết gì:\n${list.join('\n')}`);
} else {
  try {
    await write(kind);
  } catch (error) {
    fail(error instanceof ContentError ? String(error.message) : (error as Error).message);
  }
}

async function write(kind: NewKind): Promise<void> {
  const { questions, compose, next } = KINDS[kind];
  const campaigns = readCampaigns();
  const options = Object.fromEntries(questions.map(({ flag }) => [flag, { type: 'string' as const }]));
  const { values } = parseArgs({ args: flags, options });
  const answers = await collectAnswers(questions, values as Record<string, string | undefined>, campaigns);
  const files = compose(answers);
  const takeBack = writeAll(files);
  refuseInvalid(kind, files.at(-1)?.path ?? '', campaigns, takeBack);
  console.log([...describeWritten(files), ...next.map((line, index) => `${index + 1}. ${line}`)].join('\n'));
}
