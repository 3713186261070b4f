import { describe, expect, it } from 'vitest';
import { IMPORT_FIELDS, LEFT_OUT, WORDINGS } from '#domain/nomination/import/fields.ts';
import { meaningOfHeading } from '#domain/nomination/import/headings.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';

describe('a heading', () => {
  it.each([
    ['Họ và tên', 'personName'],
    ['HỌ TÊN', 'personName'],
    ['ho  va   ten', 'personName'],
    ['Họ và tên'.normalize('NFD'), 'personName'],
    ['Họ và tên (*)', 'personName'],
    ['Họ và tên người được đề nghị', 'personName'],
    ['Tên tập thể', 'collectiveName'],
    ['Tên đơn vị', 'collectiveName'],
    ['Tên đơn vị công tác', 'body'],
    ['Tên tập thể, cá nhân', 'name'],
    ['Tên', 'name'],
    ['Ông/Bà', 'honorific'],
    ['Ông (Bà)', 'honorific'],
    ['Giới tính', 'honorific'],
    ['Năm sinh', 'birthYear'],
    ['Ngày, tháng, năm sinh', 'birthYear'],
    ['Năm sinh Nữ', 'birthYearWoman'],
    ['Chức vụ', 'title'],
    ['Chức vụ, đơn vị công tác', 'titleAndBody'],
    ['Đơn vị công tác', 'body'],
    ['Nơi ở', 'place'],
    ['Thành tích', 'achievement'],
    ['Tóm tắt thành tích (không quá 2 trang)', 'achievement'],
    ['Thành tích nổi bật trong phòng, chống dịch', 'achievement'],
    ['Tóm tắt thành tích nổi bật', 'achievement'],
    ['Truy tặng', 'posthumous'],
    ['Loại tập thể', 'bodyKind'],
    ['Đối tượng', 'kind'],
    ['Cấp trên', 'superior'],
    ['Tiêu chuẩn', 'criteria'],
    ['Khen thưởng đã nhận', 'pastAwards'],
    ['Hình thức khen thưởng đã nhận', 'pastAwards'],
    ['Ghi chú', 'note'],
    ['STT', 'left-out'],
    ['TT', 'left-out'],
    ['Số CCCD', 'left-out'],
    ['Điện thoại', 'left-out'],
    ['Hình thức khen thưởng', 'left-out'],
    ['Màu áo', 'unknown'],
    ['', 'unknown'],
    ['Nguyễn Văn Mẫu', 'unknown'],
  ])('“%s” means %s', (heading, use) => {
    expect(meaningOfHeading(heading).use).toBe(use);
  });

  it('that asks for what the portal never takes says why it is left out', () => {
    expect(meaningOfHeading('Số CMND/CCCD').why).toBe('Cổng không nhận số căn cước');
  });

  it('means one thing only', () => {
    const all = [
      ...IMPORT_FIELDS.flatMap((field) => WORDINGS[field]),
      ...LEFT_OUT.flatMap(({ wordings }) => wordings),
    ];
    expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
    expect(all.filter((one) => plainWords(one) !== one)).toEqual([]);
  });
});
