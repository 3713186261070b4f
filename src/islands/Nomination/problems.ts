import * as z from 'zod/mini';
import type { CampaignRules, ResolvedChoice } from '#domain/campaign/rules.ts';
import { assertAccepting, resolveChoice } from '#domain/campaign/rules.ts';
import { DomainError, type FieldProblem } from '#domain/errors.ts';
import { type Draft, type DraftNominee, isBlank } from '#domain/nomination/draft.ts';
import { readChoice, readDraft, readLetter } from '#domain/nomination/reading.ts';
import {
  choiceSchema,
  contactSchema,
  letterSchema,
  type Nomination,
  type Nominee,
  nominationSchema,
  nomineeCountSchema,
  unitSchema,
} from '#domain/nomination/schema.ts';
import { checkAgainstPlan, fieldProblems } from '#domain/nomination/validate.ts';
import { criteriaOf, judgeNominee } from './judging.ts';

/*
 * What is left to mend in each part, by the same schemas that the API judges by. Fields are named as in the dossier
 * (`unit.name`), a nominee's by its own (`name`).
 */

interface Issues {
  success: boolean;
  error?: { issues: Parameters<typeof fieldProblems>[0] } | undefined;
}

function within(part: string, { error }: Issues): FieldProblem[] {
  return fieldProblems(error?.issues ?? []).map(({ field, message }) => ({
    field: part && field ? `${part}.${field}` : part || field,
    message,
  }));
}

/** Whether it is chosen, whether the plan has it, and whether it is open now. */
export function choiceProblems(
  content: Draft,
  campaigns: readonly CampaignRules[],
  now: number,
): FieldProblem[] {
  const campaign = campaigns.find((one) => one.id === content.choice.campaign);
  const parsed = choiceSchema.safeParse(readChoice(content, campaign));
  if (!parsed.success) return within('choice', parsed).slice(0, 1);
  try {
    assertAccepting(resolveChoice(campaigns, parsed.data, now), now);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.fields.map(({ field, message }) => ({ field: `choice.${field}`, message }));
  }
}

export function unitProblems({ unit, contact }: Draft): FieldProblem[] {
  return [
    ...within('unit', unitSchema.safeParse(unit)),
    ...within('contact', contactSchema.safeParse(contact)),
  ];
}

export function letterProblems(content: Draft, resolved: ResolvedChoice, now: number): FieldProblem[] {
  const parsed = letterSchema.safeParse(readLetter(content));
  if (!parsed.success) return within('letter', parsed);
  return checkAgainstPlan({ letter: parsed.data, nominees: [] }, resolved, now);
}

export function nomineeProblems(
  nominee: DraftNominee,
  content: Pick<Draft, 'choice'>,
  campaign: CampaignRules,
): readonly FieldProblem[] {
  const verdict = judgeNominee(nominee, criteriaOf(campaign, content, nominee.kind));
  return 'problems' in verdict ? verdict.problems : [];
}

/** The dossier without its nominees, who are judged one by one. */
const restSchema = z.omit(nominationSchema, { nominees: true });

/** The dossier as it will be sent, or everything that is still in its way. */
export function readyDossier(
  content: Draft,
  resolved: ResolvedChoice,
  now: number,
): { nomination: Nomination } | { problems: FieldProblem[] } {
  const { campaign } = resolved;
  const { nominees: _, ...rest } = readDraft({ ...content, nominees: [] }, campaign);
  const parsed = restSchema.safeParse(rest);
  const nominees: Nominee[] = [];
  const problems = within('nominees', nomineeCountSchema.safeParse(content.nominees));
  for (const [index, nominee] of content.nominees.entries()) {
    const verdict = judgeNominee(nominee, criteriaOf(campaign, content, nominee.kind));
    if ('nominee' in verdict) nominees.push(verdict.nominee);
    else
      for (const { field, message } of verdict.problems)
        problems.push({ field: `nominees.${index}.${field}`, message });
  }
  if (!parsed.success || problems.length > 0) return { problems: [...within('', parsed), ...problems] };
  const nomination = { ...parsed.data, nominees };
  const against = checkAgainstPlan(nomination, resolved, now);
  return against.length > 0 ? { problems: against } : { nomination };
}

/** The draft as if its holder had given their word and their consent: what else is left to mend. */
export function agreed(content: Draft): Draft {
  return { ...content, commitment: true, consent: { ...content.consent, handling: true } };
}

/** How far a part is. Words, not colours, carry it. */
export type Progress = 'todo' | 'fix' | 'done';

export function progressOf(typed: unknown, problems: readonly FieldProblem[]): Progress {
  if (problems.length === 0) return 'done';
  return isBlank(typed) ? 'todo' : 'fix';
}
