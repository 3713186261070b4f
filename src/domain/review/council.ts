import { DomainError, type FieldProblem } from '../errors.ts';
import { sentences } from '../nomination/reason.ts';
import { cleanText, countLetters } from '../vietnamese/text.ts';
import { dateInVietnam } from '../vietnamese/time.ts';
import type { Council } from './contract.ts';

/** The part of a council that must be present. No plan names it: the portal's own choice. */
export const QUORUM = { of: 3, needs: 2 } as const;
export const MINUTES_LETTERS = 20_000;

/** How many of so many members must be present. */
export function quorumOf(members: number): number {
  return Math.ceil((members * QUORUM.needs) / QUORUM.of);
}

/**
 * Gives what a council said as it is kept.
 * @throws DomainError `invalid-input` for numbers that can't be, less than a quorum, a nominee without a vote or with
 * two, minutes that are missing, or a meeting that is yet to come.
 */
export function checkCouncil(council: Council, positions: readonly number[], now: number): Council {
  const minutes = cleanText(council.minutes);
  const problems = [
    ...meetingProblems(council, now),
    ...voteProblems(council, positions),
    ...minutesProblems(minutes),
  ];
  if (problems.length > 0) throw new DomainError('invalid-input', sentences(problems), problems);
  return { ...council, minutes };
}

function meetingProblems({ heldOn, members, present }: Council, now: number): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(heldOn) || heldOn > dateInVietnam(now))
    problems.push({ field: 'heldOn', message: 'Chọn ngày họp, không sau hôm nay' });
  if (members < 1) problems.push({ field: 'members', message: 'Ghi số thành viên của hội đồng' });
  if (present > members)
    problems.push({ field: 'present', message: 'Số người dự không nhiều hơn số thành viên' });
  else if (present < quorumOf(members))
    problems.push({
      field: 'present',
      message: `Hội đồng ${members} người cần ít nhất ${quorumOf(members)} người dự`,
    });
  return problems;
}

function voteProblems({ present, votes }: Council, positions: readonly number[]): FieldProblem[] {
  const voted = votes.map(({ position }) => position);
  const once = new Set(voted).size === voted.length && voted.length === positions.length;
  const problems: FieldProblem[] = [];
  if (!once || voted.some((position) => !positions.includes(position)))
    problems.push({ field: 'votes', message: 'Ghi phiếu của từng đề nghị, mỗi đề nghị một lần' });
  for (const [index, vote] of votes.entries()) {
    const counts = [vote.for, vote.against, vote.abstained];
    if (counts.some((count) => count < 0) || counts.reduce((sum, count) => sum + count, 0) > present)
      problems.push({ field: `votes.${index}`, message: 'Tổng số phiếu không nhiều hơn số người dự' });
  }
  return problems;
}

function minutesProblems(minutes: string): FieldProblem[] {
  const letters = countLetters(minutes);
  if (letters === 0) return [{ field: 'minutes', message: 'Ghi tóm tắt biên bản' }];
  if (letters <= MINUTES_LETTERS) return [];
  return [{ field: 'minutes', message: `Biên bản dài ${letters} chữ cái. Rút còn ${MINUTES_LETTERS}` }];
}
