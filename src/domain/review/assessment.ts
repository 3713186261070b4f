import { AWARD_LEVELS } from '../award/constants.ts';
import { awardsFor, type CampaignRules } from '../campaign/rules.ts';
import { DomainError, type FieldProblem } from '../errors.ts';
import { REASON_LETTERS, sentences } from '../nomination/reason.ts';
import { cleanText, countLetters } from '../vietnamese/text.ts';
import type { Assessment } from './contract.ts';

/** What findings are judged by: the plan, and the award that each nominee is proposed for, by position. */
export interface Assessable {
  campaign: Pick<CampaignRules, 'awards'>;
  programme: string;
  nominees: readonly { position: number; award: string }[];
}

/**
 * Gives findings of some of a dossier's nominees as they are kept.
 * @throws DomainError `invalid-input` for nobody or a nominee who isn't there or is named twice, a “does not” without a
 * ground, an award of another plan or a higher one, or a downgrade without a note.
 */
export function checkAssessments(findings: readonly Assessment[], about: Assessable): Assessment[] {
  const problems: FieldProblem[] = [];
  if (findings.length === 0) problems.push({ field: 'assessments', message: 'Đánh giá ít nhất một đề nghị' });
  const positions = findings.map(({ position }) => position);
  if (new Set(positions).size < positions.length)
    problems.push({ field: 'assessments', message: 'Mỗi đề nghị chỉ đánh giá một lần' });
  for (const [index, finding] of findings.entries()) {
    const problem = problemOf(finding, about);
    if (problem) problems.push({ ...problem, field: `assessments.${index}.${problem.field}` });
  }
  if (problems.length > 0) throw new DomainError('invalid-input', sentences(problems), problems);
  return findings.map((finding) => kept(finding, about));
}

function problemOf(finding: Assessment, about: Assessable): FieldProblem | null {
  const asked = askedFor(finding, about);
  if (asked === undefined) return { field: 'position', message: 'Hồ sơ không có đề nghị này' };
  if (countLetters(finding.note) > REASON_LETTERS)
    return { field: 'note', message: `Rút ghi chú còn ${REASON_LETTERS} chữ cái` };
  if (finding.finding === 'does-not')
    return finding.ground === null ? { field: 'ground', message: 'Chọn lý do chưa đạt' } : null;
  if (finding.award === asked) return null;
  if (!isLower(finding.award, asked, about))
    return { field: 'award', message: 'Chọn hình thức khen khác của kế hoạch, không cao hơn mức đề nghị' };
  if (cleanText(finding.note) === '')
    return { field: 'note', message: 'Ghi vì sao đề nghị hình thức khen khác' };
  return null;
}

function askedFor({ position }: Assessment, { nominees }: Assessable): string | undefined {
  return nominees.find((nominee) => nominee.position === position)?.award;
}

/** Whether the award can be given under the programme and isn't of a higher level than the one asked for. */
function isLower(award: string, asked: string, { campaign, programme }: Assessable): boolean {
  const level = (id: string) => {
    const known = awardsFor(campaign, programme).find((one) => one.id === id);
    return known ? AWARD_LEVELS.indexOf(known.level) : -1;
  };
  return level(award) >= 0 && level(award) >= level(asked);
}

/** Who meets the criteria and gets what was asked has no ground; who doesn't meet them is proposed for nothing else. */
function kept(finding: Assessment, about: Assessable): Assessment {
  const asked = askedFor(finding, about) ?? finding.award;
  const note = cleanText(finding.note);
  if (finding.finding === 'does-not') return { ...finding, award: asked, note };
  return { ...finding, note, ground: finding.award === asked ? null : finding.ground };
}

/**
 * Which nominees are to be assessed anew once a supplement that opened these fields came in: those who were opened
 * themselves, all of them when what is common to them was.
 */
export function opensAssessment(fields: readonly string[], position: number): boolean {
  return fields.some((field) => {
    const [part, at] = field.split('.');
    if (part === 'letter') return false;
    return part !== 'nominees' || at === undefined || at === String(position);
  });
}
