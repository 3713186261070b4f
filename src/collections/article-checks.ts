import type { FieldProblem } from '#domain/errors.ts';
import { checkBody } from './article-body.ts';
import type { CampaignEntry } from './campaigns.ts';
import type { ContentFile } from './files.ts';
import { checkHonours } from './honour-references.ts';
import { checkPicture } from './pictures.ts';

/** The fields of a story or news item that name something else. */
export interface Article {
  campaign?: string | undefined;
  programme?: string | undefined;
  themes: readonly string[];
  honours: readonly string[];
  picture?: { file: string } | undefined;
  draft: boolean;
}

/** What stands in place of the text of an article that `npm run new` began. */
export const UNWRITTEN = 'Viết bài ở đây.';
const STILL_UNWRITTEN = { field: '(cả tệp)', message: `thay dòng “${UNWRITTEN}” bằng bài viết rồi mới đăng` };

/** What a story or news item says that its own schema can't check: what it names must exist. */
export function checkArticle(
  article: Article,
  { body, bodyLine }: ContentFile,
  campaigns: readonly CampaignEntry[],
): FieldProblem[] {
  return [
    ...checkCampaign(article, campaigns),
    ...checkHonours(article.honours, campaigns),
    ...checkPicture(article.picture),
    ...checkBody(body, bodyLine, campaigns),
    ...(!article.draft && body.trim() === UNWRITTEN ? [STILL_UNWRITTEN] : []),
  ];
}

/** Whether the plan that a story or news item names has what it says: campaign, programme, themes. */
function checkCampaign(
  article: Pick<Article, 'campaign' | 'programme' | 'themes'>,
  campaigns: readonly CampaignEntry[],
): FieldProblem[] {
  const { campaign, programme, themes } = article;
  if (campaign === undefined) return withoutCampaign(article);
  const found = campaigns.find((one) => one.id === campaign);
  if (!found) {
    const known = campaigns.map((one) => one.id).join(', ');
    return [{ field: 'campaign', message: `không có phong trào “${campaign}”; dùng một trong: ${known}` }];
  }
  return [
    ...(programme === undefined
      ? []
      : unknown('programme', 'chương trình', programme, campaign, found.programmes)),
    ...themes.flatMap((theme) => unknown('themes', 'nội dung thi đua', theme, campaign, found.themes)),
    ...foreignThemes(article, found.themes),
  ];
}

/** Themes that the plan keeps for programmes other than the article's. */
function foreignThemes(
  { programme, themes }: Pick<Article, 'programme' | 'themes'>,
  known: CampaignEntry['themes'],
): FieldProblem[] {
  if (programme === undefined) return [];
  return known
    .filter(({ id, programmes }) => themes.includes(id) && programmes && !programmes.includes(programme))
    .map(({ id, programmes = [] }) => ({
      field: 'themes',
      message: `nội dung thi đua “${id}” chỉ thuộc chương trình ${programmes.map((one) => `“${one}”`).join(', ')}; sửa nội dung thi đua hoặc chương trình`,
    }));
}

function withoutCampaign({ programme, themes }: Pick<Article, 'programme' | 'themes'>): FieldProblem[] {
  if (programme === undefined && themes.length === 0) return [];
  return [
    {
      field: 'campaign',
      message: 'chương trình và nội dung thi đua là của một kế hoạch; ghi thêm tên phong trào ở trường này',
    },
  ];
}

function unknown(
  field: string,
  what: string,
  id: string,
  campaign: string,
  known: readonly { id: string }[],
): FieldProblem[] {
  if (known.some((one) => one.id === id)) return [];
  const ids = known.map((one) => one.id).join(', ');
  return [
    {
      field,
      message: `kế hoạch “${campaign}” không có ${what} “${id}”; dùng một trong: ${ids || '(không có)'}`,
    },
  ];
}
