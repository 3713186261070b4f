import { RECIPIENT_ROLE_LABELS } from '../award/constants.ts';
import type { Nominee } from '../nomination/schema.ts';
import { plainWords } from '../vietnamese/plain-words.ts';

/** Someone in a set that is weighed: as the unit wrote them, where from, and for which award by name. */
export interface Weighed {
  nominee: Nominee;
  place: string;
  award: string;
}

/** One side of the set, and how many are on it. */
export interface Tally {
  label: string;
  count: number;
}

/** A question that a set is looked at by. The sides add up to those whom the question is about. */
export interface BalanceTable {
  title: string;
  tallies: Tally[];
}

/**
 * Titles of those who lead, by how they begin (without marks). A guess that people read as one: a dossier doesn't ask
 * who leads, and Luật Thi đua, Khen thưởng only asks to mind those who do the work themselves.
 */
const LEADING = [
  'chu tich',
  'pho chu tich',
  'bi thu',
  'pho bi thu',
  'giam doc',
  'pho giam doc',
  'tong giam doc',
  'hieu truong',
  'pho hieu truong',
  'truong phong',
  'pho truong phong',
  'pho phong',
  'truong khoa',
  'pho truong khoa',
  'truong ban',
  'pho truong ban',
  'chi cuc truong',
  'cuc truong',
  'chanh van phong',
  'chanh thanh tra',
  'pho chanh van phong',
  'pho chanh thanh tra',
  'tram truong',
  'pho tram truong',
  'thu truong',
  'chi huy',
  'pho chi huy',
  'truong tram',
  'truong cong an',
  'pho truong cong an',
];

/** How the set stands, side by side: no score, and nothing that says which side is to be more. */
export function balanceOf(set: readonly Weighed[]): BalanceTable[] {
  const individuals = set.flatMap(({ nominee }) => (nominee.kind === 'individual' ? [nominee] : []));
  return [
    {
      title: 'Tập thể và cá nhân',
      tallies: [
        { label: 'Tập thể', count: set.length - individuals.length },
        { label: 'Cá nhân', count: individuals.length },
      ],
    },
    {
      title: 'Cá nhân: trực tiếp làm việc và lãnh đạo (đoán theo chức vụ)',
      tallies: countBy(individuals, ({ title }) => dutyOf(title)),
    },
    {
      title: 'Cá nhân: nam và nữ (theo danh xưng)',
      tallies: countBy(individuals, ({ honorific }) => SEXES[honorific]),
    },
    { title: 'Nơi đề nghị', tallies: countBy(set, ({ place }) => place) },
    { title: 'Hình thức khen', tallies: countBy(set, ({ award }) => award) },
  ].filter(({ tallies }) => tallies.length > 0);
}

const SEXES = { Ông: 'Nam', Bà: 'Nữ' } as const;

/** What a title lets guess; nothing is guessed without one. */
export function dutyOf(title: string): string {
  const words = plainWords(title);
  if (words === '') return 'Không ghi chức vụ';
  const leads = LEADING.some((start) => words === start || words.startsWith(`${start} `));
  return RECIPIENT_ROLE_LABELS[leads ? 'leader' : 'frontline'];
}

/** The most common first, equals by their labels. */
function countBy<T>(items: readonly T[], labelOf: (item: T) => string): Tally[] {
  const groups = Map.groupBy(items, labelOf);
  return [...groups]
    .map(([label, members]) => ({ label, count: members.length }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'vi'));
}
