import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type Decision, decisionSchema, type Recipient } from '#domain/award/decision-schema.ts';
import type { FieldProblem } from '#domain/errors.ts';
import type { CampaignEntry } from './campaigns.ts';
import { ContentError, describeIssues } from './content-error.ts';
import { refuseTwice } from './duplicates.ts';
import { findContentFiles, isPublished, readContentFile } from './files.ts';
import { readBytes } from './read-text.ts';
import { readRecipientTable } from './recipients-csv.ts';

/** A decision as pages see it. `campaign` is the folder it lies in, `slug` the file's name. */
export type DecisionEntry = Decision & { campaign: string; slug: string };

/**
 * Every decision that is to be published, the newest first.
 * @throws ContentError naming file, field and mend.
 */
export function readDecisions(campaigns: readonly CampaignEntry[]): DecisionEntry[] {
  const read = findContentFiles('honours/*/*.md').map((path) => ({
    path,
    entry: readDecision(path, campaigns),
  }));
  for (const campaign of campaigns) {
    const own = read.filter(({ entry }) => entry.campaign === campaign.id);
    refuseTwice(own.map(({ path, entry }) => ({ path, field: 'number', value: entry.number })));
  }
  return read
    .map(({ entry }) => entry)
    .filter(isPublished)
    .sort((a, b) => b.date.localeCompare(a.date));
}

/**
 * Reads and checks one decision, whether it is to be published or not.
 * @throws ContentError naming file, field and mend.
 */
export function readDecision(path: string, campaigns: readonly CampaignEntry[]): DecisionEntry {
  const file = readContentFile(path);
  const parsed = decisionSchema.safeParse(file.data, { reportInput: true });
  if (!parsed.success) throw new ContentError(file.path, describeIssues(parsed.error.issues));
  const campaign = basename(dirname(path));
  const recipients = [...parsed.data.recipients, ...readBeside(path, file.path, parsed.data.recipientsFile)];
  const decision = { ...parsed.data, recipients };
  const problems = [
    ...checkReferences(decision, campaign, campaigns),
    ...checkRecipients(recipients),
    ...checkBody(file.body, file.bodyLine),
  ];
  if (problems.length > 0) throw new ContentError(file.path, problems);
  return { ...decision, campaign, slug: basename(path, '.md') };
}

/** The recipients of the CSV file beside the decision; a fault in it is told of that file, by row and column. */
function readBeside(path: string, shown: string, name: string | undefined): Recipient[] {
  if (name === undefined) return [];
  const file = join(dirname(path), name);
  if (!existsSync(file)) {
    throw new ContentError(shown, [
      {
        field: 'recipientsFile',
        message: `không thấy tệp “${name}” trong thư mục này; đặt tệp cạnh tệp quyết định`,
      },
    ]);
  }
  const table = readRecipientTable(readBytes(file));
  if ('problems' in table) throw new ContentError(relative(process.cwd(), file), table.problems);
  return table.recipients;
}

function checkReferences(
  decision: Decision,
  folder: string,
  campaigns: readonly CampaignEntry[],
): FieldProblem[] {
  const campaign = campaigns.find((one) => one.id === folder);
  if (!campaign)
    return [
      {
        field: '(thư mục)',
        message: `thư mục “${folder}” không trùng tên một phong trào; dùng một trong: ${campaigns.map((one) => one.id).join(', ')}`,
      },
    ];
  return [
    ...unknown('award', decision.award, campaign.awards),
    ...unknown('programme', decision.programme, campaign.programmes),
    ...(decision.round === null ? [] : unknown('round', decision.round, campaign.rounds)),
  ];
}

function checkRecipients(recipients: readonly Recipient[]): FieldProblem[] {
  if (recipients.length === 0)
    return [
      {
        field: 'recipients',
        message: 'cần ít nhất một tập thể hoặc cá nhân, ở đây hoặc trong recipientsFile',
      },
    ];
  const counts = new Map<string, number>();
  for (const { id } of recipients) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([id]) => ({ field: 'recipients', message: `mã “${id}” dùng hai lần; mỗi người, tập thể một mã` }));
}

/** A decision is its front matter; words below it would be dropped in silence. */
function checkBody(body: string, bodyLine: number): FieldProblem[] {
  if (body.trim() === '') return [];
  return [
    {
      field: `dòng ${bodyLine}`,
      message: 'tệp quyết định chỉ gồm các trường ở đầu tệp; chuyển phần chữ này vào các trường rồi xóa đi',
    },
  ];
}

function unknown(field: string, id: string, known: readonly { id: string }[]): FieldProblem[] {
  if (known.some((one) => one.id === id)) return [];
  return [
    {
      field,
      message: `kế hoạch không có “${id}”; dùng một trong: ${known.map((one) => one.id).join(', ') || '(kế hoạch không chia đợt: ghi null)'}`,
    },
  ];
}
