import { AlignmentType, LeaderType, LineRuleType, Paragraph, TabStopType, TextRun } from 'docx';
import { hasBlank } from '#domain/documents/lines.ts';
import type { Addressee, Field, Lines, Paragraph as Words } from '#domain/documents/model.ts';
import { AFTER, FIRST_LINE, HAND_LINE, LINE } from './measures.ts';
import { runsOf } from './runs.ts';

/** The rule is always named: without one LibreOffice reads the number as a height. */
const spacing = { after: AFTER, line: LINE, lineRule: LineRuleType.AUTO };

/** Box 9a. */
export function addressee({ line }: Addressee): Paragraph {
  const children = [new TextRun('Kính gửi: '), ...runsOf(line), new TextRun('.')];
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { ...spacing, after: 240 }, children });
}

/** Box 6. Bases are slanted; with dots in it, a line isn't stretched. `kept`: stays with what follows. */
export function words({ style, line }: Words, kept = false): Paragraph {
  return new Paragraph({
    alignment: style === 'heading' || hasBlank(line) ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: { ...spacing, line: hasBlank(line) ? HAND_LINE : LINE, before: style === 'heading' ? 180 : 0 },
    keepNext: kept || style === 'heading',
    children: runsOf(line, style === 'base' ? { italics: true } : {}),
  });
}

/** A question and its answer, or dots up to the margin; `width` in twips. */
export function field({ label, value }: Field, width: number): Paragraph {
  return new Paragraph({
    indent: { firstLine: FIRST_LINE },
    spacing: { ...spacing, line: value ? LINE : HAND_LINE },
    ...(value ? {} : { tabStops: [leader(width)] }),
    children: [new TextRun(`${label}: `), ...(value ? runsOf(value) : [new TextRun('\t')])],
  });
}

/** Dotted lines to write on. */
export function handLines({ count }: Lines, width: number): Paragraph[] {
  return Array.from(
    { length: count },
    () =>
      new Paragraph({
        spacing: { ...spacing, after: 0, line: HAND_LINE },
        tabStops: [leader(width)],
        children: [new TextRun('\t')],
      }),
  );
}

function leader(position: number) {
  return { type: TabStopType.RIGHT, position, leader: LeaderType.DOT };
}
