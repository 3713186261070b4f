import { TextRun } from 'docx';
import { dotsFor } from '#domain/documents/lines.ts';
import type { Line } from '#domain/documents/model.ts';

interface Face {
  /** Half points. */
  size?: number;
  bold?: boolean;
  italics?: boolean;
}

/** The line's pieces as runs; a blank is a row of dots, upright and light whatever stands around it. */
export function runsOf(line: Line, face: Face = {}): TextRun[] {
  return line.map((piece) => {
    if ('blank' in piece)
      return new TextRun({ ...face, bold: false, italics: false, text: dotsFor(piece.blank) });
    const own = { ...(piece.bold ? { bold: true } : {}), ...(piece.italic ? { italics: true } : {}) };
    return new TextRun({ ...face, ...own, text: piece.text });
  });
}
