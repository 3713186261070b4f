import { describe, expect, it } from 'vitest';
import { type Named, possibleDoubles } from '#domain/nomination/doubles.ts';

let count = 0;
const person = (name: string, body = '', birthYear = ''): Named & { id: string } => ({
  id: `n${++count}`,
  kind: 'individual',
  name,
  body,
  birthYear,
});
const body = (name: string, superior = ''): Named & { id: string } => ({
  id: `n${++count}`,
  kind: 'collective',
  name,
  superior,
});

function pairs(...nominees: (Named & { id: string })[]) {
  const found = possibleDoubles(nominees);
  return nominees.map(({ id }) =>
    (found.get(id)?.within ?? []).map((other) => nominees.findIndex((one) => one.id === other)),
  );
}

describe('possible doubles in a dossier', () => {
  it.each<[string, (Named & { id: string })[], number[][]]>([
    [
      'the same name and unit, written otherwise',
      [person('Trần Thị Mẫu', 'Trạm Y tế'), person('TRẦN THỊ  MẪU', 'trạm y tế.')],
      [[1], [0]],
    ],
    ['marks composed and apart', [person('Điểu K’Ré'), person("Điểu K'Ré".normalize('NFD'))], [[1], [0]]],
    [
      'the same name and year',
      [person('An Mẫu', 'Trạm A', '1979'), person('An Mẫu', 'Trạm B', '1979')],
      [[1], [0]],
    ],
    [
      'the same name elsewhere',
      [person('An Mẫu', 'Trạm A', '1979'), person('An Mẫu', 'Trạm B', '1980')],
      [[], []],
    ],
    ['a body and a person', [person('An', ''), body('An')], [[], []]],
    [
      'bodies with another superior',
      [body('Tổ 1', 'Xã A'), body('Tổ 1', 'Xã B'), body('Tổ 1', 'xã a')],
      [[2], [], [0]],
    ],
    ['no name', [person('', 'Trạm'), person(' ', 'Trạm')], [[], []]],
  ])('%s', (_, nominees, expected) => {
    expect(pairs(...nominees)).toEqual(expected);
  });

  it('in other dossiers of the unit', () => {
    const [one, two] = [person('An Mẫu', 'Trạm'), person('Bình Mẫu', 'Trạm')];
    const known = { kind: 'individual', name: 'an mẫu', body: 'TRẠM', birthYear: null } as const;
    const found = possibleDoubles(
      [one, two],
      [
        { code: '7K4MPX92', nominees: [known, { ...known, name: 'Chi Mẫu' }] },
        { code: 'ABCD2345', nominees: [known] },
      ],
    );
    expect([...found]).toEqual([[one.id, { within: [], elsewhere: ['7K4MPX92', 'ABCD2345'] }]]);
  });
});
