import { describe, expect, it } from 'vitest';
import { layOut, type SpanCell } from '#domain/sheet/spans.ts';

const cell = (text: string, columns = 1, rows = 1): SpanCell => ({ text, columns, rows });
const lay = (...rows: SpanCell[][]) => [...layOut(rows)];

describe('merged cells', () => {
  it('downwards are said in each row, sideways once', () => {
    expect(
      lay(
        [cell('Họ và tên', 1, 2), cell('Năm sinh', 2), cell('Đơn vị', 1, 2)],
        [cell('Nam'), cell('Nữ')],
        [cell('An'), cell('1979'), cell(''), cell('Trạm', 1, 2)],
        [cell('Bình'), cell(''), cell('1980')],
      ),
    ).toEqual([
      ['Họ và tên', 'Năm sinh', '', 'Đơn vị'],
      ['Họ và tên', 'Nam', 'Nữ', 'Đơn vị'],
      ['An', '1979', '', 'Trạm'],
      ['Bình', '', '1980', 'Trạm'],
    ]);
  });

  it('are bounded, whatever they claim', () => {
    expect(lay([cell('a', 1e9)])[0]).toHaveLength(1000);
    expect(lay([cell('a', Number.NaN, -3)])).toEqual([['a']]);
  });
});
