import type { AwardLevel, CandidateKind } from '../award/constants.ts';
import { DomainError } from '../errors.ts';
import { formatDate } from '../vietnamese/time.ts';
import { ALWAYS_OPEN, acceptsDossiers, deadlineInWords, type RoundStatus, roundStatus } from './deadline.ts';
import type { CitedPlan } from './document.ts';
import type { Award, Campaign, Round, Route } from './schema.ts';

/** The words of a cited clause, kept beside the rules so that a form can quote them. */
export interface Quote {
  label: string;
  text: string;
}

/**
 * A campaign's rules without its text: what the form and the Worker decide by. Both read the same file, made by the
 * build from the plans, so the site and the Worker can't disagree.
 */
export type CampaignRules = Pick<
  Campaign,
  | 'title'
  | 'shortTitle'
  | 'place'
  | 'programmes'
  | 'rounds'
  | 'offices'
  | 'awards'
  | 'routes'
  | 'procedure'
  | 'papers'
  | 'criteria'
  | 'contacts'
  | 'retention'
> & {
  id: string;
  cited: CitedPlan;
  quotes: Record<string, Quote>;
  /** Id of the office that keeps the register; left out where the plan has none. */
  register?: string;
};

/** `du-lieu/campaigns.json`: every campaign's rules, and what is told of this build. */
export interface PortalRules {
  /** The portal's own address, `https://…`, without a path. */
  site: string;
  /** Whether it carries sample data. */
  samples: boolean;
  /** Digest of the index of names on the honour roll; null while nobody is on it. */
  nameIndex: string | null;
  campaigns: CampaignRules[];
}

/** What a nomination is made under: ids of one campaign. `round` is null where the plan has none. */
export interface Choice {
  campaign: string;
  programme: string;
  award: string;
  round: string | null;
}

/** A choice with everything the plan says about it. Offices by name. */
export interface ResolvedChoice {
  campaign: CampaignRules;
  programme: CampaignRules['programmes'][number];
  award: Award;
  round: Round | null;
  route: Route;
  receiving: string;
  coordinating: string | null;
  council: string | null;
  deciding: string;
  status: RoundStatus;
}

/** The awards that a nomination under the programme can ask for. */
export function awardsFor({ awards }: Pick<CampaignRules, 'awards'>, programme: string): Award[] {
  return awards.filter(
    (award) => !award.decidedByUnit && (award.programmes ?? [programme]).includes(programme),
  );
}

/** The criteria that apply to a kind of nominee under the programme and level. */
export function criteriaFor(
  { criteria }: Pick<CampaignRules, 'criteria'>,
  programme: string,
  level: AwardLevel,
  kind: CandidateKind,
) {
  return criteria.filter(
    (criterion) =>
      criterion.kinds.includes(kind) &&
      (criterion.programmes ?? [programme]).includes(programme) &&
      (criterion.levels ?? [level]).includes(level),
  );
}

/** The route for an award of a programme; the build has checked that there is exactly one. */
export function routeFor(
  { routes }: Pick<CampaignRules, 'routes'>,
  programme: string,
  level: AwardLevel,
): Route | undefined {
  return routes.find(
    (route) => route.levels.includes(level) && (route.programmes ?? [programme]).includes(programme),
  );
}

/**
 * Looks the choice up in the plans.
 * @throws DomainError by the name of what the plan doesn't know; it doesn't ask whether the round is open.
 */
export function resolveChoice(
  campaigns: readonly CampaignRules[],
  choice: Choice,
  now: number,
): ResolvedChoice {
  const campaign = campaigns.find((one) => one.id === choice.campaign);
  if (!campaign) throw refuse('unknown-campaign', 'campaign', 'Chọn lại phong trào trong danh sách.');
  const programme = campaign.programmes.find((one) => one.id === choice.programme);
  if (!programme)
    throw refuse('unknown-programme', 'programme', `Chọn một chương trình của kế hoạch ${campaign.place}.`);
  const award = campaign.awards.find(
    (one) => one.id === choice.award && (one.programmes ?? [programme.id]).includes(programme.id),
  );
  if (!award)
    throw refuse('unknown-award', 'award', `Chọn một hình thức khen mà kế hoạch ${campaign.place} có.`);
  const route = routeFor(campaign, programme.id, award.level);
  if (award.decidedByUnit || !route) {
    throw refuse(
      'award-decided-by-unit',
      'award',
      `${award.name}: thủ trưởng đơn vị xét và quyết định, không gửi hồ sơ qua cổng.`,
    );
  }
  const round = findRound(campaign, choice.round);
  const office = (id: string | null) => campaign.offices.find((one) => one.id === id)?.name ?? null;
  return {
    campaign,
    programme,
    award,
    round,
    route,
    receiving: office(route.receiving) ?? '',
    coordinating: office(route.coordinating),
    council: office(route.council),
    deciding: office(route.deciding) ?? '',
    status: round ? roundStatus(round, now) : ALWAYS_OPEN,
  };
}

function findRound({ rounds, place }: CampaignRules, id: string | null): Round | null {
  const round = rounds.find((one) => one.id === id);
  if (round) return round;
  if (id === null && rounds.length === 0) return null;
  const hint =
    rounds.length === 0
      ? 'Kế hoạch này không chia đợt; bỏ trống phần đợt.'
      : `Chọn một đợt của kế hoạch ${place}.`;
  throw refuse('unknown-round', 'round', hint);
}

/**
 * Refuses a choice whose round takes no dossiers at the instant.
 * @throws DomainError `round-closed` or `round-not-started`, saying what is still open.
 */
export function assertAccepting(resolved: ResolvedChoice, now: number): void {
  const { round, status, campaign } = resolved;
  if (!round || acceptsDossiers(status)) return;
  if (status.state === 'upcoming') {
    throw refuse(
      'round-not-started',
      'round',
      `${round.name} nhận hồ sơ từ ngày ${formatDate(status.opensOn)}. Bản nháp của bạn vẫn được giữ.`,
    );
  }
  const deadline = round.deadline ? `Hạn ghi trong kế hoạch: ${deadlineInWords(round.deadline)}. ` : '';
  throw refuse(
    'round-closed',
    'round',
    `${deadline}Bản nháp của bạn vẫn được giữ. ${whatIsOpen(campaign, now)}`,
  );
}

/** One sentence on where a dossier of this campaign can still go. */
export function whatIsOpen(campaign: CampaignRules, now: number): string {
  const open = campaign.rounds.filter((round) => acceptsDossiers(roundStatus(round, now)));
  if (open.length > 0) return `Bạn có thể chuyển sang ${open.map((round) => round.name).join(', ')}.`;
  return `Phong trào này không còn đợt nào nhận hồ sơ; hãy liên hệ ${receivingNames(campaign).join(', ')} hoặc xem các phong trào còn nhận.`;
}

/** The names of the offices that dossiers go to, each once. */
export function receivingNames({ routes, offices }: Pick<CampaignRules, 'routes' | 'offices'>): string[] {
  const ids = new Set(routes.map((route) => route.receiving));
  return offices.filter(({ id }) => ids.has(id)).map(({ name }) => name);
}

function refuse(
  code: ConstructorParameters<typeof DomainError>[0],
  field: string,
  detail: string,
): DomainError {
  return new DomainError(code, detail, [{ field, message: detail }]);
}
