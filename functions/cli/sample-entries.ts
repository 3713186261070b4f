import type { Commitment, Registration } from '#domain/registration/schema.ts';

interface Sample {
  /** Each is loaded once; changed words need a new key. */
  key: string;
  /** The day it was “sent”. */
  on: string;
}

/** A made-up registration; `confirmed` where the office has said yes. */
export type SampleRegistration = Sample & Omit<Registration, 'consent'> & { confirmed: boolean };
export type SampleCommitment = Sample & Omit<Commitment, 'consent'>;

const NINH_THUAN = { campaign: 'ninh-thuan' } as const;

function registration(
  key: string,
  on: string,
  place: string,
  more: { body: string; measures: string[]; confirmed: boolean },
): SampleRegistration {
  return {
    ...NINH_THUAN,
    ...{ key: `sample-registration-${key}`, on, place, area: 'Toàn địa bàn (mẫu)', targetDate: '2021-12-31' },
    ...{ own: '', contact: '' },
    ...more,
  };
}

/** Shown under the label “Dữ liệu minh họa”: bodies and what they promise are all made up. */
export const SAMPLE_REGISTRATIONS: readonly SampleRegistration[] = [
  registration('01', '2021-09-15', '22783', {
    body: 'Cơ quan Mẫu xã Phước Bình',
    measures: ['bon-tai-cho', 'giam-f0'],
    confirmed: true,
  }),
  registration('02', '2021-09-16', '22786', {
    body: 'Cơ quan Mẫu xã Phước Hòa',
    measures: ['bon-tai-cho'],
    confirmed: true,
  }),
  registration('03', '2021-09-20', 'huyen-bac-ai', {
    body: 'Cơ quan Mẫu huyện Bác Ái',
    measures: ['trien-khai-tan-thon', 'xoa-vung-do'],
    confirmed: true,
  }),
  registration('04', '2021-10-04', '22834', {
    body: 'Cơ quan Mẫu thị trấn Khánh Hải',
    measures: ['sang-loc'],
    confirmed: true,
  }),
  registration('05', '2021-10-11', '22885', {
    body: 'Cơ quan Mẫu xã Phước Hà',
    measures: ['dieu-kien-vung-xanh'],
    confirmed: false,
  }),
];

const households = (place: string, count: number): SampleCommitment[] =>
  Array.from({ length: count }, (_, at) => ({
    ...NINH_THUAN,
    key: `sample-commitment-${place}-${at}`,
    on: '2021-09-18',
    kind: 'ho-gia-dinh',
    place,
    name: `Hộ Mẫu số ${at + 1}`,
    undertakings: ['tham-gia', 'giam-sat'],
  }));

/** Names are made up; enough households in two communes that a count shows, too few in a third. */
export const SAMPLE_COMMITMENTS: readonly SampleCommitment[] = [
  ...households('22783', 7),
  ...households('22834', 4),
  ...households('22786', 2),
  ...['Thôn Mẫu Một', 'Thôn Mẫu Hai', 'Thôn Mẫu Ba'].map((name, at) => ({
    ...NINH_THUAN,
    ...{ key: `sample-commitment-thon-${at}`, on: '2021-09-19', kind: 'thon', place: '22783', name },
    undertakings: ['giam-sat', 'giu-vung'],
  })),
];
