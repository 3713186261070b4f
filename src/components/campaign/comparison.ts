import { NOMINEE_KIND_LABELS } from '#domain/award/constants.ts';
import { dateInWords } from '#domain/campaign/document.ts';
import type { Campaign } from '#domain/campaign/schema.ts';
import { planNumber } from '../plan/plan-names.ts';

/** Something a plan says, and the clause that says it. */
export interface Fact {
  text: string;
  clause: string | null;
}

/** A line of the comparison: the same question to every plan. */
export interface Question {
  heading: string;
  answer: (campaign: Campaign) => Fact[];
}

/** What comes before the rounds, which have badges and so a line of their own kind. */
export const QUESTIONS_BEFORE: readonly Question[] = [
  {
    heading: 'Số, ngày',
    answer: ({ document }) => [
      { text: planNumber(document), clause: 'so-ky-hieu' },
      { text: dateInWords(document), clause: 'ngay-thang' },
    ],
  },
  {
    heading: 'Nơi ban hành',
    answer: ({ document: { issuer } }) => [{ text: issuer.name, clause: issuer.clause }],
  },
  { heading: 'Chương trình', answer: ({ programmes }) => programmes.map(named) },
];

export const QUESTIONS_AFTER: readonly Question[] = [
  { heading: 'Nhận hồ sơ', answer: (campaign) => offices(campaign, ['receiving']) },
  { heading: 'Thẩm định, xét', answer: (campaign) => offices(campaign, ['coordinating', 'council']) },
  { heading: 'Quyết định', answer: (campaign) => offices(campaign, ['deciding']) },
  { heading: 'Hình thức khen', answer: ({ awards }) => awards.map(named) },
  {
    heading: 'Thủ tục',
    answer: ({ procedure }) => {
      if (!procedure) return [];
      const basis = procedure.basis ? ` (${procedure.basis})` : '';
      return [{ text: `${procedure.name}${basis}`, clause: procedure.clause }];
    },
  },
  { heading: 'Giấy tờ', answer: ({ papers }) => papers.map(named) },
  { heading: 'Tiêu chuẩn', answer: criteriaCounts },
  {
    heading: 'Thông điệp',
    answer: ({ healthMessage }) =>
      healthMessage ? [{ text: healthMessage.name, clause: healthMessage.clause }] : [],
  },
];

function named({ name, clause }: { name: string; clause: string }): Fact {
  return { text: name, clause };
}

type Role = 'receiving' | 'coordinating' | 'council' | 'deciding';

/** The offices that have one of the roles in any route, each once. */
function offices({ routes, offices: known }: Campaign, roles: readonly Role[]): Fact[] {
  const ids = new Set(routes.flatMap((route) => roles.map((role) => route[role])));
  return known.filter(({ id }) => ids.has(id)).map(named);
}

/** `Tập thể: 6`, with the first clause that sets one. */
function criteriaCounts({ criteria }: Campaign): Fact[] {
  return (['collective', 'individual'] as const).flatMap((kind) => {
    const own = criteria.filter(({ kinds }) => kinds.includes(kind));
    const [first] = own;
    return first
      ? [{ text: `${NOMINEE_KIND_LABELS[kind]}: ${own.length} tiêu chuẩn`, clause: first.clause }]
      : [];
  });
}
