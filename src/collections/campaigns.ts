import { basename, dirname } from 'node:path';
import { markCorrections } from '#domain/campaign/corrections.ts';
import { checkIntegrity } from '#domain/campaign/integrity.ts';
import type { Block } from '#domain/campaign/plan-text.ts';
import { type Campaign, campaignSchema } from '#domain/campaign/schema.ts';
import { ContentError, describeIssues } from './content-error.ts';
import { findContentFiles, readContentFile } from './files.ts';
import { PlanMarkdownError, readPlanMarkdown } from './plan-markdown.ts';
import { readText } from './read-text.ts';

/** A campaign as pages see it: its rules, and its plan's text in blocks with corrections marked. */
export type CampaignEntry = Campaign & { id: string; blocks: Block[] };

/**
 * Reads and checks one `plan.md`; the folder's name is the campaign's id.
 * @throws ContentError naming file, field and mend.
 */
export function readCampaign(path: string): CampaignEntry {
  const file = readContentFile(path);
  const parsed = campaignSchema.safeParse(file.data, { reportInput: true });
  if (!parsed.success) throw new ContentError(file.path, describeIssues(parsed.error.issues));
  const blocks = readBody(file.path, file.body, file.bodyLine);
  const problems = checkIntegrity(parsed.data, blocks);
  if (problems.length > 0) throw new ContentError(file.path, problems);
  return {
    ...parsed.data,
    id: basename(dirname(path)),
    blocks: markCorrections(blocks, parsed.data.corrections),
  };
}

function readBody(path: string, body: string, bodyLine: number): Block[] {
  try {
    return readPlanMarkdown(body);
  } catch (error) {
    if (!(error instanceof PlanMarkdownError)) throw error;
    throw new ContentError(path, [{ field: `dòng ${bodyLine + error.line - 1}`, message: error.message }]);
  }
}

/** Every campaign of the content folder. */
export function readCampaigns(): CampaignEntry[] {
  return findContentFiles('campaigns/*/plan.md').map(readUnchanged);
}

/** What each file last gave: stories and decisions are checked against the campaigns too, and a plan is long. */
const lastRead = new Map<string, { text: string; campaign: CampaignEntry }>();

function readUnchanged(path: string): CampaignEntry {
  const text = readText(path);
  const last = lastRead.get(path);
  if (last?.text === text) return last.campaign;
  const campaign = readCampaign(path);
  lastRead.set(path, { text, campaign });
  return campaign;
}
