import { basename, dirname, relative } from 'node:path';
import { checkBody } from '../article-body.ts';
import { type CampaignEntry, readCampaign } from '../campaigns.ts';
import { ContentError } from '../content-error.ts';
import { readContributions, readFigures } from '../contributions.ts';
import { type DecisionEntry, readDecision } from '../decisions.ts';
import { type Claim, refuseTwice } from '../duplicates.ts';
import { type ContentFile, findContentFiles, readContentFile } from '../files.ts';
import { type NewsEntry, readNewsItem } from '../news.ts';
import { readStory, type StoryEntry } from '../stories.ts';
import { readZones } from '../zones.ts';
import { type Finding, fromProblem } from './finding.ts';

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
  findings: Finding[];
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
  readTogether(() => readZones(entries), findings);
  readTogether(readContributions, findings);
  readTogether(readFigures, findings);
  const stories = readEach('stories/*.md', withPlan(readStory), findings, entries);
  const news = readEach('news/*.md', withPlan(readNewsItem), findings, entries);
  const decisions = readEach('honours/*/*.md', withPlan(readDecision), findings, entries);
  for (const articles of [stories, news])
    readTogether(
      () => refuseTwice(articles.map(({ file, entry }) => claim(file, 'title', entry.title))),
      findings,
    );
  for (const { id } of entries) {
    const own = decisions.filter(({ entry }) => entry.campaign === id);
    readTogether(
      () => refuseTwice(own.map(({ file, entry }) => claim(file, 'number', entry.number))),
      findings,
    );
  }
  return { campaigns, stories, news, decisions, findings };
}

function claim({ path }: ContentFile, field: string, value: string): Claim {
  return { path, field, value };
}

/** The plan that the file is checked against can't be read itself. */
class PlanBroken extends Error {}

/** Files that are only right together, as a province's layout, levels and totals are: the first that is wrong is told. */
function readTogether(read: () => unknown, findings: Finding[]): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    findings.push(...error.problems.map((problem) => fromProblem(error.file, problem)));
  }
}

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
  if (error instanceof PlanBroken)
    return [
      {
        severity: 'warning',
        file,
        line: null,
        field: 'campaign',
        message: `chưa đối chiếu được với kế hoạch “${error.message}”, vì tệp kế hoạch còn lỗi; sửa tệp đó trước`,
      },
    ];
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
  const { data } = readContentFile(path);
  const campaign =
    typeof data === 'object' && data !== null && 'campaign' in data ? data.campaign : undefined;
  return typeof campaign === 'string' ? campaign : undefined;
}
