import type { Collective, Individual, Nomination } from '#domain/nomination/schema.ts';

/** Long enough to pass, and easy to find wherever it must not turn up. */
export const ACHIEVEMENT =
  'Tổ chia ba ca trực, gọi điện hỏi thăm từng hộ mỗi sáng trong mười bốn ngày liền, giao 320 túi hàng tận cửa.';

export function makeCollective(overrides: Partial<Collective> = {}): Collective {
  return {
    kind: 'collective',
    name: 'Tổ COVID cộng đồng ấp Mẫu (dữ liệu minh họa)',
    bodyKind: 'community',
    superior: 'Ủy ban nhân dân xã Mẫu',
    achievement: ACHIEVEMENT,
    criteria: [{ id: 'dong-gop-xuat-sac', evidence: '' }],
    pastAwards: [],
    note: '',
    ...overrides,
  };
}

export function makeIndividual(overrides: Partial<Individual> = {}): Individual {
  return {
    kind: 'individual',
    honorific: 'Bà',
    name: 'Trần Thị Ví Dụ',
    birthYear: 1979,
    title: 'Trạm trưởng',
    body: 'Trạm Y tế xã Mẫu',
    posthumous: false,
    achievement: ACHIEVEMENT,
    criteria: [{ id: 'dong-gop-xuat-sac', evidence: '' }],
    pastAwards: [],
    note: '',
    ...overrides,
  };
}

/** A dossier that Ngã Năm's plan takes in its first round, which begins on 09/9/2021 and sets no deadline. */
export function makeNomination(overrides: Partial<Nomination> = {}): Nomination {
  return {
    choice: { campaign: 'nga-nam', programme: 'covid-19', award: 'gk-chu-tich-thi-xa', round: 'dot-1' },
    unit: { name: 'Ủy ban nhân dân xã Mẫu', kind: 'agency', superior: 'Ủy ban nhân dân thị xã Ví Dụ' },
    contact: { name: 'Lê Văn Liên Hệ', phone: '02990000012', email: 'lien-he@vi-du.example' },
    letter: {
      number: '12/TTr-UBND',
      place: 'Xã Mẫu',
      date: '2021-12-01',
      signerTitle: 'Chủ tịch',
      signerName: 'Nguyễn Văn Minh Họa',
    },
    nominees: [makeCollective(), makeIndividual()],
    byPost: ['to-trinh', 'bao-cao-tom-tat'],
    commitment: true,
    consent: { handling: true, publication: true, mail: false },
    ...overrides,
  };
}

/** One that Ninh Thuận's plan takes in its second round: before 20/12/2021. */
export function makeNinhThuanNomination(round = 'dot-2'): Nomination {
  return makeNomination({
    choice: { campaign: 'ninh-thuan', programme: 'vung-xanh', award: 'bk-chu-tich-tinh', round },
    nominees: [makeCollective({ criteria: [{ id: 'dat-dieu-kien-vung-xanh', evidence: '' }] })],
  });
}
