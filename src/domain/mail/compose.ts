import type { MailKind } from './constants.ts';
import { type DecidedFacts, decidedMail } from './decided.ts';
import type { Mail } from './letter.ts';
import { type ReceivedFacts, receivedMail } from './received.ts';
import { type SupplementFacts, supplementMail } from './supplement.ts';

/** What each kind of mail needs to know. */
export interface MailFacts {
  received: ReceivedFacts;
  'supplement-requested': SupplementFacts;
  decided: DecidedFacts;
}

const COMPOSERS: { [Kind in MailKind]: (facts: MailFacts[Kind]) => Mail } = {
  received: receivedMail,
  'supplement-requested': supplementMail,
  decided: decidedMail,
};

/** The mail of a kind: one clear subject, and a text that says what happened, what to do next, and by when. */
export function composeMail<Kind extends MailKind>(kind: Kind, facts: MailFacts[Kind]): Mail {
  return COMPOSERS[kind](facts);
}
