import { type CampaignRules, routeFor } from '#domain/campaign/rules.ts';
import { obstacleOf } from '#domain/decision/judge.ts';
import type { DecisionPlace } from '#domain/decision/schema.ts';
import { DomainError, type FieldProblem, toMend } from '#domain/errors.ts';
import type { DecisionDossier, DossierNominee } from '../../repositories/decision-dossiers.ts';
import type { Context } from '../context.ts';

/** What an award decision is about, and whom it names. */
export interface AwardCase extends DecisionPlace {
  award: string;
  recipients: readonly { code: string; position: number }[];
}

/**
 * The campaign's rules, once they have what the decision names.
 * @throws DomainError `unknown-campaign`, `invalid-input`
 */
export async function rulesFor(
  ctx: Pick<Context, 'site'>,
  { campaign: id, programme, round, award, deciding }: Omit<AwardCase, 'recipients'>,
): Promise<CampaignRules> {
  const { campaigns } = await ctx.site.rules();
  const campaign = campaigns.find((one) => one.id === id);
  if (!campaign) throw new DomainError('unknown-campaign', 'Chọn lại phong trào trong danh sách.');
  const has = (list: readonly { id: string }[], wanted: string) => list.some((one) => one.id === wanted);
  const given = campaign.awards.find((one) => one.id === award);
  const fields: FieldProblem[] = [];
  if (!has(campaign.programmes, programme))
    fields.push({ field: 'programme', message: 'Chọn một chương trình của kế hoạch' });
  if (round === null ? campaign.rounds.length > 0 : !has(campaign.rounds, round))
    fields.push({ field: 'round', message: 'Chọn một đợt của kế hoạch' });
  if (!given || given.decidedByUnit || !(given.programmes ?? [programme]).includes(programme))
    fields.push({ field: 'award', message: 'Chọn một hình thức khen của chương trình' });
  else if (routeFor(campaign, programme, given.level) === undefined)
    fields.push({ field: 'award', message: 'Kế hoạch không nói ai quyết định hình thức khen này' });
  if (!has(campaign.offices, deciding))
    fields.push({ field: 'deciding', message: 'Chọn một cơ quan của kế hoạch' });
  if (fields.length > 0) throw toMend(fields);
  return campaign;
}

/**
 * What stands in the way of the decision, a problem for each nominee that it can't name. A dossier elsewhere and one
 * that isn't there are told alike.
 */
export function recipientProblems(
  wanted: AwardCase,
  dossiers: ReadonlyMap<string, DecisionDossier>,
  { awards }: Pick<CampaignRules, 'awards'>,
): FieldProblem[] {
  const seen = new Set<string>();
  return wanted.recipients.flatMap(({ code, position }, index) => {
    const field = `recipients.${index}`;
    const key = `${code} ${position}`;
    if (seen.has(key)) return [{ field, message: `Hồ sơ ${code}: một đề nghị được chọn hai lần` }];
    seen.add(key);
    const dossier = dossiers.get(code);
    const nominee = nomineeOf(dossier, position);
    if (!dossier || !nominee || !isThere(dossier, wanted))
      return [{ field, message: `Hồ sơ ${code} không còn chờ quyết định ở đây; bỏ khỏi danh sách` }];
    const obstacle = obstacleOf(nominee, wanted.award, awards);
    return obstacle === null ? [] : [{ field, message: `${nominee.name} (hồ sơ ${code}): ${obstacle}` }];
  });
}

export function nomineeOf(
  dossier: DecisionDossier | undefined,
  position: number | null,
): DossierNominee | undefined {
  return dossier?.nominees.find((nominee) => nominee.position === position);
}

function isThere(dossier: DecisionDossier, { campaign, programme, round, deciding }: DecisionPlace): boolean {
  return (
    (dossier.state === 'proposed' || dossier.state === 'forwarded') &&
    dossier.holder === deciding &&
    dossier.campaign === campaign &&
    dossier.programme === programme &&
    dossier.round === round
  );
}
