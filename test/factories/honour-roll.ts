import type { SearchEntry } from '#domain/honour-search/build-index.ts';
import type { SearchDecision } from '#domain/honour-search/format.ts';
import { slugOf } from '#domain/vietnamese/slug.ts';

const FAMILY =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lò Quàng Chế Kiều'.split(' ');
const MIDDLE =
  'Văn Thị Hữu Đức Minh Ngọc Thanh Quang Xuân Thu Hồng Kim Bảo Gia Đình Công Mạnh Phương Tuấn Bích Khánh Diệu'.split(
    ' ',
  );
const GIVEN =
  'An Anh Ánh Ân Bảo Bình Châu Chi Cúc Cường Dung Dũng Duy Dương Đào Đạt Định Đông Đức Giang Hà Hải Hạnh Hằng Hân Hiền Hiếu Hòa Hoa Hoàng Hùng Huy Huyền Hương Khánh Khoa Khôi Kiên Lam Lan Lâm Liên Linh Loan Long Lộc Ly Mai Minh Mỹ Nam Nga Ngân Ngọc Nguyên Nhàn Nhi Nhung Oanh Ơn Phong Phú Phúc Phương Quân Quang Quốc Quý Quyên Quỳnh Sơn Tài Tâm Tân Thảo Thắng Thi Thiện Thịnh Thoa Thu Thủy Thúy Tiên Tiến Toàn Trang Trâm Trí Trung Tú Tuấn Tùng Tuyết Ưng Uyên Vân Việt Vinh Vũ Xuân Yên Yến'.split(
    ' ',
  );
const BODIES = [
  'Trạm Y tế xã',
  'Tổ COVID cộng đồng thôn',
  'Trường Tiểu học',
  'Hội Liên hiệp Phụ nữ xã',
  'Đội tình nguyện phường',
  'Công an xã',
  'Hộ gia đình',
];
const FIRST =
  'An Bình Cẩm Đại Đông Giao Hòa Hưng Khánh Lâm Long Mường Nậm Phú Phước Quảng Sơn Tân Thạnh Thượng Tiên Vĩnh Xuân Yên'.split(
    ' ',
  );
const SECOND =
  'Ân Bắc Châu Dương Đức Điền Giang Hải Hiệp Khê Lạc Lộc Mỹ Nghĩa Ngọc Phong Quý Sơn Thành Thủy Trung Vân Xá Ý'.split(
    ' ',
  );

/** Syllables for the names of firms, so that there are as many different words as on a real roll. */
const SYLLABLES = 'b c ch d đ g gi h kh l m n nh p ph qu r s t th tr v x'
  .split(' ')
  .flatMap((start) =>
    'an át ăng âm ên iêu ín oa óc ồng ơi uân úy ương ược'.split(' ').map((end) => start + end),
  )
  .map((syllable) => syllable.charAt(0).toUpperCase() + syllable.slice(1));

/** Numbers that look random and are the same in every run (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A made-up honour roll of that many names, three in four of them people, in one decision for each eighty. */
export function makeRoll(size: number): { entries: SearchEntry[]; decisions: SearchDecision[] } {
  const below = dice(20_211_122);
  const one = (list: readonly string[]) => list[below(list.length)] ?? '';
  const commune = () => `${one(FIRST)} ${one(SECOND)}`;
  const count = Math.ceil(size / 80);
  const entries = Array.from({ length: size }, (): SearchEntry => {
    const isPerson = below(4) > 0;
    const name = isPerson
      ? [one(FAMILY), one(MIDDLE), ...(below(4) === 0 ? [one(MIDDLE)] : []), one(GIVEN)].join(' ')
      : below(4) === 0
        ? `Công ty ${one(SYLLABLES)} ${one(SYLLABLES)}`
        : `${one(BODIES)} ${commune()}`;
    const rest = `#${slugOf(name)}`;
    return { record: [name, `Xã ${commune()}, huyện ${commune()}`, below(count), rest], isPerson };
  });
  const decisions = Array.from(
    { length: count },
    (_, at): SearchDecision => ({
      number: `${100 + at}/QĐ-UBND`,
      date: `${String(1 + below(28)).padStart(2, '0')}/${String(1 + below(12)).padStart(2, '0')}/2022`,
      award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      path: `/vinh-danh/phong-trao-${below(12)}/qd-${at}/`,
      sample: true,
    }),
  );
  return { entries, decisions };
}
