import type { Nomination } from '#domain/nomination/schema.ts';
import { makeCollective, makeIndividual, makeNomination } from './nomination.ts';

const GIVEN = ['Ánh Nguyệt', 'Ví Dụ', 'Minh Họa', 'Mẫu Mực', 'Thử Nghiệm', 'Giả Định', 'Làm Mẫu', 'Tên Đặt'];
const FAMILY = ['Nguyễn Thị', 'Trần Văn', 'Lò Thị', 'Cà Văn', 'Quàng Thị'];

/** Made-up people whose names try a table: short, with apostrophes, one word, sixty letters. */
const UNUSUAL = [
  "H'Hen Niê Mẫu",
  "Điểu K'Ré Mẫu",
  'Mẫu',
  'Công Tằng Tôn Nữ Thị Ví Dụ Minh Họa Dài Đến Sáu Mươi Chữ Cái',
];

/** A dossier under Sơn La's plan with so many collectives and individuals, the second of whom has died. */
export function makeLargeDossier(collectives: number, individuals: number): Nomination {
  const achievement = (at: number) =>
    `Từ tháng 7 đến tháng 11/2021 đã tham gia ${at + 12} ca trực chốt, lấy ${120 + at * 7} mẫu xét nghiệm và vận động ${30 + at} hộ ký cam kết “Vùng xanh”. Hỗ trợ giao ${at + 5} chuyến lương thực, thuốc men tới các bản bị phong tỏa, không để hộ nào thiếu ăn; được Ban chỉ đạo xã biểu dương.`;
  return makeNomination({
    choice: { campaign: 'son-la', programme: 'covid-19', award: 'bk-chu-tich-tinh', round: null },
    unit: { name: 'Ủy ban nhân dân huyện Ví Dụ', kind: 'agency', superior: 'Ủy ban nhân dân tỉnh Sơn La' },
    letter: {
      number: '215/TTr-UBND',
      place: 'Ví Dụ',
      date: '2021-12-08',
      signerTitle: 'Phó Chủ tịch',
      signerName: 'Nguyễn Văn Minh Họa',
    },
    nominees: [
      ...Array.from({ length: collectives }, (_, at) =>
        makeCollective({
          name: `Tổ COVID cộng đồng bản Mẫu ${at + 1}, xã Ví Dụ`,
          superior: 'Ủy ban nhân dân xã Ví Dụ',
          achievement: achievement(at),
          criteria: [{ id: 'tap-the-nhiem-vu', evidence: 'Giấy xác nhận của Ban chỉ đạo xã' }],
          pastAwards: [{ award: 'Giấy khen của Chủ tịch huyện', decision: '12/QĐ-UBND', year: 2020 }],
        }),
      ),
      ...Array.from({ length: individuals }, (_, at) =>
        makeIndividual({
          honorific: at % 2 === 0 ? 'Bà' : 'Ông',
          name: UNUSUAL[at - 2] ?? `${FAMILY[at % FAMILY.length]} ${GIVEN[at % GIVEN.length]}`,
          birthYear: at % 7 === 0 ? null : 1960 + at,
          title: at % 3 === 0 ? 'Trạm trưởng' : 'Viên chức, tổ trưởng tổ lưu động',
          body: `Trạm Y tế xã Mẫu ${at + 1}`,
          posthumous: at === 1,
          achievement: achievement(at + 3),
          criteria: [{ id: 'ca-nhan-truc-tiep', evidence: '' }],
          note: at === 4 ? 'Tình nguyện viên' : '',
        }),
      ),
    ],
  });
}
