import { basename } from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { FieldProblem } from '#domain/errors.ts';
import { type Story, storySchema } from '#domain/story/schema.ts';
import type { CampaignEntry } from './campaigns.ts';
import { ContentError, describeIssues } from './content-error.ts';
import { findContentFiles, readContentFile, samplesWanted } from './files.ts';

/** A story as pages see it; `body` is Markdown without raw HTML. */
export type StoryEntry = Story & { id: string; body: string };

/**
 * Every story that is to be published, the newest first.
 * @throws ContentError naming file, field and mend.
 */
export function readStories(campaigns: readonly CampaignEntry[]): StoryEntry[] {
  return findContentFiles('stories/*.md')
    .map((path) => readStory(path, campaigns))
    .filter((story) => !story.draft && (!story.sample || samplesWanted()))
    .sort((a, b) => b.date.localeCompare(a.date));
}

function readStory(path: string, campaigns: readonly CampaignEntry[]): StoryEntry {
  const file = readContentFile(path);
  const parsed = storySchema.safeParse(file.data, { reportInput: true });
  if (!parsed.success) throw new ContentError(file.path, describeIssues(parsed.error.issues));
  const problems = [...checkCampaign(parsed.data, campaigns), ...checkBody(file.body, file.bodyLine)];
  if (problems.length > 0) throw new ContentError(file.path, problems);
  return { ...parsed.data, id: basename(path, '.md'), body: file.body };
}

function checkCampaign({ campaign, programme }: Story, campaigns: readonly CampaignEntry[]): FieldProblem[] {
  const found = campaigns.find((one) => one.id === campaign);
  if (!found) {
    return [
      {
        field: 'campaign',
        message: `không có phong trào “${campaign}”; dùng một trong: ${campaigns.map((one) => one.id).join(', ')}`,
      },
    ];
  }
  if (programme === undefined || found.programmes.some((one) => one.id === programme)) return [];
  return [
    {
      field: 'programme',
      message: `kế hoạch “${campaign}” không có chương trình “${programme}”; dùng một trong: ${found.programmes.map((one) => one.id).join(', ')}`,
    },
  ];
}

/** Raw HTML is refused in content: an editor's page can't carry a script or break the layout. */
function checkBody(body: string, bodyLine: number): FieldProblem[] {
  return htmlLines(fromMarkdown(body)).map((line) => ({
    field: `dòng ${bodyLine + line - 1}`,
    message: 'không dùng HTML trong bài; viết bằng Markdown (đoạn, ## tiêu đề, danh sách, liên kết)',
  }));
}

function htmlLines(node: Nodes): number[] {
  if (node.type === 'html') return [node.position?.start.line ?? 1];
  return 'children' in node ? node.children.flatMap(htmlLines) : [];
}
