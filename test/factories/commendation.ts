import type { Commendation } from '#domain/commendation/schema.ts';

let serial = 0;

/** A commendation whose words are its own, about Ngã Năm's campaign. */
export function makeCommendation(overrides: Partial<Commendation> = {}): Commendation {
  serial += 1;
  return {
    target: 'campaign:nga-nam',
    addressee: '',
    relation: '',
    message: `Cảm ơn các anh chị trực chốt đầu thôn, lời thứ ${serial} của chúng tôi.`,
    name: 'Phụ huynh Mẫu',
    place: 'xã Mẫu',
    consent: true,
    ...overrides,
  };
}
