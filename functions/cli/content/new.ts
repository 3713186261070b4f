/**
 * `npm run new -- story|news|decision|zone`: asks in Vietnamese what the file needs, or takes it all from flags
 * (`--title="…" --campaign=son-la`), and writes a valid file, or adds to one. It overwrites nothing and opens nothing.
 */
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { ContentError } from '../../../src/collections/content-error.ts';
import { HELP, readOptions } from '../command-line.ts';
import { fail } from '../local/settings.ts';
import { collectAnswers } from './new/ask.ts';
import { describeWritten, writeAll } from './new/composed.ts';
import { KINDS, type NewKind } from './new/kinds.ts';
import { type Question, wordsOf } from './new/question.ts';
import { refuseInvalid } from './new/valid.ts';

const [wanted, ...flags] = process.argv.slice(2);
const kind = Object.keys(KINDS).find((name): name is NewKind => name === wanted);
const list = Object.entries(KINDS)
  .map(([name, { label }]) => `  npm run new -- ${name.padEnd(9)} ${label}`)
  .join('\n');
if (wanted !== undefined && HELP.includes(wanted)) {
  console.log(`Cách dùng:\n${list}\nMỗi loại có tùy chọn riêng: npm run new -- story --help`);
} else if (!kind) {
  fail(`Cần biết viết gì:\n${list}`);
} else {
  try {
    await write(kind);
  } catch (error) {
    fail(error instanceof ContentError ? String(error.message) : (error as Error).message);
  }
}

/** Asks one by one what no option answers. */
function usageOf(kind: NewKind): string {
  const flags = KINDS[kind].questions.map(
    (question: Question) =>
      `  ${`--${question.flag}="…"`.padEnd(26)}${wordsOf(question, {}).replace(' (gõ số)', '')}`,
  );
  return [`Cách dùng: npm run new -- ${kind} [tùy chọn], thiếu gì sẽ hỏi. Các tùy chọn:`, ...flags].join(
    '\n',
  );
}

async function write(kind: NewKind): Promise<void> {
  const { questions, compose, next } = KINDS[kind];
  const campaigns = readCampaigns();
  const options = Object.fromEntries(questions.map(({ flag }) => [flag, { type: 'string' as const }]));
  const { values } = readOptions(usageOf(kind), { args: flags, options });
  const answers = await collectAnswers(questions, values as Record<string, string | undefined>, campaigns);
  const files = compose(answers);
  const takeBack = writeAll(files);
  refuseInvalid(kind, files.at(-1)?.path ?? '', campaigns, takeBack);
  console.log([...describeWritten(files), ...next.map((line, index) => `${index + 1}. ${line}`)].join('\n'));
}
