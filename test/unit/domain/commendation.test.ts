import { describe, expect, it } from 'vitest';
import { COMMENDATION_MOVES, type CommendationCase, judge } from '#domain/commendation/moderation.ts';
import {
  COMMENDATION_STATES,
  type CommendationState,
  commendationSchema,
} from '#domain/commendation/schema.ts';
import { DomainError } from '#domain/errors.ts';
import { makeCommendation } from '../../factories/commendation.ts';

const problems = (input: unknown) =>
  commendationSchema
    .safeParse(input)
    .error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];

describe('a commendation in order', () => {
  it('is read as it was written', () => {
    const words = makeCommendation();
    expect(commendationSchema.parse(words)).toEqual(words);
  });

  it('may be signed by nobody', () => {
    const { name: _name, place: _place, ...words } = makeCommendation();
    expect(commendationSchema.parse(words)).toMatchObject({ name: '', place: '' });
  });

  it('may be to somebody whom the site does not know', () => {
    const words = makeCommendation({ target: '', addressee: 'Tổ trực đêm thôn Mẫu', relation: 'neighbour' });
    expect(commendationSchema.parse(words)).toEqual(words);
  });

  it('keeps its lines', () => {
    const message = 'Dòng một dài vừa đủ.\r\n\r\n\r\nDòng hai.';
    expect(commendationSchema.parse(makeCommendation({ message })).message).toBe(
      'Dòng một dài vừa đủ.\n\nDòng hai.',
    );
  });

  it.each([20, 600])('may have %i letters', (length) => {
    expect(problems(makeCommendation({ message: 'ẫ'.repeat(length) }))).toEqual([]);
  });
});

describe('a commendation with something to mend', () => {
  it.each([
    [{ target: '' }, 'target: Chọn người, tập thể bạn muốn cảm ơn, hoặc ghi tên ở ô dưới'],
    [{ target: 'zone:ba-vi' }, 'target: Chọn người, tập thể bạn muốn cảm ơn, hoặc ghi tên ở ô dưới'],
    [{ target: 'story:../x' }, 'target: Chọn người, tập thể bạn muốn cảm ơn, hoặc ghi tên ở ô dưới'],
    [{ message: 'ẫ'.repeat(19) }, 'message: Viết ít nhất 20 chữ cái'],
    [{ message: '1'.repeat(30) }, 'message: Viết ít nhất 20 chữ cái'],
    [{ message: '\u0301'.repeat(40) }, 'message: Bỏ các dấu chồng lên nhau'],
    [{ message: `${'\u3164'.repeat(30)} ạ` }, 'message: Viết ít nhất 20 chữ cái'],
    [{ message: '🙏'.repeat(30) }, 'message: Viết ít nhất 20 chữ cái'],
    [
      { message: `Cảm ơn trạm y tế ${'\u202e'}moc.elpmaxe đã giúp` },
      'message: Bỏ ký tự đảo chiều chữ: xin gõ lại lời này thay vì dán',
    ],
    [
      { message: `Cảm ơn trạm y tế a${'\u0301\u0302\u0303'.repeat(9)} đã giúp` },
      'message: Bỏ các dấu chồng lên nhau',
    ],
    [{ target: '', addressee: 'Trạm y tế xã Mẫu'.repeat(8) }, 'addressee: Ghi nơi nhận trong 120 chữ cái'],
    [{ addressee: 'Trạm y tế xã Mẫu' }, 'addressee: Đã chọn nơi nhận trong danh sách: bỏ trống chỗ này'],
    [{ relation: 'boss' }, 'relation: Chọn một quan hệ trong danh sách'],
    [{ message: 'ẫ'.repeat(601) }, 'message: Rút lời tri ân còn nhiều nhất 600 chữ cái'],
    [{ name: '0901 234 567' }, 'name: Chỗ này cần có chữ; xin đừng ghi số điện thoại'],
    [{ name: 'Anh Mẫu 0901.234.567' }, 'name: Xin đừng ghi số điện thoại hay số giấy tờ'],
    [{ name: 'ẫ'.repeat(61) }, 'name: Tên dài nhất 60 chữ cái'],
    [{ place: 'ẫ'.repeat(81) }, 'place: Nơi ở dài nhất 80 chữ cái; chỉ cần tên xã, phường'],
    [{ consent: false }, 'consent: Đánh dấu đồng ý đăng lời tri ân trên cổng'],
  ])('%o', (wrong, problem) => {
    expect(problems({ ...makeCommendation(), ...wrong })).toContain(problem);
  });

  it('is told all of it at once, whom it is for among it', () => {
    const empty = { target: '', addressee: '', message: '', consent: false };
    expect(problems(empty).map((problem) => problem.split(':')[0])).toEqual(['message', 'consent', 'target']);
    expect(problems(null)).toHaveLength(1);
  });

  it('takes nothing that is not asked for', () => {
    expect(problems({ ...makeCommendation(), email: 'a@vi-du.example' })).toHaveLength(1);
  });
});

const about = (state: CommendationState, more: Partial<CommendationCase> = {}): CommendationCase => ({
  state,
  undoTo: null,
  denounces: false,
  ...more,
});

const refusal = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return error instanceof DomainError ? error.code : error;
  }
};

describe('the moves of a commendation', () => {
  it('are these, and no others', () => {
    const legal = COMMENDATION_STATES.flatMap((state) =>
      COMMENDATION_MOVES.flatMap((move) => {
        const to = refusal(() => judge(about(state, { undoTo: 'pending' }), move));
        return to === 'illegal-transition' ? [] : [`${state} ${move} ${to}`];
      }),
    );
    expect(legal).toEqual([
      'pending approve approved',
      'pending hide hidden',
      'pending reject rejected',
      'pending edit pending',
      'pending withdraw withdrawn',
      'approved hide hidden',
      'approved reject rejected',
      'approved undo pending',
      'approved edit pending',
      'approved withdraw withdrawn',
      'hidden approve approved',
      'hidden reject rejected',
      'hidden undo pending',
      'hidden edit pending',
      'hidden withdraw withdrawn',
      'rejected approve approved',
      'rejected undo pending',
      'rejected edit pending',
      'rejected withdraw withdrawn',
    ]);
  });

  it('take a verdict back to where it came from, and nothing where there is none', () => {
    expect(judge(about('hidden', { undoTo: 'approved' }), 'undo')).toBe('approved');
    expect(refusal(() => judge(about('hidden'), 'undo'))).toBe('illegal-transition');
  });

  it('never publish a denunciation', () => {
    const denounces = { denounces: true, undoTo: 'approved' } as const;
    expect(refusal(() => judge(about('pending', denounces), 'approve'))).toBe('not-publishable');
    expect(refusal(() => judge(about('hidden', denounces), 'undo'))).toBe('not-publishable');
    expect(judge(about('pending', denounces), 'reject')).toBe('rejected');
  });
});
