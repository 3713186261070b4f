import type { Commendation } from './schema.ts';
import { findDenunciations } from './signs/denunciation.ts';
import { type FoldedText, foldText, type Span } from './signs/folded-text.ts';
import { findNamedChildren, findNamedPeople } from './signs/named-people.ts';
import { findAddresses, findCitizenIds, findLinks, findPhones } from './signs/private-data.ts';
import { findProfanity, findShouting } from './signs/tone.ts';

/** What a moderator is warned of; `near-copy` comes of other commendations, the rest of the words themselves. */
export const FLAGS = [
  'denunciation',
  'phone',
  'citizen-id',
  'address',
  'named-person',
  'link',
  'profanity',
  'shouting',
  'near-copy',
] as const;
export type Flag = (typeof FLAGS)[number];

export const FLAG_LABELS: Record<Flag, string> = {
  denunciation: 'Khiếu nại, tố cáo: không đăng, chỉ tới nơi giải quyết',
  phone: 'Có số điện thoại',
  'citizen-id': 'Có số giấy tờ tùy thân',
  address: 'Có địa chỉ nhà',
  'named-person': 'Có tên trẻ em hoặc người bệnh',
  link: 'Có đường dẫn hoặc thư điện tử',
  profanity: 'Có lời thô tục',
  shouting: 'Viết toàn chữ in hoa',
  'near-copy': 'Gần giống một lời khác',
};

/** What its author typed that others will read. */
export const EXAMINED_FIELDS = ['message', 'name', 'place', 'addressee'] as const;
export type ExaminedField = (typeof EXAMINED_FIELDS)[number];

/** A flag, and the words that it comes of. */
export interface Finding extends Span {
  flag: Exclude<Flag, 'near-copy'>;
  field: ExaminedField;
}

const SIGNS: Record<Finding['flag'], (text: FoldedText) => Span[]> = {
  denunciation: findDenunciations,
  phone: findPhones,
  'citizen-id': findCitizenIds,
  address: findAddresses,
  'named-person': (text) => [...findNamedPeople(text), ...findNamedChildren(text)],
  link: findLinks,
  profanity: findProfanity,
  shouting: findShouting,
};

/** A place is what is asked for, down to the hamlet; it is no address, and the names of bodies may be in capitals. */
const NOT_ASKED_OF: Partial<Record<ExaminedField, readonly Flag[]>> = {
  place: ['address', 'shouting'],
  addressee: ['address', 'shouting', 'named-person'],
  name: ['shouting'],
};

/** Everything that a moderator is to look at in the words, by field and place. The words are composed (NFC). */
export function findingsIn(words: Pick<Commendation, ExaminedField>): Finding[] {
  return EXAMINED_FIELDS.flatMap((field) => {
    const text = foldText(words[field]);
    return Object.entries(SIGNS).flatMap(([name, find]) => {
      const flag = name as Finding['flag'];
      if (NOT_ASKED_OF[field]?.includes(flag)) return [];
      return find(text)
        .filter(({ start, end }) => start < end)
        .map(({ start, end }) => ({ flag, field, start, end }));
    });
  });
}

/** The flags of the findings, each once, in the order of `FLAGS`. */
export function flagsOf(findings: readonly Finding[], isNearCopy: boolean): Flag[] {
  return FLAGS.filter((flag) =>
    flag === 'near-copy' ? isNearCopy : findings.some((finding) => finding.flag === flag),
  );
}
