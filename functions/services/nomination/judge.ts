import type { ResolvedChoice } from '#domain/campaign/rules.ts';
import { toMend } from '#domain/errors.ts';
import type { SubmittedContent } from '#domain/nomination/canonical.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import { readChoice, readDraft } from '#domain/nomination/reading.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import { checkAgainstPlan, parseNomination } from '#domain/nomination/validate.ts';
import type { Context } from '../context.ts';
import { lookUpPlan } from './plan.ts';

/** A dossier that was read and judged by the plan. */
export interface Judged {
  draft: Draft;
  content: SubmittedContent;
  contact: Nomination['contact'];
  resolved: ResolvedChoice;
}

/**
 * What was typed, judged by the plan: its choice first, for everything else hangs on it.
 * @throws DomainError `unknown-…`, `award-decided-by-unit`, `invalid-input` with the places to mend
 */
export async function judge(ctx: Context, draft: Draft): Promise<Judged> {
  const { campaigns } = await ctx.site.rules();
  const campaign = campaigns.find(({ id }) => id === draft.choice.campaign);
  const resolved = lookUpPlan(campaigns, readChoice(draft, campaign), ctx.now);
  const { contact, ...content } = parseNomination(readDraft(draft, campaign));
  const problems = checkAgainstPlan(content, resolved, ctx.now);
  if (problems.length > 0) throw toMend(problems);
  return { draft, content, contact, resolved };
}
