import {
  AWARD_FORM_LABELS,
  AWARD_FORMS,
  NOMINEE_KIND_LABELS,
  NOMINEE_KINDS,
} from '#domain/award/constants.ts';
import { areaOf } from '#domain/award/place.ts';
import {
  compareSortWords,
  INITIALS,
  initialOf,
  initialSlug,
  OTHER_INITIAL,
  sortWords,
} from '#domain/vietnamese/names.ts';
import { slugOf } from '#domain/vietnamese/slug.ts';
import type { RollEntry } from '../../collections/roll.ts';

/** One list of a facet: `id` ends its address, `order` places it among the others (Vietnamese collation). */
export interface FacetValue {
  id: string;
  label: string;
  order: readonly string[];
  /** A part of the list before it that is not: a round of its campaign. */
  part?: boolean;
}

/** A way to walk through the whole roll by lists. */
export interface Facet {
  id: string;
  title: string;
  lead: string;
  /** The heading of one of its lists. */
  heading: (label: string) => string;
  valuesOf: (entry: RollEntry) => FacetValue[];
  /** Lists stand with the newest decision first, or by name. */
  byName?: boolean;
}

export interface FacetGroup {
  value: FacetValue;
  entries: RollEntry[];
}

/** Places in a list of few, as text that sorts. */
const rank = (index: number) => String(index).padStart(3, '0');
const onTheRoll = (label: string) => `Bảng vinh danh: ${label}`;

export const FACETS: readonly Facet[] = [
  {
    id: 'ten',
    title: 'Theo vần',
    lead: 'Người xếp theo tên, rồi tên đệm, rồi họ. Tập thể và hộ gia đình xếp theo tên gọi.',
    heading: (label) => `Bảng vinh danh: vần ${label}`,
    byName: true,
    valuesOf: ({ recipient }) => {
      const initial = initialOf(sortWordsOf(recipient));
      const label = initial === OTHER_INITIAL ? 'chữ số và dấu' : initial;
      const place = INITIALS.indexOf(initial as (typeof INITIALS)[number]);
      return [{ id: initialSlug(initial), label, order: [rank(place < 0 ? INITIALS.length : place)] }];
    },
  },
  {
    id: 'phong-trao',
    title: 'Theo phong trào và đợt',
    lead: 'Mỗi phong trào một danh sách; phong trào chia đợt thì mỗi đợt thêm một danh sách.',
    heading: onTheRoll,
    valuesOf: ({ campaign, decision }) => {
      const round = campaign.rounds.find(({ id }) => id === decision.round);
      const whole: FacetValue = { id: campaign.id, label: campaign.shortTitle, order: [campaign.shortTitle] };
      if (!round) return [whole];
      // Two hyphens stand in no id, so a round's list never takes a campaign's address.
      const id = `${campaign.id}--${round.id}`;
      return [
        whole,
        { id, label: `${campaign.place}, ${round.name}`, order: [campaign.shortTitle, round.id], part: true },
      ];
    },
  },
  {
    id: 'hinh-thuc',
    title: 'Theo hình thức khen',
    lead: 'Huân chương, Bằng khen, Giấy khen; trong mỗi hình thức, theo người ký tặng.',
    heading: onTheRoll,
    valuesOf: ({ award }) => {
      const order = rank(AWARD_FORMS.indexOf(award.form));
      const form: FacetValue = { id: award.form, label: AWARD_FORM_LABELS[award.form], order: [order] };
      const id = slugOf(award.name);
      return id === form.id
        ? [form]
        : [form, { id, label: award.name, order: [order, award.name], part: true }];
    },
  },
  {
    id: 'doi-tuong',
    title: 'Theo đối tượng',
    lead: 'Tập thể, cá nhân, hộ gia đình.',
    heading: onTheRoll,
    valuesOf: ({ recipient: { kind } }) => {
      const label = NOMINEE_KIND_LABELS[kind];
      return [{ id: slugOf(label), label, order: [rank(NOMINEE_KINDS.indexOf(kind))] }];
    },
  },
  {
    id: 'noi',
    title: 'Theo nơi',
    lead: 'Theo huyện, thành phố hoặc tỉnh ghi trong quyết định.',
    heading: onTheRoll,
    valuesOf: ({ recipient }) => {
      const label = areaOf(recipient.place);
      return [{ id: slugOf(label) || 'khac', label, order: [label] }];
    },
  },
];

/** The lists of a facet, none of them empty, in order. */
export function groupBy(facet: Facet, roll: readonly RollEntry[]): FacetGroup[] {
  const groups = new Map<string, FacetGroup>();
  for (const entry of facet.byName ? sortByName(roll) : roll) {
    for (const value of facet.valuesOf(entry)) {
      const group = groups.get(value.id);
      if (group) group.entries.push(entry);
      else groups.set(value.id, { value, entries: [entry] });
    }
  }
  return [...groups.values()].sort((a, b) => compareSortWords(a.value.order, b.value.order));
}

function sortByName(roll: readonly RollEntry[]): RollEntry[] {
  return roll
    .map((entry) => ({ entry, words: sortWordsOf(entry.recipient) }))
    .sort((a, b) => compareSortWords(a.words, b.words))
    .map(({ entry }) => entry);
}

function sortWordsOf({ name, kind }: RollEntry['recipient']): string[] {
  return sortWords(name, kind === 'individual');
}
