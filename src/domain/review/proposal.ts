import type { NomineeKind } from '../award/constants.ts';
import { DomainError } from '../errors.ts';
import { canonicalJson, type SubmittedContent } from '../nomination/canonical.ts';
import { groupCode } from '../nomination/code.ts';
import type { Finding, Outcome } from './grounds.ts';

/** One line of a frozen list. */
export interface ProposedNominee {
  /** Of the dossier, and the nominee's place in it. */
  code: string;
  position: number;
  unit: string;
  kind: NomineeKind;
  name: string;
  /** Of an individual; empty for others. */
  title: string;
  /** The body that they belong to, or that is above the collective. */
  body: string;
  /** Id of the award that is proposed. */
  award: string;
}

/** A dossier whose nominees are to be proposed. */
export interface Proposable {
  code: string;
  content: SubmittedContent | null;
  nominees: readonly {
    position: number;
    kind: NomineeKind;
    name: string;
    award: string;
    finding: Finding | null;
    proposedAward: string | null;
    outcome: Outcome | null;
  }[];
}

/**
 * The nominees of a dossier who are proposed: those who were found to meet the criteria, and of whom nothing is decided.
 * @throws DomainError `illegal-transition` while one of them isn't assessed, and when nobody is left to propose.
 */
export function proposedOf({ code, content, nominees }: Proposable): ProposedNominee[] {
  const undecided = nominees.filter(({ outcome }) => outcome === null);
  const open = undecided.filter(({ finding }) => finding === null);
  if (open.length > 0)
    throw new DomainError(
      'illegal-transition',
      `Hồ sơ ${groupCode(code)} còn ${open.length} đề nghị chưa được đánh giá. Đánh giá rồi trình.`,
    );
  const met = undecided.filter(({ finding }) => finding === 'meets');
  if (met.length === 0)
    throw new DomainError(
      'illegal-transition',
      `Hồ sơ ${groupCode(code)} không còn đề nghị nào đạt để trình. Kết thúc hồ sơ, không trình.`,
    );
  return met.map(({ position, kind, name, award, proposedAward }) => {
    const said = content?.nominees[position];
    return {
      code,
      position,
      unit: content?.unit.name ?? '',
      kind,
      name,
      title: said?.kind === 'individual' ? said.title : '',
      body: said?.kind === 'individual' ? said.body : (said?.superior ?? ''),
      award: proposedAward ?? award,
    };
  });
}

/** Bytes of a list, which lies in one row: D1 takes 2,000,000 of a row. */
export const PROPOSAL_BYTES = 1_900_000;

/**
 * The one text of a list, whose SHA-256 is kept beside it.
 * @throws DomainError `invalid-input` when it is longer than a list can be kept
 */
export function proposalText(list: readonly ProposedNominee[]): string {
  const text = canonicalJson(list);
  if (new TextEncoder().encode(text).length <= PROPOSAL_BYTES) return text;
  throw new DomainError(
    'invalid-input',
    `Danh sách có ${list.length} đề nghị, dài quá một lần trình. Chọn ít hồ sơ hơn và trình thành nhiều lần.`,
  );
}
