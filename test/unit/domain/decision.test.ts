import { describe, expect, it } from 'vitest';
import { differences, obstacleOf, type ProposedNominee } from '#domain/decision/judge.ts';
import { anchorsFor, decisionSlug } from '#domain/decision/naming.ts';
import { currentLines, noticeOf, rollText, toContent } from '#domain/decision/roll.ts';
import { recordSchema } from '#domain/decision/schema.ts';
import { makeDecision, makeLine } from '../../factories/decision.ts';

const AWARDS = [
  { id: 'bang-khen', form: 'bang-khen', level: 'province' },
  { id: 'giay-khen', form: 'giay-khen', level: 'district' },
] as const;

const proposed: ProposedNominee = {
  ...{ position: 0, kind: 'individual', name: 'Lò Ví Dụ Lan', title: '', body: 'Bản Mẫu', posthumous: false },
  ...{ award: 'bang-khen', proposedAward: 'bang-khen', finding: 'meets', findingNote: null, outcome: null },
};

describe('names of a decision', () => {
  it('gives its file a name of number and year', () => {
    expect(decisionSlug('123/QĐ-UBND', '2022-04-08')).toBe('123-qd-ubnd-2022');
    expect(decisionSlug('///', '2022-04-08')).toBe('qd-2022');
  });

  it('gives each line an anchor of its own', () => {
    expect(anchorsFor(['Lò Thị Đào', 'Lò Thị Đạo', 'Lò Thị Đào 2', '…'])).toEqual([
      'lo-thi-dao',
      'lo-thi-dao-2',
      'lo-thi-dao-2-2',
      'ten',
    ]);
  });
});

describe('who can be named', () => {
  const obstacle = (change: Partial<ProposedNominee>, award = 'bang-khen') =>
    obstacleOf({ ...proposed, ...change }, award, AWARDS);

  it('takes whoever meets the criteria, for the award proposed', () => {
    expect(obstacle({})).toBeNull();
  });

  it('takes a lower award only with the appraiser’s reason, a higher one never', () => {
    expect(obstacle({}, 'giay-khen')).toContain('chưa ghi lý do');
    expect(obstacle({ findingNote: ' ' }, 'giay-khen')).toContain('chưa ghi lý do');
    expect(obstacle({ findingNote: 'Phạm vi huyện' }, 'giay-khen')).toBeNull();
    expect(obstacle({ proposedAward: 'giay-khen', findingNote: 'Phạm vi huyện' })).toContain('cao hơn');
    expect(obstacle({}, 'huan-chuong')).toContain('không có trong kế hoạch');
  });

  it('refuses whoever has an outcome or was not found to meet', () => {
    expect(obstacle({ outcome: 'not-awarded' })).toContain('đã có kết quả');
    expect(obstacle({ finding: 'does-not' })).toContain('chưa được thẩm định là đạt');
    expect(obstacle({ finding: null })).toContain('chưa được thẩm định là đạt');
  });

  it('marks each letter that is printed otherwise', () => {
    expect(differences(proposed, proposed)).toEqual([]);
    expect(differences(proposed, { ...proposed, name: 'Lò Ví dụ Lan', posthumous: true })).toEqual([
      'name',
      'posthumous',
    ]);
  });
});

describe('what is sent', () => {
  const {
    lines: _lines,
    campaign,
    programme,
    round,
    award,
    slug: _slug,
    kind: _kind,
    ...rest
  } = makeDecision();
  const { anchor: _a, kind: _k, status: _s, notice: _n, ...printed } = makeLine();
  const sent = (change: object, line: object = {}) =>
    recordSchema.safeParse({
      ...{ kind: 'award', campaign, programme, round, award, deciding: 'chu-tich', ...rest },
      recipients: [{ code: '7K4MPX92', position: 0, ...printed, ...line }],
      ...change,
    });

  it('keeps names as they are written, composed', () => {
    const { data } = sent({}, { name: ' Lo\u0300  VÍ dụ Lan ' });
    expect(data?.kind === 'award' && data.recipients[0]?.name).toBe('Lò VÍ dụ Lan');
  });

  it('refuses a date that is none, a source that is no address, no names, and what is not asked', () => {
    expect(sent({ date: '2022-02-30' }).success).toBe(false);
    expect(sent({ source: { title: 'Công báo', url: 'javascript:1' } }).success).toBe(false);
    expect(sent({ recipients: [] }).success).toBe(false);
    expect(sent({}, { birthYear: 1979 }).success).toBe(false);
  });
});

describe('the roll after later decisions', () => {
  it('shows the line as the last of them has it', () => {
    const [first, second] = [makeLine(), makeLine({ anchor: 'khac', name: 'Khác' })];
    const corrected = makeLine({ name: 'Lò Ví Dụ Làn', status: 'corrected', notice: 'Đính chính' });
    const revoked = makeLine({ name: 'Lò Ví Dụ Làn', status: 'revoked', notice: 'Thu hồi' });
    expect(currentLines([first, second], [[corrected], [revoked]])).toEqual([revoked, second]);
    expect(noticeOf('correction', { number: '8/QĐ', date: '2022-05-05' })).toBe(
      'Đính chính theo Quyết định số 8/QĐ, ngày 05/05/2022.',
    );
  });

  it('has one text, which a change of any public field changes, and what is empty is not in', () => {
    const text = rollText(toContent(makeDecision()));
    expect(text).toBe(rollText(toContent(makeDecision({ lines: [makeLine({ role: null })] }))));
    expect(text).not.toBe(rollText(toContent(makeDecision({ lines: [makeLine({ role: 'leader' })] }))));
    expect(text).not.toContain('"notice"');
  });
});
