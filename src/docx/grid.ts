import {
  AlignmentType,
  convertMillimetersToTwip,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Column, Table as Grid, Line, Row } from '#domain/documents/model.ts';
import { HAND_ROW, SIZES } from './measures.ts';
import { runsOf } from './runs.ts';

const PADDING = {
  left: convertMillimetersToTwip(1.5),
  right: convertMillimetersToTwip(1.5),
  top: 40,
  bottom: 40,
};

/**
 * A table with lines, its head repeated on each page and its rows kept whole; `width` in twips. `kept`: its last row
 * stays on the page of what follows.
 */
export function grid({ columns, rows }: Grid, width: number, { kept }: { kept: boolean }): Table {
  const widths = columns.map(({ share }) => Math.round((width * share) / 100));
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: PADDING,
    rows: [
      headRow(columns, widths),
      ...rows.map((row, at) => bodyRow(row, { columns, widths, kept: kept && at === rows.length - 1 })),
    ],
  });
}

function headRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head }, at) =>
      cellOf([{ text: head, bold: true }], {
        width: widths[at] ?? 0,
        centred: true,
        middle: true,
        kept: true,
      }),
    ),
  });
}

interface RowPlace {
  columns: readonly Column[];
  widths: readonly number[];
  kept: boolean;
}

function bodyRow({ cells, splits }: Row, { columns, widths, kept }: RowPlace): TableRow {
  const byHand = cells.slice(1).every((cell) => cell.length === 0);
  return new TableRow({
    cantSplit: !splits,
    ...(byHand ? { height: { value: HAND_ROW, rule: HeightRule.ATLEAST } } : {}),
    children: columns.map(({ align }, at) =>
      cellOf(cells[at] ?? [], {
        width: widths[at] ?? 0,
        centred: align === 'center',
        middle: false,
        kept,
      }),
    ),
  });
}

interface CellFace {
  width: number;
  centred: boolean;
  middle: boolean;
  kept: boolean;
}

function cellOf(line: Line, { width, centred, middle, kept }: CellFace): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: middle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: [
      new Paragraph({
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        keepNext: kept,
        children: runsOf(line, { size: SIZES.table }),
      }),
    ],
  });
}
