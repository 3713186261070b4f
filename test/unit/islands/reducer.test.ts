import { describe, expect, it } from 'vitest';
import { blankNominee } from '#domain/nomination/draft.ts';
import type { Failure } from '../../../src/client/request.ts';
import { begin, reduce } from '../../../src/islands/Nomination/reducer.ts';
import { makeTyped } from '../../factories/typed-nomination.ts';

const KEY = '00000000-0000-4000-8000-000000000000';
const SENDING = { key: KEY, stored: null };
const filled = () => begin('other', { draft: { content: makeTyped(), sending: SENDING }, receipt: null });

function refusal(
  code: 'invalid-input' | 'round-closed',
  errors: { field: string; message: string }[],
): Failure {
  const problem = {
    type: 'https://vi-du.example/loi',
    title: 'Còn chỗ cần sửa',
    status: 422,
    detail: 'Sửa.',
    code,
    errors,
  };
  return { kind: 'refused', problem, retryAfterSeconds: null };
}

describe('writing', () => {
  it('changes one part and leaves the others alone', () => {
    const before = filled();
    const after = reduce(before, { type: 'edit', part: 'unit', values: { name: 'Tổ 3' } });
    expect(after.content.unit).toEqual({ ...before.content.unit, name: 'Tổ 3' });
    expect(after.content.letter).toBe(before.content.letter);
  });

  it('adds, edits and removes nominees by id', () => {
    let state = filled();
    const id = 'moi';
    state = reduce(state, { type: 'add-nominee', kind: 'individual', id });
    state = reduce(state, { type: 'edit-nominee', id, values: { name: 'y Bước' } });
    expect(state.content.nominees.map((one) => [one.id, one.name]).at(-1)).toEqual(['moi', 'y Bước']);
    state = reduce(state, { type: 'remove-nominee', id: 'n1' });
    expect(state.content.nominees.map((one) => one.id)).toEqual(['n2', 'moi']);
  });

  it('drops those of whom nothing was written', () => {
    const added = reduce(filled(), { type: 'add-nominee', kind: 'collective', id: 'n3' });
    expect(reduce(added, { type: 'drop-blank-nominees' }).content.nominees.map((one) => one.id)).toEqual([
      'n1',
      'n2',
    ]);
  });
});

describe('what the API refused', () => {
  const failed = () =>
    reduce(filled(), {
      type: 'failed',
      failure: refusal('invalid-input', [
        { field: 'nominees.1.name', message: 'Nhập họ và tên' },
        { field: 'letter.date', message: 'Nhập ngày' },
      ]),
    });

  it('stays with its nominee when another is removed', () => {
    const state = reduce(failed(), { type: 'remove-nominee', id: 'n1' });
    expect(state.refused[0]).toEqual({
      place: { screen: 'nominee', nominee: 'n2', field: 'name', back: 'check' },
      message: 'Nhập họ và tên',
    });
  });

  it('is over once every place is saved again', () => {
    const once = reduce(failed(), { type: 'mended', place: { screen: 'letter' } });
    expect(once.refused.map(({ message }) => message)).toEqual(['Nhập họ và tên']);
    expect(once.failure).not.toBeNull();
    const twice = reduce(once, { type: 'mended', place: { screen: 'nominee', nominee: 'n2' } });
    expect([twice.refused, twice.failure]).toEqual([[], null]);
  });

  it('a closed round is over when another is chosen', () => {
    const state = reduce(filled(), { type: 'failed', failure: refusal('round-closed', []) });
    expect(reduce(state, { type: 'edit', part: 'unit', values: { name: 'x' } }).failure).not.toBeNull();
    expect(reduce(state, { type: 'edit', part: 'choice', values: { round: 'dot-1' } }).failure).toBeNull();
  });
});

describe('a batch from a sheet', () => {
  const batch = [
    { ...blankNominee('individual', 'b1'), name: 'Người Mẫu Một' },
    { ...blankNominee('collective', 'b2'), name: 'Tổ Mẫu' },
  ];
  const ids = (state: { content: { nominees: { id: string }[] } }) =>
    state.content.nominees.map(({ id }) => id);

  it('goes as one, also what was written on since, and nothing else', () => {
    let state = reduce(filled(), { type: 'add-batch', nominees: batch });
    expect(ids(state)).toEqual(['n1', 'n2', 'b1', 'b2']);
    state = reduce(state, { type: 'edit-nominee', id: 'b1', values: { name: 'Khác' } });
    state = reduce(state, { type: 'add-nominee', kind: 'individual', id: 'sau' });
    state = reduce(state, { type: 'undo-batch' });
    expect([ids(state), state.batch]).toEqual([['n1', 'n2', 'sau'], null]);
    expect(ids(reduce(state, { type: 'undo-batch' }))).toEqual(['n1', 'n2', 'sau']);
  });

  it('is the last one only', () => {
    const first = reduce(filled(), { type: 'add-batch', nominees: batch.slice(0, 1) });
    const second = reduce(first, { type: 'add-batch', nominees: batch.slice(1) });
    expect(ids(reduce(second, { type: 'undo-batch' }))).toEqual(['n1', 'n2', 'b1']);
  });

  it('is forgotten, with its sheet, when one starts over', () => {
    const state = reduce(filled(), { type: 'add-batch', nominees: batch });
    expect(reduce(state, { type: 'start-over', key: 'fresh' })).toMatchObject({ batch: null, sheet: null });
  });
});

describe('after sending', () => {
  it('starts over with nothing but a fresh key', () => {
    expect(reduce(filled(), { type: 'start-over', key: 'fresh' })).toEqual(begin('fresh'));
  });
});
