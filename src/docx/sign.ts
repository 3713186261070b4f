import { AlignmentType, Paragraph, type Table, TextRun } from 'docx';
import type { Signature } from '#domain/documents/model.ts';
import { frame } from './frame.ts';
import { SIGN_ROOM, SIZES } from './measures.ts';
import { runsOf } from './runs.ts';

/** Boxes 7a, 7b and 9b side by side; `width` in twips. */
export function signTable({ recipients, title, name }: Signature, width: number): Table {
  const centred = (children: TextRun[], before = 0) =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before }, keepNext: true, children });
  const to =
    recipients.length > 0
      ? [
          new Paragraph({
            children: [
              new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: SIZES.recipientsHead }),
            ],
          }),
          ...recipients.map(
            (one) => new Paragraph({ children: [new TextRun({ text: `- ${one}`, size: SIZES.recipients })] }),
          ),
        ]
      : [new Paragraph({})];
  const signer = [
    ...title.map((line) => centred(runsOf(line, { bold: true }))),
    ...(name === null
      ? [centred([new TextRun({ text: '(Ký, ghi rõ họ tên, đóng dấu)', italics: true })])]
      : [centred([new TextRun({ text: name, bold: true })], SIGN_ROOM)]),
  ];
  const half = Math.round(width / 2);
  return frame([[to, signer]], [half, width - half]);
}
