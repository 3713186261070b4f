import { CANDIDATE_KINDS, type CandidateKind, NOMINEE_KIND_LABELS } from '#domain/award/constants.ts';
import { deadlineInWords } from '#domain/campaign/deadline.ts';
import { dateInWords } from '#domain/campaign/document.ts';
import type { Campaign, Round } from '#domain/campaign/schema.ts';
import { planNumber } from '../plan/plan-names.ts';
import { joinScopes, levelWords, programmeWords } from '../plan/scope.ts';
import { officesWith } from './offices.ts';

/** Something a plan says, and the clause that says it. */
export interface Fact {
  /** `null` where the plan is silent on this one thing. */
  text: string | null;
  clause: string | null;
  /** What it is said of: a round. */
  of?: string;
  /** Said beside it: what it is limited to, or what it means. */
  scope?: string;
  /** Shows where the round stands today; `null` for a plan without rounds. */
  round?: Round | null;
}

/** A line of the comparison: the same question to every plan. No fact: the plan is silent. */
export interface Question {
  heading: string;
  answer: (campaign: Campaign) => Fact[];
}

/** Questions that are read together, as a table of their own. */
export interface QuestionGroup {
  anchor: string;
  heading: string;
  questions: readonly Question[];
}

/** What the plans are compared by. Every answer is the front matter's: a new plan needs nothing here. */
export const QUESTION_GROUPS: readonly QuestionGroup[] = [
  {
    anchor: 'van-ban',
    heading: 'Văn bản và phạm vi',
    questions: [
      {
        heading: 'Số, ngày',
        answer: ({ document }) => [
          { text: planNumber(document), clause: 'so-ky-hieu' },
          { text: dateInWords(document), clause: 'ngay-thang' },
        ],
      },
      { heading: 'Nơi ban hành', answer: ({ document }) => [named(document.issuer)] },
      { heading: 'Căn cứ', answer: ({ parentDocuments }) => parentDocuments.map(named) },
      { heading: 'Chương trình', answer: ({ programmes }) => programmes.map(named) },
      {
        heading: 'Ai tham gia',
        answer: ({ subjects }) => subjects.map(({ text, clause }) => ({ text, clause })),
      },
    ],
  },
  {
    anchor: 'dot-va-han',
    heading: 'Đợt và hạn nộp',
    questions: [
      {
        heading: 'Đợt và thời gian thi đua',
        answer: ({ rounds }) =>
          rounds.map(({ name, period }) => ({
            text: period && `“${period.wording}”`,
            clause: period?.clause ?? null,
            of: name,
          })),
      },
      { heading: 'Hạn nộp hồ sơ', answer: deadlines },
    ],
  },
  {
    anchor: 'noi-gui',
    heading: 'Nơi nhận, nơi quyết định',
    questions: [
      { heading: 'Nhận hồ sơ', answer: (campaign) => officesWith(campaign, 'receiving') },
      { heading: 'Thẩm định, phối hợp', answer: (campaign) => officesWith(campaign, 'coordinating') },
      { heading: 'Hội đồng xét', answer: (campaign) => officesWith(campaign, 'council') },
      { heading: 'Quyết định', answer: (campaign) => officesWith(campaign, 'deciding') },
    ],
  },
  {
    anchor: 'khen-thuong',
    heading: 'Hình thức khen và tiêu chuẩn',
    questions: [
      { heading: 'Hình thức khen', answer: awards },
      ...CANDIDATE_KINDS.map((kind) => ({
        heading: `Tiêu chuẩn: ${NOMINEE_KIND_LABELS[kind].toLocaleLowerCase('vi')}`,
        answer: (campaign: Campaign) => criteria(campaign, kind),
      })),
    ],
  },
  {
    anchor: 'ho-so',
    heading: 'Thủ tục và giấy tờ',
    questions: [
      {
        heading: 'Thủ tục',
        answer: ({ procedure }) =>
          procedure ? [{ text: joinBasis(procedure.name, procedure.basis), clause: procedure.clause }] : [],
      },
      { heading: 'Giấy tờ', answer: ({ papers }) => papers.map(named) },
    ],
  },
  {
    anchor: 'thong-diep',
    heading: 'Thông điệp và nơi hỏi',
    questions: [
      {
        heading: 'Thông điệp phòng dịch',
        answer: ({ healthMessage }) =>
          healthMessage
            ? [
                {
                  ...named(healthMessage),
                  ...(healthMessage.meaning ? { scope: healthMessage.meaning } : {}),
                },
              ]
            : [],
      },
      {
        heading: 'Vướng mắc hỏi ai',
        answer: ({ contacts, offices }) =>
          contacts.map(({ office, clause }) => ({
            text: offices.find(({ id }) => id === office)?.name ?? null,
            clause,
          })),
      },
    ],
  },
];

function named({ name, clause }: { name: string; clause: string }): Fact {
  return { text: name, clause };
}

function joinBasis(name: string, basis: string | null): string {
  return basis ? `${name} (${basis})` : name;
}

function deadlines({ rounds }: Campaign): Fact[] {
  if (rounds.length === 0) return [{ text: null, clause: null, round: null }];
  return rounds.map((round) => ({
    text: round.deadline && deadlineInWords(round.deadline),
    clause: round.deadline?.clause ?? null,
    of: round.name,
    round,
  }));
}

function awards(campaign: Campaign): Fact[] {
  return campaign.awards.map(({ name, clause, programmes, decidedByUnit }) => ({
    text: name,
    clause,
    scope: joinScopes(
      programmeWords(campaign, programmes),
      decidedByUnit ? 'đơn vị tự khen, không gửi hồ sơ' : '',
    ),
  }));
}

function criteria(campaign: Campaign, kind: CandidateKind): Fact[] {
  return campaign.criteria
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ summary, clause, programmes, levels }) => ({
      text: summary,
      clause,
      scope: joinScopes(levelWords(levels), programmeWords(campaign, programmes)),
    }));
}
