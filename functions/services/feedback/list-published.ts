import { dateInVietnam } from '#domain/vietnamese/time.ts';
import { findPublished } from '../../repositories/feedback-lists.ts';
import type { Context } from '../context.ts';
import { officeName } from './names.ts';

/** However many a page asks for. */
const MOST = 100;

/** A question and its answer as anyone may read them. Nobody's name is among them. */
export interface PublicAnswer {
  /** Names it on its page; says nothing else. */
  id: number;
  campaign: string;
  /** Short title of the campaign. */
  title: string;
  office: string;
  question: string;
  answer: string;
  date: string;
  sample: boolean;
}

/**
 * What both sides agreed to publish, the newest first; of one campaign or (null) of all. Campaigns that the site no longer
 * has are passed over, samples too where the build carries none.
 * @throws DomainError `unavailable`
 */
export async function listPublished({
  ctx,
  input: { campaign, limit },
}: {
  ctx: Pick<Context, 'db' | 'site'>;
  input: { campaign: string | null; limit: number };
}): Promise<PublicAnswer[]> {
  const { samples, campaigns } = await ctx.site.rules();
  const found = await findPublished(ctx.db, { campaign, samples, limit: Math.min(limit, MOST) });
  return found.flatMap(({ id, publicQuestion, publicAnswer, publishedAt, sample, ...where }) => {
    const plan = campaigns.find(({ id }) => id === where.campaign);
    if (!plan) return [];
    return {
      id,
      campaign: plan.id,
      title: plan.shortTitle,
      office: officeName(campaigns, where.campaign, where.office),
      question: publicQuestion,
      answer: publicAnswer,
      date: dateInVietnam(publishedAt),
      sample: sample === 1,
    };
  });
}
