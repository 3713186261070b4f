import { type CampaignRules, criteriaFor } from '#domain/campaign/rules.ts';
import type { FieldProblem } from '#domain/errors.ts';
import type { Draft, DraftKind, DraftNominee } from '#domain/nomination/draft.ts';
import { readNominee } from '#domain/nomination/reading.ts';
import { type Nominee, nomineeSchema } from '#domain/nomination/schema.ts';
import { fieldProblems } from '#domain/nomination/validate.ts';

/** A nominee as it will be sent, or what is left to mend; fields are named by the nominee's own (`name`). */
export type Verdict = { nominee: Nominee } | { problems: readonly FieldProblem[] };

const verdicts = new WeakMap<DraftNominee, { known: readonly string[]; verdict: Verdict }>();

/**
 * What the schema says of a nominee. Each is judged once for as long as it and the plan's criteria stay the same
 * objects: a keystroke in one of 500 judges that one.
 */
export function judgeNominee(nominee: DraftNominee, known: readonly string[]): Verdict {
  const before = verdicts.get(nominee);
  if (before?.known === known) return before.verdict;
  const parsed = nomineeSchema.safeParse(readNominee(nominee, known));
  const verdict: Verdict = parsed.success
    ? { nominee: parsed.data }
    : { problems: fieldProblems(parsed.error.issues) };
  verdicts.set(nominee, { known, verdict });
  return verdict;
}

const lists = new WeakMap<CampaignRules, Map<string, readonly string[]>>();

/** The ids of criteria that may be ticked, the same object for the same choice. */
export function criteriaOf(
  campaign: CampaignRules,
  { choice }: Pick<Draft, 'choice'>,
  kind: DraftKind,
): readonly string[] {
  const known = lists.get(campaign) ?? new Map<string, readonly string[]>();
  lists.set(campaign, known);
  const key = [choice.programme, choice.award, kind].join('/');
  const before = known.get(key);
  if (before) return before;
  const award = campaign.awards.find((one) => one.id === choice.award);
  const ids = award ? criteriaFor(campaign, choice.programme, award.level, kind).map(({ id }) => id) : [];
  known.set(key, ids);
  return ids;
}
