import { AlignmentType, convertMillimetersToTwip, Paragraph, type Table, TextRun } from 'docx';
import type { Letterhead, Line, Title } from '#domain/documents/model.ts';
import { frame, rule } from './frame.ts';
import { SIZES } from './measures.ts';
import { runsOf } from './runs.ts';

/** As long as the motto's words in 14 pt bold. */
const MOTTO = convertMillimetersToTwip(62);

/** Boxes 1 to 4 in two columns; `width` in twips. */
export function headTable({ superior, body, number, placeAndDate }: Letterhead, width: number): Table {
  const left = Math.round(width * 0.4);
  const right = width - left;
  const centred = (line: Line, face: { size: number; bold?: boolean; italics?: boolean }) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: runsOf(line, face) });
  return frame(
    [
      [
        [
          ...superior.map((line) => centred(line, { size: SIZES.head })),
          ...body.map((line) => centred(line, { size: SIZES.head, bold: true })),
          rule(left, Math.round(left * 0.36)),
        ],
        [
          centred([{ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' }], { size: SIZES.head, bold: true }),
          centred([{ text: 'Độc lập - Tự do - Hạnh phúc' }], { size: SIZES.text, bold: true }),
          rule(right, MOTTO),
        ],
      ],
      [
        [number ? centred(number, { size: SIZES.head }) : new Paragraph({})],
        [centred(placeAndDate, { size: SIZES.text, italics: true })],
      ],
    ],
    [left, right],
  );
}

/** Box 5a, and what the paper goes with. */
export function titleParagraphs({ kind, subject, attachedTo }: Title, width: number): Paragraph[] {
  const centred = (children: TextRun[], before = 0) =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before }, keepNext: true, children });
  return [
    centred([new TextRun({ text: kind, bold: true })], 360),
    centred(runsOf(subject, { bold: true })),
    ...(attachedTo ? [centred(runsOf(attachedTo, { italics: true }), 60)] : []),
    rule(width, Math.round(width * 0.3), 300),
  ];
}
