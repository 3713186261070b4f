import { NEXT_STEPS, type State } from '../review/states.ts';
import { cleanLine, cleanText } from '../vietnamese/text.ts';
import { framed } from './frame.ts';
import { type Mail, type MailDossier, named } from './letter.ts';

/** The ends of a dossier that its unit is told of. */
export const DECIDED_STATES = [
  'awarded',
  'not-awarded',
  'rejected-at-receipt',
] as const satisfies readonly State[];
export type DecidedState = (typeof DECIDED_STATES)[number];

const RESULTS: Record<DecidedState, string> = {
  awarded: 'đã có quyết định khen thưởng',
  'not-awarded': 'không được khen đợt này',
  'rejected-at-receipt': 'không được tiếp nhận',
};

/** It is decided what becomes of a dossier. `office` is the one that says so. */
export interface DecidedFacts extends MailDossier {
  state: DecidedState;
  /** Why, in the office's words; null when it gave none. */
  reason: string | null;
}

/** The subject leaves the result to the text: it may light up on a locked screen. */
export function decidedMail(facts: DecidedFacts): Mail {
  const { state, reason } = facts;
  return framed(facts, `Đã có kết quả của ${named(facts)}`, [
    `Đơn vị có kết quả từ ${cleanLine(facts.office)}: ${named(facts)} ${RESULTS[state]}.`,
    reason && `Lý do:\n${cleanText(reason)}`,
    `Việc tiếp theo: ${NEXT_STEPS[state]}`,
  ]);
}
