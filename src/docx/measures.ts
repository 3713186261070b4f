import { convertMillimetersToTwip } from 'docx';
import { SHEET, TEXT_WIDTH } from '#domain/documents/constants.ts';
import type { Paper } from '#domain/documents/model.ts';

/** Sizes of letters in half points (Nghị định 30/2020/NĐ-CP, Phụ lục I: 13–14 pt; lists of recipients 11). */
export const SIZES = {
  head: 26,
  text: 28,
  table: 24,
  recipientsHead: 24,
  recipients: 22,
  pageNumber: 26,
} as const;

export const FIRST_LINE = convertMillimetersToTwip(12.7);
/** Between paragraphs, in twips: 6 pt. */
export const AFTER = 120;
/** Line spacing in 240ths of a line. */
export const LINE = 276;
/** The same where something is written in by hand. */
export const HAND_LINE = 330;
/** Height of a row that is filled in by hand. */
export const HAND_ROW = convertMillimetersToTwip(11);
/** Room for signature and seal. */
export const SIGN_ROOM = convertMillimetersToTwip(24);

/** Width between the margins, in twips. */
export function textWidth({ orientation }: Pick<Paper, 'orientation'>): number {
  return convertMillimetersToTwip(TEXT_WIDTH[orientation]);
}

/** Margins of the page, in twips; the number stands halfway in the upper one. */
export const MARGINS = {
  top: convertMillimetersToTwip(SHEET.margins.top),
  right: convertMillimetersToTwip(SHEET.margins.right),
  bottom: convertMillimetersToTwip(SHEET.margins.bottom),
  left: convertMillimetersToTwip(SHEET.margins.left),
  header: convertMillimetersToTwip(SHEET.margins.top / 2),
};

/** The sheet as it is named upright; a wide one is turned by its orientation. */
export const PAGE = {
  width: convertMillimetersToTwip(SHEET.short),
  height: convertMillimetersToTwip(SHEET.long),
};
