import { basename, dirname, relative } from 'node:path';
import { checkBody } from '../article-body.ts';
import { type CampaignEntry, readCampaign } from '../campaigns.ts';
import { ContentError } from '../content-error.ts';
import { type DecisionEntry, readDecision } from '../decisions.ts';
import { type ContentFile, findContentFiles, readContentFile } from '../files.ts';
import { type NewsEntry, readNewsItem } from '../news.ts';
import { readStory, type StoryEntry } from '../stories.ts';
import { findDoubled } from './doubled.ts';
import { type Finding, fromProblem, unsureOfPlan } from './finding.ts';
import { campaignIn, checkDataFiles } from './read-data.ts';

/** A content file together with what its reader made of it. */
export interface Read<T> {
  file: ContentFile;
  entry: T;
}

/** All content that could be read, drafts and samples too, and what kept the rest from being read. */
export interface AllContent {
  campaigns: Read<CampaignEntry>[];
  stories: Read<StoryEntry>[];
  news: Read<NewsEntry>[];
  decisions: Read<DecisionEntry>[];
  /** Articles with mistakes, as they are typed: their links and sources are looked at all the same. */
  unfit: Read<TypedArticle>[];
  findings: Finding[];
}

/** Of an article, what can be looked at whatever else is wrong with it. */
export interface TypedArticle {
  draft: boolean;
  sample: boolean;
  sources: { url: string }[];
}

/** Reads every file on its own, so that one that is broken doesn't hide what is wrong in the others. */
export function readAllContent(): AllContent {
  const findings: Finding[] = [];
  const campaigns = readEach('campaigns/*/plan.md', readCampaign, findings);
  const entries = campaigns.map(({ entry }) => entry);
  const broken = findContentFiles('campaigns/*/plan.md')
    .map((path) => basename(dirname(path)))
    .filter((id) => !entries.some((entry) => entry.id === id));

  const withPlan = <T>(read: (path: string, campaigns: readonly CampaignEntry[]) => T) => {
    return (path: string): T => {
      const id = campaignOf(path);
      if (id !== undefined && broken.includes(id)) throw new PlanBroken(id);
      return read(path, entries);
    };
  };
  findings.push(...checkDataFiles(entries, broken));
  const stories = readEach('stories/*.md', withPlan(readStory), findings, entries);
  const news = readEach('news/*.md', withPlan(readNewsItem), findings, entries);
  const decisions = readEach('honours/*/*.md', withPlan(readDecision), findings, entries);
  findings.push(...findDoubled({ stories, news, decisions }));
  const taken = new Set([...stories, ...news].map(({ file }) => file.path));
  const unfit = findContentFiles('{stories,news}/*.md').flatMap((path) => {
    const file = readAsFarAsPossible(path);
    // Of one whose plan is broken nothing is said: pages of the plan are what it links to.
    if (!file || taken.has(file.path) || broken.includes(campaignIn(file.data) ?? '')) return [];
    return [{ file, entry: asTyped(file.data) }];
  });
  return { campaigns, stories, news, decisions, unfit, findings };
}

function asTyped(data: unknown): TypedArticle {
  const { draft, sample, sources } = { ...(data as Record<string, unknown> | null) };
  const urls = (Array.isArray(sources) ? sources : []).map((source) => String(source?.url));
  return {
    draft: draft === true,
    sample: sample === true,
    sources: urls.map((url) => ({ url })),
  };
}

/** The plan that the file is checked against can't be read itself. */
class PlanBroken extends Error {}

function readEach<T>(
  pattern: string,
  read: (path: string) => T,
  findings: Finding[],
  campaigns: readonly CampaignEntry[] = [],
): Read<T>[] {
  return findContentFiles(pattern).flatMap((path) => {
    try {
      return [{ file: readContentFile(path), entry: read(path) }];
    } catch (error) {
      findings.push(...explain(error, path, campaigns));
      return [];
    }
  });
}

function explain(error: unknown, path: string, campaigns: readonly CampaignEntry[]): Finding[] {
  const file = relative(process.cwd(), path);
  if (error instanceof PlanBroken) return [unsureOfPlan(file, error.message)];
  if (!(error instanceof ContentError)) throw error;
  const read = error.file === file ? readAsFarAsPossible(path) : undefined;
  // A reader stops at the fields; the text below them is looked at all the same.
  const inBody = read && isArticle(path) ? checkBody(read.body, read.bodyLine, campaigns) : [];
  return [...error.problems, ...inBody].map((problem) => fromProblem(error.file, problem, read?.lineOf));
}

function readAsFarAsPossible(path: string): ContentFile | undefined {
  try {
    return readContentFile(path);
  } catch {
    return undefined;
  }
}

const isArticle = (path: string) => /(stories|news)[\\/][^\\/]+$/.test(path);

/** What the file says its campaign is: the folder of a decision, a field of the rest. */
function campaignOf(path: string): string | undefined {
  if (basename(dirname(dirname(path))) === 'honours') return basename(dirname(path));
  return campaignIn(readContentFile(path).data);
}
