import { createInterface, type Interface } from 'node:readline/promises';
import type { CampaignEntry } from '../../../../src/collections/campaigns.ts';
import { type Answers, type Question, wordsOf } from './question.ts';

/**
 * Answers to all questions: from the flags, and where something needed is missing, from the person at the keyboard.
 * @throws Error naming the flags, when there is nobody to ask or a flag's value can't be taken.
 */
export async function collectAnswers(
  questions: readonly Question[],
  flags: Readonly<Record<string, string | undefined>>,
  campaigns: readonly CampaignEntry[],
): Promise<Answers> {
  const answers: Record<string, string> = {};
  const missing = questions.filter(
    (one) => isAsked(one, flags) && flags[one.flag] === undefined && needed(one),
  );
  const keyboard = missing.length > 0 && process.stdin.isTTY;
  if (missing.length > 0 && !keyboard)
    throw new Error(`Còn thiếu: ${missing.map(({ flag }) => `--${flag}`).join(', ')}. Chưa ghi gì.`);
  const terminal = keyboard ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  try {
    for (const question of questions) {
      if (!isAsked(question, answers)) continue;
      const given = flags[question.flag];
      if (given !== undefined) answers[question.flag] = accept(question, given, answers, campaigns);
      else if (terminal) answers[question.flag] = await ask(terminal, question, answers, campaigns);
      else answers[question.flag] = question.otherwise ?? '';
    }
  } finally {
    terminal?.close();
  }
  return answers;
}

const needed = ({ otherwise }: Question) => otherwise === undefined;

function isAsked({ when }: Question, answers: Readonly<Record<string, string | undefined>>): boolean {
  return when === undefined || when(answers as Answers);
}

/** Asks until the answer can be taken. */
async function ask(
  terminal: Interface,
  question: Question,
  answers: Answers,
  campaigns: readonly CampaignEntry[],
): Promise<string> {
  const choices = question.choices?.(answers, campaigns) ?? [];
  if (question.choices && choices.length === 0) return question.otherwise ?? '';
  choices.forEach(({ label }, index) => void console.log(`  ${index + 1}. ${label}`));
  for (;;) {
    const blank = question.otherwise === undefined ? '' : ` [${question.otherwise || 'Enter: bỏ qua'}]`;
    const typed = (await typedLine(terminal, `${wordsOf(question, answers)}${blank}: `)).trim();
    const chosen = choices[Number(typed) - 1]?.id;
    if (choices.length > 0 && chosen === undefined && typed !== '') {
      console.log(`  ✗ Gõ một số từ 1 đến ${choices.length}.`);
      continue;
    }
    try {
      return accept(question, chosen ?? typed, answers, campaigns);
    } catch (error) {
      console.log(`  ✗ ${(error as Error).message}`);
    }
  }
}

/**
 * What is typed after these words.
 * @throws Error when Ctrl-C or Ctrl-D is typed instead
 */
export async function typedLine(terminal: Interface, words: string): Promise<string> {
  const left = new AbortController();
  const leave = () => left.abort();
  terminal.once('close', leave);
  try {
    return await terminal.question(words, { signal: left.signal });
  } catch {
    throw new Error('Đã dừng. Chưa ghi gì.');
  } finally {
    terminal.off('close', leave);
  }
}

function accept(
  question: Question,
  answer: string,
  answers: Answers,
  campaigns: readonly CampaignEntry[],
): string {
  const value = answer.normalize('NFC').trim() || (question.otherwise ?? '');
  if (value === '') {
    if (needed(question))
      throw new Error(`--${question.flag}: cần có câu trả lời (${wordsOf(question, answers)})`);
    return '';
  }
  const ids = question.choices?.(answers, campaigns).map(({ id }) => id);
  if (ids && !ids.includes(value))
    throw new Error(
      `--${question.flag}: không có “${value}”; dùng một trong: ${ids.join(', ') || '(không có)'}`,
    );
  const problem = question.problem?.(value, answers);
  if (problem) throw new Error(`--${question.flag}: ${problem}`);
  return value;
}
