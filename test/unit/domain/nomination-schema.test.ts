import { describe, expect, it } from 'vitest';
import { DomainError } from '#domain/errors.ts';
import { LIMITS } from '#domain/nomination/constants.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import { parseNomination } from '#domain/nomination/validate.ts';
import { makeCollective, makeIndividual, makeNomination } from '../../factories/nomination.ts';

/** What has to be mended: `field: message`. */
function problems(input: unknown): string[] {
  try {
    parseNomination(input);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.fields.map(({ field, message }) => `${field}: ${message}`);
  }
}

const nomination = makeNomination();
const withContact = (contact: Partial<Nomination['contact']>) => ({
  ...nomination,
  contact: { ...nomination.contact, ...contact },
});

describe('a dossier in order', () => {
  it('is read as it was written', () => {
    expect(parseNomination(nomination)).toEqual(nomination);
  });

  it('is read the same again', () => {
    expect(parseNomination(parseNomination(nomination))).toEqual(nomination);
  });

  it('may leave out what is optional', () => {
    const { superior: _superior, ...unit } = nomination.unit;
    const { email: _email, ...contact } = nomination.contact;
    const { number: _number, ...letter } = nomination.letter;
    const read = parseNomination({ ...nomination, unit, contact, letter });
    expect([read.unit.superior, read.contact.email, read.letter.number]).toEqual(['', '', '']);
  });

  it.each([
    ['0299 000-0012', '02990000012'],
    ['+84 (90) 123.4567', '+84901234567'],
  ])('has the phone number %s as %s', (typed, kept) => {
    expect(parseNomination(withContact({ phone: typed })).contact.phone).toBe(kept);
  });

  it('keeps names as their owners write them', () => {
    const name = 'H’Hen NIÊ';
    expect(parseNomination({ ...nomination, nominees: [makeIndividual({ name })] }).nominees[0]?.name).toBe(
      name,
    );
  });
});

describe('a dossier with something to mend', () => {
  it.each([
    [
      { ...nomination, consent: { ...nomination.consent, handling: false } },
      'consent.handling: Đánh dấu đồng ý để cơ quan được dùng thông tin trong hồ sơ',
    ],
    [{ ...nomination, commitment: undefined }, 'commitment: Xác nhận cam kết trước khi gửi'],
    [{ ...nomination, nominees: [] }, 'nominees: Thêm ít nhất một tập thể hoặc cá nhân'],
    [{ ...nomination, citizenId: '1' }, ': Có trường không được nhận'],
    [{ ...nomination, unit: { ...nomination.unit, kind: 'x' } }, 'unit.kind: Chọn loại đơn vị'],
    [{ ...nomination, unit: undefined }, 'unit: Phần này còn thiếu hoặc chưa đúng kiểu'],
    [withContact({ name: ' \u200B ' }), 'contact.name: Nhập họ tên người liên hệ'],
    [withContact({ phone: '' }), 'contact.phone: Nhập số điện thoại'],
    [withContact({ email: 'a@' }), 'contact.email: Nhập thư điện tử như ten@donvi.vn, hoặc để trống'],
    [
      { ...nomination, letter: { ...nomination.letter, date: '2021-02-30' } },
      'letter.date: Không có ngày này trong lịch: xem lại ngày, tháng, năm',
    ],
    [
      { ...nomination, nominees: [makeCollective({ achievement: 'Ngắn quá.' })] },
      'nominees.0.achievement: Viết ít nhất 50 chữ cái: việc đã làm, kết quả, con số, thời gian',
    ],
    [
      { ...nomination, nominees: [makeCollective({ achievement: 'ẫ '.repeat(2001).trim() })] },
      'nominees.0.achievement: Dài 4001 chữ cái. Rút còn 4000',
    ],
    [
      { ...nomination, nominees: [makeCollective(), makeIndividual({ criteria: [] })] },
      'nominees.1.criteria: Chọn ít nhất một tiêu chuẩn đã đạt',
    ],
    [
      {
        ...nomination,
        nominees: [makeIndividual({ pastAwards: [{ award: '', decision: '12/QĐ', year: 2019 }] })],
      },
      'nominees.0.pastAwards.0.award: Nhập hình thức khen đã nhận',
    ],
    [
      { ...nomination, nominees: [makeIndividual({ birthYear: 1899 })] },
      'nominees.0.birthYear: Nhập năm sinh bằng bốn chữ số, hoặc để trống',
    ],
    [
      { ...nomination, nominees: Array.from({ length: LIMITS.nominees + 1 }, () => makeCollective()) },
      'nominees: Một hồ sơ nhận nhiều nhất 500 đề nghị',
    ],
    [
      { ...nomination, nominees: [{ ...makeCollective(), kind: 'household' }] },
      'nominees.0.kind: Chọn tập thể hoặc cá nhân',
    ],
  ])('%#: %2$s', (input, problem) => {
    expect(problems(input)).toEqual([problem]);
  });

  it('names each field once, in the order of the form', () => {
    const broken = {
      ...withContact({ name: '', phone: 'x' }),
      unit: { name: '', kind: 'agency' },
      nominees: [],
    };
    expect(problems(broken).map((line) => line.split(':')[0])).toEqual([
      'unit.name',
      'contact.name',
      'contact.phone',
      'nominees',
    ]);
  });

  it.each([null, 'a', [], 7])('is no dossier at all: %j', (input) => {
    expect(problems(input)).toEqual([': Phần này còn thiếu hoặc chưa đúng kiểu']);
  });
});
