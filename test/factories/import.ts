import { findLayout } from '#domain/nomination/import/layout.ts';
import type { Answers } from '#domain/nomination/import/nominee.ts';
import { rowReader } from '#domain/nomination/import/read-rows.ts';
import { splitCells } from '#domain/sheet/delimited.ts';
import { makeSheet, type Sheet } from '#domain/sheet/sheet.ts';

/** Two criteria for each kind, and nothing taken where a row is silent. */
export const ANSWERS: Answers = {
  criteria: {
    collective: [
      { id: 'doan-ket', summary: 'Đoàn kết, sáng tạo' },
      { id: 'dong-gop', summary: 'Đóng góp xuất sắc' },
    ],
    individual: [
      { id: 'tuyen-dau', summary: 'Trực tiếp ở tuyến đầu' },
      { id: 'dong-gop', summary: 'Đóng góp xuất sắc' },
    ],
  },
  defaults: { criteria: { collective: [], individual: [] }, bodyKind: '' },
};

/** A sheet as it is pasted: rows by line, cells by `|`. */
export function pasted(text: string): Sheet {
  return makeSheet(splitCells(text.trim().replace(/ *\| */g, '\t')));
}

/** What a pasted sheet is read as. */
export function readPasted(text: string, answers = ANSWERS) {
  const sheet = pasted(text);
  return rowReader(findLayout(sheet), answers)(sheet);
}
