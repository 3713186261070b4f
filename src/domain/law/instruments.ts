import type { PlainDate } from '../vietnamese/time.ts';

/** The two kinds of law that a dossier names as its bases: the law, and the decree that details it. */
export type BaseKind = 'law' | 'decree';

/** A document of the State that the plans, or awards after them, stand on. */
export interface Instrument {
  anchor: string;
  /** As documents cite it; a plan that names it is found by it. */
  number: string;
  /** Its kind and number in full. */
  title: string;
  about: string;
  issued: PlainDate;
  /** Left out where it is no rule with a day of its own to take effect. */
  inForce?: PlainDate;
  /** The first day on which it counts no more; left out while it does. */
  until?: PlainDate;
  /** For what award dossiers rest on: which kind of base it is, and how a letter cites it (“Căn cứ …”). */
  base?: { kind: BaseKind; cited: string };
  /** What it means to someone who reads the plans of 2021. */
  meaning: string;
}

/** The law around the plans, by the day it began to count. The only list of it; plan pages show its later part. */
export const INSTRUMENTS: readonly Instrument[] = [
  {
    anchor: 'luat-2003',
    number: '15/2003/QH11',
    title: 'Luật Thi đua, Khen thưởng số 15/2003/QH11',
    about: 'Luật về thi đua, khen thưởng, sửa đổi bằng Luật số 47/2005/QH11 và Luật số 39/2013/QH13',
    issued: '2003-11-26',
    inForce: '2004-07-01',
    until: '2024-01-01',
    base: {
      kind: 'law',
      cited:
        'Luật Thi đua, Khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, Khen thưởng ngày 14 tháng 6 năm 2005 và Luật sửa đổi, bổ sung một số điều của Luật Thi đua, Khen thưởng ngày 16 tháng 11 năm 2013',
    },
    meaning: 'Luật đang áp dụng khi các kế hoạch năm 2021 được ban hành.',
  },
  {
    anchor: 'nd-91-2017',
    number: '91/2017/NĐ-CP',
    title: 'Nghị định 91/2017/NĐ-CP',
    about: 'Quy định chi tiết thi hành Luật Thi đua, Khen thưởng',
    issued: '2017-07-31',
    inForce: '2017-10-01',
    until: '2024-01-01',
    base: {
      kind: 'decree',
      cited:
        'Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, Khen thưởng',
    },
    meaning: 'Điều 55 là căn cứ của thủ tục đơn giản mà các kế hoạch dẫn tới.',
  },
  {
    anchor: 'qd-1497-2021',
    number: '1497/QĐ-TTg',
    title: 'Quyết định 1497/QĐ-TTg',
    about: 'Phong trào thi đua đặc biệt phòng, chống đại dịch COVID-19, do Thủ tướng Chính phủ mở',
    issued: '2021-09-10',
    meaning:
      'Mở phong trào chung của cả nước, gồm sáu nội dung; kế hoạch của địa phương và ngành ra sau đó nối theo.',
  },
  {
    anchor: 'luat-2022',
    number: '06/2022/QH15',
    title: 'Luật Thi đua, khen thưởng số 06/2022/QH15',
    about: 'Luật về thi đua, khen thưởng, thay luật năm 2003',
    issued: '2022-06-15',
    inForce: '2024-01-01',
    base: { kind: 'law', cited: 'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022' },
    meaning: 'Luật mới, ban hành sau các kế hoạch; có hiệu lực thì luật năm 2003 hết hiệu lực.',
  },
  {
    anchor: 'nd-98-2023',
    number: '98/2023/NĐ-CP',
    title: 'Nghị định 98/2023/NĐ-CP',
    about: 'Quy định chi tiết thi hành Luật Thi đua, khen thưởng năm 2022',
    issued: '2023-12-31',
    inForce: '2024-01-01',
    until: '2025-07-01',
    base: {
      kind: 'decree',
      cited:
        'Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    },
    meaning:
      'Thay Nghị định 91/2017/NĐ-CP: từ ngày này, Điều 55 mà các kế hoạch dẫn không còn là quy định đang áp dụng.',
  },
  {
    anchor: 'nd-152-2025',
    number: '152/2025/NĐ-CP',
    title: 'Nghị định 152/2025/NĐ-CP',
    about:
      'Phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng',
    issued: '2025-06-14',
    inForce: '2025-07-01',
    base: {
      kind: 'decree',
      cited:
        'Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng',
    },
    meaning:
      'Từ ngày này, thẩm quyền và thủ tục khen thưởng theo nghị định này, không theo thủ tục ghi trong kế hoạch năm 2021.',
  },
];

/** The day from which it counts: its entry into force, else its own date. */
export function countsFrom({ inForce, issued }: Instrument): PlainDate {
  return inForce ?? issued;
}

/** Units that the plans name and that are other units today. */
export const MERGERS = {
  anchor: 'sap-xep-2025',
  date: '2025-07-01',
  name: 'Sắp xếp lại tỉnh, bỏ cấp huyện',
  basis: 'Nghị quyết số 202/2025/QH15 của Quốc hội về sắp xếp đơn vị hành chính cấp tỉnh',
  meaning:
    'Chính quyền địa phương còn hai cấp, tỉnh và xã. Cơ quan mà kế hoạch năm 2021 nêu tên có thể đã đổi tên, nhập vào nơi khác hoặc thôi hoạt động.',
  /** What became of provinces that plans are of; of one that isn't here, the page says nothing. */
  provinces: {
    'Hà Nam': 'nay thuộc tỉnh Ninh Bình',
    'Ninh Thuận': 'nay thuộc tỉnh Khánh Hòa',
    'Sơn La': 'giữ nguyên ở cấp tỉnh',
    'Sóc Trăng': 'nay thuộc thành phố Cần Thơ',
    'Thái Nguyên': 'nay cùng Bắc Kạn thành tỉnh Thái Nguyên mới',
  } as Readonly<Record<string, string>>,
} as const;
