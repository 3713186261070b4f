import type { Draft, DraftNominee } from '#domain/nomination/draft.ts';
import { nomineeJson } from './draft-json.ts';

/** A draft beside one that was kept whole: all of it, but of its nominees only those that differ. */
export type Amendment = Draft;

/** What of the draft differs from the whole one; null when nominees came, went or moved, which can't be told so. */
export function amendmentOf(whole: Draft, draft: Draft): Amendment | null {
  if (whole.nominees.length !== draft.nominees.length) return null;
  if (draft.nominees.some(({ id }, at) => id !== whole.nominees[at]?.id)) return null;
  return { ...draft, nominees: draft.nominees.filter((nominee, at) => !isSame(nominee, whole.nominees[at])) };
}

/** The draft that the amendment was made of. */
export function amend(whole: Draft, amendment: Amendment): Draft {
  const changed = new Map(amendment.nominees.map((nominee) => [nominee.id, nominee]));
  return { ...amendment, nominees: whole.nominees.map((nominee) => changed.get(nominee.id) ?? nominee) };
}

function isSame(one: DraftNominee, other: DraftNominee | undefined): boolean {
  return one === other || (other !== undefined && nomineeJson(one) === nomineeJson(other));
}
