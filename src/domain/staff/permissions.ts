import { EVERY, type StaffRole } from './constants.ts';
import { hasRole, hasRoleAnywhere, isOwnUnit, type Place, type StaffMember } from './member.ts';

/*
 * Small named questions. Everything is refused unless one of them says yes; what staff may do with a dossier in which
 * state is the table in `../review/actions.ts`.
 */

/** What must be known of a dossier to say who may do what with it. */
export interface DossierCase {
  campaign: string;
  /** Id of the office that has it now; null once it is done with. */
  holder: string | null;
  /** Ids of the offices that have, have had or will have it by its route, the one that has it among them. */
  offices: readonly string[];
  /** The unit that proposes, the body above it and the collectives proposed, by name. */
  units: readonly string[];
  /** Ids of the members who declared that they have an interest in it. */
  recused: readonly number[];
}

/** Roles that work on dossiers. */
export const DOSSIER_ROLES: readonly StaffRole[] = [
  'receiver',
  'appraiser',
  'lead',
  'council',
  'decision-clerk',
];

/** Roles that record and confirm decisions. */
export const DECISION_ROLES: readonly StaffRole[] = ['decision-clerk'];

/** Whether the console opens at all. */
export function mayOpenConsole(member: StaffMember): boolean {
  return member.grants.length > 0;
}

/** Whether the dossier may be read: by the offices of its route, and by nobody of another. */
export function mayReadDossier(member: StaffMember, { campaign, offices }: DossierCase): boolean {
  return offices.some((office) => hasRole(member, DOSSIER_ROLES, { campaign, office }));
}

/** Whether the member is to keep their hands off it: their own unit's, or one they have an interest in. */
export function hasInterest(member: StaffMember, { units, recused }: DossierCase): boolean {
  return recused.includes(member.id) || isOwnUnit(member, units);
}

/** Whether the member works with one of the roles in the office that has the dossier now, and has no interest in it. */
export function mayActAsHolder(
  member: StaffMember,
  dossier: DossierCase,
  roles: readonly StaffRole[],
): boolean {
  const { holder: office, campaign } = dossier;
  return office !== null && hasRole(member, roles, { campaign, office }) && !hasInterest(member, dossier);
}

/** Whether the member works with one of the roles in any office of the dossier's route, and has no interest in it. */
export function mayActOnRoute(
  member: StaffMember,
  dossier: DossierCase,
  roles: readonly StaffRole[],
): boolean {
  const { offices, campaign } = dossier;
  return (
    offices.some((office) => hasRole(member, roles, { campaign, office })) && !hasInterest(member, dossier)
  );
}

/** Whether the member records and confirms decisions of a campaign's office. */
export function mayKeepDecisions(member: StaffMember, campaign: string, office: string): boolean {
  return hasRole(member, DECISION_ROLES, { campaign, office });
}

/** Whether the member gives and takes roles. */
export function mayManageStaff(member: StaffMember): boolean {
  return hasRole(member, ['administrator'], { campaign: EVERY, office: EVERY });
}

/** Whether the member reads and exports the audit log, which is of the whole portal. */
export function mayReadAudit(member: StaffMember): boolean {
  return hasRole(member, ['auditor'], { campaign: EVERY, office: EVERY });
}

/** Whether the member reads reports of the campaign's dossiers that pass the office. */
export function mayReadReports(member: StaffMember, campaign: string, office: string): boolean {
  return hasRole(member, DOSSIER_ROLES, { campaign, office });
}

/** Where feedback lies: a campaign, and the office that has it now. */
export type FeedbackPlace = Place;

/** Roles that answer feedback. */
export const FEEDBACK_ROLES: readonly StaffRole[] = ['receiver', 'lead'];

/** Whether the member reads the feedback of that office. */
export function mayReadFeedback(member: StaffMember, place: FeedbackPlace): boolean {
  return hasRole(member, FEEDBACK_ROLES, place);
}

/** Whether the member takes on feedback of that office. */
export function mayTakeFeedback(member: StaffMember, place: FeedbackPlace): boolean {
  return hasRole(member, FEEDBACK_ROLES, place);
}

/** Whether the member hands feedback of that office on to another. */
export function mayMoveFeedback(member: StaffMember, place: FeedbackPlace): boolean {
  return hasRole(member, FEEDBACK_ROLES, place);
}

/** Whether the member answers feedback in that office's name. */
export function mayAnswerFeedback(member: StaffMember, place: FeedbackPlace): boolean {
  return hasRole(member, FEEDBACK_ROLES, place);
}

/** Whether the member ends feedback of that office without an answer. */
export function mayCloseFeedback(member: StaffMember, place: FeedbackPlace): boolean {
  return hasRole(member, FEEDBACK_ROLES, place);
}

/** Whether the member proposes to publish a question and its answer, or takes it back. */
export function mayPublishFeedback(member: StaffMember, place: FeedbackPlace): boolean {
  return hasRole(member, FEEDBACK_ROLES, place);
}

/** Whether the member reads what visitors think of pages. */
export function mayReadRatings(member: StaffMember): boolean {
  return hasRoleAnywhere(member, ['editor', 'administrator']);
}

/** Whether the member needs to call the unit, and so sees whom to call without giving a reason. */
export function seesContact(member: StaffMember, dossier: DossierCase): boolean {
  return mayActAsHolder(member, dossier, ['receiver']);
}

/**
 * Whether the member moderates commendations of the campaign; those whose addressee was written belong to none, and
 * only to who moderates all. Commendations belong to no office: a moderator of any office of the campaign may.
 */
export function mayModerate({ grants }: Pick<StaffMember, 'grants'>, campaign: string | null): boolean {
  return grants.some(
    (grant) => grant.role === 'moderator' && (grant.campaign === EVERY || grant.campaign === campaign),
  );
}

/** Whether the member answers leads that were passed on to the campaign's office. */
export function mayAnswerLeads(member: StaffMember, campaign: string, office: string): boolean {
  return hasRole(member, DOSSIER_ROLES, { campaign, office });
}

/** Roles that see and confirm what is registered and committed to. */
export const REGISTER_ROLES: readonly StaffRole[] = ['receiver', 'lead'];

/** Whether the member sees the register of a campaign that the office keeps. */
export function mayKeepRegister(
  member: Pick<StaffMember, 'grants'>,
  campaign: string,
  office: string,
): boolean {
  return hasRole(member, REGISTER_ROLES, { campaign, office });
}

/** Whether the member confirms, returns, refuses or strikes an entry there: never one of their own unit. */
export function mayMoveEntry(
  member: StaffMember,
  { campaign, office, body }: { campaign: string; office: string; body: string },
): boolean {
  return mayKeepRegister(member, campaign, office) && !isOwnUnit(member, [body]);
}
