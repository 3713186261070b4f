import { describe, expect, it } from 'vitest';
import { differences } from '#domain/nomination/differences.ts';
import type { Nomination, Nominee } from '#domain/nomination/schema.ts';
import { makeCollective, makeIndividual, makeNomination } from '../../../factories/nomination.ts';
import { makeRules } from '../../../factories/rules.ts';

const campaign = makeRules({
  papers: [{ id: 'to-trinh', name: 'Tờ trình', required: true, clause: 'iv-1' }],
});
const choice = { campaign: 'mau', programme: 'covid-19', award: 'bang-khen', round: 'dot-1' };
const base = makeNomination({ choice });
const paper = (name: string, sign = 'a') => ({ name, sha256: sign.repeat(64) });

function changes(
  before: Partial<Nomination>,
  after: Partial<Nomination>,
  papers = [[], []] as ReturnType<typeof paper>[][],
) {
  const [from = [], to = []] = papers;
  return differences(
    { content: { ...base, ...before }, papers: from },
    { content: { ...base, ...after }, papers: to },
    [campaign],
  );
}

/** As one line each: what happened, where, from what to what. */
function lines(...args: Parameters<typeof changes>): string[] {
  return changes(...args).map((one) => [one.change, one.part, one.label, one.before, one.after].join(' | '));
}

const person = (name: string, more: Partial<Nominee> = {}) =>
  makeIndividual({ name, achievement: `${name} đã làm`, ...more } as Parameters<typeof makeIndividual>[0]);
const [an, binh, chi] = [person('Lý Văn An'), person('Lý Thị Bình'), person('Lý Thị Chi')];
const NOMINEES = 'Tập thể, cá nhân được đề nghị';

describe('what changed between two submissions', () => {
  it('is nothing when nothing did, letters decomposed or contacts changed', () => {
    const unit = { ...base.unit, name: base.unit.name.normalize('NFD') };
    const contact = { name: 'Khác', phone: '02990000099', email: '' };
    expect(changes({}, { unit, contact })).toEqual([]);
  });

  it('is told in the form’s words and the plan’s names, in the form’s order', () => {
    const after = {
      choice: { ...choice, award: 'huan-chuong', round: 'bo-di' },
      unit: { ...base.unit, kind: 'enterprise', superior: '' },
      letter: { ...base.letter, date: '2021-12-02' },
      consent: { handling: true, publication: false, mail: false },
    } as const;
    expect(lines({}, after)).toEqual([
      'changed | Nơi gửi | Hình thức khen | Bằng khen của Chủ tịch tỉnh Mẫu | Huân chương Lao động',
      'changed | Nơi gửi | Đợt | Đợt 1 | bo-di',
      'changed | Đơn vị đề nghị | Loại đơn vị | Cơ quan nhà nước | Doanh nghiệp, hợp tác xã',
      'changed | Đơn vị đề nghị | Cơ quan, đơn vị cấp trên | Ủy ban nhân dân thị xã Ví Dụ | ',
      'changed | Tờ trình | Ngày ký | 01/12/2021 | 02/12/2021',
      'changed | Đồng ý sử dụng dữ liệu | Công bố khi được khen | Đồng ý | Không đồng ý',
    ]);
    expect(changes({}, after).every((one) => one.after !== '')).toBe(true);
  });

  it('tells a nominee’s fields under their name', () => {
    const more = {
      criteria: [
        { id: 'chung', evidence: 'QĐ 12' },
        { id: 'la', evidence: '' },
      ],
      pastAwards: [{ award: 'Giấy khen', decision: '', year: 2020 }],
      posthumous: true,
      birthYear: null,
    };
    expect(
      lines(
        { nominees: [{ ...an, criteria: [], birthYear: 1970 } as Nominee] },
        { nominees: [{ ...an, ...more }] },
      ),
    ).toEqual([
      'changed | Lý Văn An | Năm sinh | 1970 | ',
      'changed | Lý Văn An | Truy tặng | Không | Có',
      'changed | Lý Văn An | Tiêu chuẩn đã đạt |  | Đóng góp xuất sắc: QĐ 12\nla',
      'changed | Lý Văn An | Khen thưởng đã nhận |  | Giấy khen, 2020',
    ]);
  });
});

describe('nominees of two versions', () => {
  const row = (...nominees: Nominee[]) => ({ nominees });

  it.each<[string, Partial<Nomination>, Partial<Nomination>, string[]]>([
    [
      'one removed in the middle',
      row(an, binh, chi),
      row(an, chi),
      [`removed | ${NOMINEES} | Cá nhân | Lý Thị Bình | `],
    ],
    [
      'one added in front',
      row(binh, chi),
      row(an, binh, chi),
      [`added | ${NOMINEES} | Cá nhân |  | Lý Văn An`],
    ],
    [
      'one renamed, known by the achievement, after another went',
      row(an, binh),
      row({ ...binh, name: 'Vàng Thị Bình' }),
      [
        'changed | Vàng Thị Bình | Họ và tên | Lý Thị Bình | Vàng Thị Bình',
        `removed | ${NOMINEES} | Cá nhân | Lý Văn An | `,
      ],
    ],
    [
      'a slip in a name and another text, in the same place',
      row(an),
      row({ ...an, name: 'Lý Văn Anh', achievement: 'Khác' } as Nominee),
      [
        'changed | Lý Văn Anh | Họ và tên | Lý Văn An | Lý Văn Anh',
        'changed | Lý Văn Anh | Tóm tắt thành tích | Lý Văn An đã làm | Khác',
      ],
    ],
    [
      'someone else in the same place',
      row(an),
      row(person('Vàng A Dình')),
      [`added | ${NOMINEES} | Cá nhân |  | Vàng A Dình`, `removed | ${NOMINEES} | Cá nhân | Lý Văn An | `],
    ],
    [
      'a collective of the name of a person',
      row(an),
      row(makeCollective({ name: 'Lý Văn An' })),
      [`added | ${NOMINEES} | Tập thể |  | Lý Văn An`, `removed | ${NOMINEES} | Cá nhân | Lý Văn An | `],
    ],
    [
      'another order',
      row(an, binh),
      row(binh, an),
      [`changed | ${NOMINEES} | Thứ tự trong danh sách |  | Đã xếp lại`],
    ],
    [
      'two of one name, of whom the second changed',
      row(an, { ...an, note: 'một' } as Nominee),
      row(an, { ...an, note: 'hai' } as Nominee),
      ['changed | Lý Văn An | Ghi chú | một | hai'],
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected);
  });

  it('are compared quickly, 500 of them', () => {
    const many = (note: string) =>
      Array.from({ length: 500 }, (_, index) => person(`Người số ${index}`, { note } as Partial<Nominee>));
    const start = performance.now();
    expect(changes(row(...many('')), row(...many('mới')))).toHaveLength(500);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('papers of two versions', () => {
  it.each([
    ['added', [], [paper('a.pdf')], ['added | Giấy tờ | Tệp |  | a.pdf']],
    ['removed', [paper('a.pdf')], [], ['removed | Giấy tờ | Tệp | a.pdf | ']],
    [
      'replaced',
      [paper('a.pdf', 'a')],
      [paper('a.pdf', 'b')],
      ['changed | Giấy tờ | Tệp được thay bằng bản khác | a.pdf | a.pdf'],
    ],
    ['renamed', [paper('a.pdf')], [paper('b.pdf')], ['changed | Giấy tờ | Tên tệp | a.pdf | b.pdf']],
    ['untouched', [paper('a.pdf')], [paper('a.pdf')], []],
  ])('%s', (_what, before, after, expected) => {
    expect(lines({}, {}, [before, after])).toEqual(expected);
  });

  it('that come by post', () => {
    expect(lines({ byPost: ['cu'] }, { byPost: ['to-trinh'] })).toEqual([
      'added | Giấy tờ | Gửi bản giấy |  | Tờ trình',
      'removed | Giấy tờ | Gửi bản giấy | cu | ',
    ]);
  });
});
