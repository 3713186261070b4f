import { BYTE_ORDER_MARK, type CellValue, csvLine } from '#domain/open-data/csv.ts';
import type { ExportFormat } from '#domain/report/contract.ts';
import { workbook } from './xlsx.ts';

/** A table to be handed out: rows come as they are read, and none is kept. */
export interface SheetTable {
  /** The sheet's name, at most 31 letters. */
  sheet: string;
  headings: readonly string[];
  /** Pages of rows. */
  pages: AsyncIterable<readonly (readonly CellValue[])[]>;
}

export const MEDIA_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The table as a file of that format, made while it is read: whoever reads slowly has the database wait. */
export function sheetStream(table: SheetTable, format: ExportFormat): ReadableStream<Uint8Array> {
  const bytes = format === 'csv' ? csv(table) : workbook(table);
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await bytes.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await bytes.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

async function* csv({ headings, pages }: SheetTable): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder();
  yield utf8.encode(BYTE_ORDER_MARK + csvLine(headings));
  for await (const rows of pages) yield utf8.encode(rows.map(csvLine).join(''));
}
