import type { Receipt } from '#domain/nomination/contract.ts';

/** What the API answers once a dossier is in. */
export function makeReceipt(overrides: Partial<Receipt> = {}): Receipt {
  return {
    code: '7K4MPX92',
    state: 'submitted',
    submittedAt: '2021-12-10T10:24:07+07:00',
    unit: 'Ủy ban nhân dân xã Mẫu',
    campaign: 'Phong trào thi đua (dữ liệu minh họa)',
    programme: 'Phòng, chống dịch',
    award: 'Giấy khen của Chủ tịch Ủy ban nhân dân thị xã',
    round: 'Đợt 2',
    deadline: null,
    receiving: 'Trung tâm Y tế',
    coordinating: 'Phòng Nội vụ',
    council: null,
    deciding: 'Chủ tịch Ủy ban nhân dân thị xã',
    collectives: 1,
    individuals: 1,
    number: 1,
    digest: '9f2c41d077aeb3e8'.repeat(4),
    papers: [],
    byPost: ['Tờ trình đề nghị khen thưởng'],
    late: false,
    ...overrides,
  };
}
