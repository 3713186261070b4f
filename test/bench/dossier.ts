import type { Nomination, Nominee } from '#domain/nomination/schema.ts';

const ACHIEVEMENT =
  'Lập danh sách từng hộ, chia ba ca trực, gọi điện hỏi thăm mỗi sáng trong mười bốn ngày liền. '.repeat(6);

/** A made-up dossier of three nominees under Ngã Năm's second round, which sets no deadline. */
export function nominationForBench(): Nomination {
  return {
    choice: { campaign: 'nga-nam', programme: 'covid-19', award: 'gk-chu-tich-thi-xa', round: 'dot-2' },
    unit: { name: 'Ủy ban nhân dân xã Mẫu', kind: 'agency', superior: 'Ủy ban nhân dân thị xã Ví Dụ' },
    contact: { name: 'Nguyễn Văn Minh Họa', phone: '02990000000', email: 'vanphong@vi-du.example' },
    letter: {
      number: '12/TTr-UBND',
      place: 'Xã Mẫu',
      date: '2022-01-10',
      signerTitle: 'Chủ tịch',
      signerName: 'Trần Thị Ví Dụ',
    },
    nominees: [
      collective('Tổ COVID cộng đồng ấp Mẫu Một'),
      collective('Tổ COVID cộng đồng ấp Mẫu Hai'),
      collective('Trạm Y tế xã Mẫu'),
    ],
    commitment: true,
    consent: true,
  };
}

function collective(name: string): Nominee {
  return {
    kind: 'collective',
    name,
    bodyKind: 'community',
    superior: 'Ủy ban nhân dân xã Mẫu',
    achievement: ACHIEVEMENT.trim(),
    criteria: ['dong-gop-xuat-sac'],
    note: '',
  };
}
