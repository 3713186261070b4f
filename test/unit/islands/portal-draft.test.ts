import { describe, expect, it } from 'vitest';
import type { OwnNomination } from '#domain/nomination/contract.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import { answerName, answerText } from '../../../src/islands/Nomination/conflict-names.ts';
import { draftFile, readDraftFile } from '../../../src/islands/Nomination/draft-file.ts';
import { draftLink, readDraftLink } from '../../../src/islands/Nomination/draft-link.ts';
import { reunite } from '../../../src/islands/Nomination/portal-draft.ts';
import { begin, type FormState, reduce } from '../../../src/islands/Nomination/reducer.ts';
import { makeTyped } from '../../factories/typed-nomination.ts';

const base = makeTyped();
const unit = (values: Partial<Draft['unit']>): Draft => ({ ...base, unit: { ...base.unit, ...values } });

const own = (draft: Draft, version = 7): OwnNomination => ({
  code: '7K4MPX92',
  state: 'draft',
  version,
  changedAt: '2021-12-10T10:24:07+07:00',
  keptUntil: '2022-01-09T10:24:07+07:00',
  draft,
  papers: [],
  opening: { opens: 'all', until: null },
  receipt: null,
});

/** The form with a draft that the portal has in version 1. */
function writing(content: Draft): FormState {
  const stored = { code: '7K4MPX92', secret: 'ABCDEFGH2345', version: 1, base };
  return begin('key', { draft: { content, sending: { key: 'key', stored } }, receipt: null });
}

const met = (mine: Draft, theirs: Draft) =>
  reduce(writing(mine), { type: 'reunited', reunion: reunite(base, mine, own(theirs)) });

describe('a draft that another holder changed', () => {
  it('goes on from theirs, with ours on top, when nothing clashes', () => {
    const state = met(unit({ superior: 'Ta' }), unit({ name: 'Họ' }));
    expect(state.content).toEqual(unit({ superior: 'Ta', name: 'Họ' }));
    expect(state.sending.stored).toMatchObject({ version: 7, base: unit({ name: 'Họ' }) });
    expect([state.portal.conflicts, state.portal.taken]).toEqual([[], ['unit.name']]);
  });

  it('keeps the old base while an answer is to be chosen, so that a reload finds it again', () => {
    const state = met(unit({ name: 'Ta' }), unit({ name: 'Họ' }));
    expect(state.sending.stored).toMatchObject({ version: 1, base });
    expect(state.portal.conflicts).toHaveLength(1);
  });

  it.each([
    ['mine', 'Ta'],
    ['theirs', 'Họ'],
  ] as const)('goes on from theirs once %s is chosen', (whose, name) => {
    const state = reduce(met(unit({ name: 'Ta' }), unit({ name: 'Họ' })), {
      type: 'choose-answer',
      path: 'unit.name',
      whose,
    });
    expect(state.content.unit.name).toBe(name);
    expect(state.sending.stored).toMatchObject({ version: 7, base: unit({ name: 'Họ' }) });
    expect(state.portal).toMatchObject({ conflicts: [], theirs: null });
  });

  it('takes out again whom we took out, when that is chosen', () => {
    const without = { ...base, nominees: base.nominees.slice(1) };
    const changed = { ...base, nominees: base.nominees.map((one) => ({ ...one, note: 'Họ' })) };
    const state = met(without, changed);
    expect(state.content.nominees).toHaveLength(2);
    const chosen = reduce(state, { type: 'choose-answer', path: 'nominees.n1', whose: 'mine' });
    expect(chosen.content.nominees.map(({ id }) => id)).toEqual(['n2']);
  });

  it('is opened by its code and secret as the portal has it', () => {
    const state = reduce(begin('old'), { type: 'open', own: own(base), secret: 'S', key: 'new' });
    expect(state.content).toEqual(base);
    expect(state.sending).toEqual({
      key: 'new',
      stored: { code: '7K4MPX92', secret: 'S', version: 7, base },
    });
  });
});

describe('the link of a draft', () => {
  it('comes back from its address, whatever came between the signs', () => {
    const holder = { code: '7K4MPX92', secret: 'ABCDEFGH2345' };
    const link = new URL(draftLink(holder, 'https://vi-du.example'));
    expect([link.pathname, link.search]).toEqual(['/de-nghi/', '']);
    expect(readDraftLink(link.hash)).toEqual(holder);
    expect(readDraftLink('#ban-nhap=7k4m-px92.abcd-efgh-2345')).toEqual(holder);
  });

  it.each(['', '#buoc=viec', '#ban-nhap=', '#ban-nhap=7K4MPX92', '#ban-nhap=.X'])('is not in %o', (hash) => {
    expect(readDraftLink(hash)).toBeNull();
  });
});

describe('the file of a draft', () => {
  it('comes back as it was, and holds neither code nor secret', () => {
    const { name, text } = draftFile(base);
    expect(name).toBe('ban-nhap-uy-ban-nhan-dan-xa-mau.json');
    expect(readDraftFile(text)).toEqual(base);
    expect(text).not.toMatch(/secret|7K4MPX92/);
  });

  it.each(['', '{', '[]', '{"format":"dong-long.ban-nhap","version":1,"draft":{}}', JSON.stringify(base)])(
    'is not %s',
    (text) => {
      expect(readDraftFile(text)).toBeNull();
    },
  );
});

describe('an answer in words', () => {
  it.each([
    ['unit.name', 'Tên đơn vị'],
    ['contact.phone', 'Số điện thoại'],
    ['letter.date', 'Ngày ký'],
    ['choice', 'Nơi gửi'],
    ['byPost', 'Giấy tờ gửi bản giấy'],
    ['nominees.n2.achievement', 'Trần Thị Ví Dụ: Tóm tắt thành tích'],
    ['nominees.n2', 'Trần Thị Ví Dụ'],
    ['nominees.gone', 'Một đề nghị'],
  ])('%s is named', (path, name) => {
    expect(answerName(path, base)).toBe(name);
  });

  it.each<[unknown, string]>([
    ['', '(để trống)'],
    [undefined, '(bỏ khỏi hồ sơ)'],
    [true, 'Có'],
    [base.letter.date, '01/12/2021'],
    [[{ award: 'Giấy khen', decision: '', year: '2019' }], 'Giấy khen, 2019'],
  ])('%o is read as %s', (value, text) => {
    expect(answerText(value)).toBe(text);
  });
});
