import type { StaffAction } from '#domain/review/actions.ts';
import type { StaffDossier } from '#domain/review/contract.ts';
import type { Finding, Ground, Stance } from '#domain/review/grounds.ts';
import type { TypedDate } from '../../../ui/DateField.tsx';
import { hasKept, useKept } from '../kept.ts';

/** One nominee's finding, as it is chosen. */
export interface TypedFinding {
  finding: Finding | '';
  ground: Ground | '';
  award: string;
  note: string;
}

/** One nominee's votes, as they are typed. */
export interface TypedVotes {
  for: string;
  against: string;
  abstained: string;
}

/** What is typed into an action's form; each form uses its part of it. */
export interface Typed {
  reason: string;
  ground: Ground | '';
  office: string;
  assignee: string;
  stance: Stance | '';
  text: string;
  fields: string[];
  date: TypedDate;
  members: string;
  present: string;
  minutes: string;
  /** By the nominees' positions. */
  findings: Record<number, TypedFinding>;
  votes: Record<number, TypedVotes>;
}

const NOTHING: Typed = {
  reason: '',
  ground: '',
  office: '',
  assignee: '',
  stance: '',
  text: '',
  fields: [],
  date: { day: '', month: '', year: '' },
  members: '',
  present: '',
  minutes: '',
  findings: {},
  votes: {},
};

/** A form before anything is typed: what was found before stands in it. */
export function blankForm({ nominees, assignee }: Pick<StaffDossier, 'nominees' | 'assignee'>): Typed {
  const findings = nominees.map(({ position, award, assessment }): [number, TypedFinding] => [
    position,
    assessment
      ? { ...assessment, ground: assessment.ground ?? '' }
      : { finding: '', ground: '', award, note: '' },
  ]);
  const votes = nominees.map(({ position }) => [position, { for: '', against: '', abstained: '' }]);
  return {
    ...NOTHING,
    assignee: assignee ?? '',
    findings: Object.fromEntries(findings),
    votes: Object.fromEntries(votes),
  };
}

/** What is sent, as far as it was typed; what is missing is for `problemsOf` to say. */
export function inputOf(action: StaffAction, typed: Typed): Record<string, unknown> {
  const { reason, ground, office, assignee, stance, text, fields, minutes } = typed;
  const date = dateOf(typed.date);
  switch (action) {
    case 'assign':
      return { action, assignee: assignee === '' ? null : assignee };
    case 'refuse':
    case 'conclude':
    case 'decline':
      return { action, ground, reason };
    case 'redirect':
      return { action, office, reason };
    case 'assess':
      return { action, assessments: assessmentsOf(typed.findings) };
    case 'give-opinion':
      return { action, stance, text };
    case 'record-council': {
      const { members, present } = typed;
      return {
        action,
        heldOn: date,
        members: count(members),
        present: count(present),
        votes: votesOf(typed),
        minutes,
      };
    }
    case 'ask-supplement':
      return { action, fields, reason, due: date };
    case 'extend-supplement':
      return { action, due: date, reason };
    case 'grant-late':
      return { action, until: date, reason };
    case 'return':
    case 'hold':
    case 'recuse':
      return { action, reason };
    case 'note':
      return { action, text };
    default:
      return { action };
  }
}

/** Those that were judged; the others are left as they are. */
function assessmentsOf(findings: Typed['findings']) {
  return Object.entries(findings).flatMap(([position, { finding, ground, award, note }]) =>
    finding === ''
      ? []
      : [{ position: Number(position), finding, ground: ground === '' ? null : ground, award, note }],
  );
}

function votesOf({ votes }: Typed) {
  return Object.entries(votes).map(([position, vote]) => ({
    position: Number(position),
    for: count(vote.for),
    against: count(vote.against),
    abstained: count(vote.abstained),
  }));
}

/** A number that was typed; NaN, which no schema takes, for anything else. */
function count(typed: string): number {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
}

/** `2021-12-05` of what was typed, whether or not there is such a day. */
export function dateOf({ day, month, year }: TypedDate): string {
  return `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
}

const keyOf = (code: string, action: StaffAction) => `console:typed:${code}:${action}`;

/** What is typed into one action's form on one dossier. */
export function useTyped(dossier: StaffDossier, action: StaffAction) {
  return useKept(keyOf(dossier.code, action), () => blankForm(dossier));
}

/** Whether something is kept that wasn't sent. */
export function hasTyped(code: string, action: StaffAction): boolean {
  return hasKept(keyOf(code, action));
}
