import { markCorrections } from '#domain/campaign/corrections.ts';
import { dateLine, numberLine } from '#domain/campaign/document.ts';
import type { Run } from '#domain/campaign/plan-text.ts';
import type { Campaign, Correction, PlanDocument } from '#domain/campaign/schema.ts';

/** A line around the plan's body; `null` is a place that the source leaves blank. */
export type Line = (Run | null)[];

/** The lines around the body, with the places of the correction register marked in them. */
export interface DocumentLines {
  number: Line;
  date: Line;
  kind: Line;
  subject: Line;
  recipientsHeading: Line;
  recipients: Line[];
  onBehalfOf: Line | null;
  signerTitle: Line;
  /** `null`: the source has no name. */
  signerName: Line | null;
}

/** Splits the document's particulars into lines as they are printed. */
export function documentLines({ document, corrections }: Campaign): DocumentLines {
  const line = (text: string, anchor: string) => markLine(text, anchor, corrections);
  const { recipients, onBehalfOf, signer } = document;
  return {
    number: withBlanks(line(numberLine(document), 'so-ky-hieu'), numberBlanks(document)),
    date: withBlanks(line(dateLine(document), 'ngay-thang'), dateBlanks(document)),
    kind: line(document.kind, 'trich-yeu'),
    subject: line(document.subject, 'trich-yeu'),
    recipientsHeading: line(recipients.heading, 'noi-nhan'),
    recipients: recipients.items.map((item) => line(`- ${item}`, 'noi-nhan')),
    onBehalfOf: onBehalfOf === null ? null : line(onBehalfOf, 'chu-ky'),
    signerTitle: line(signer.title, 'chu-ky'),
    signerName: signer.name === null ? null : line(signer.name, 'chu-ky'),
  };
}

/** Whether the source leaves something blank in the line. */
export function hasBlank(line: Line): boolean {
  return line.includes(null);
}

function markLine(text: string, anchor: string, corrections: readonly Correction[]): Run[] {
  const [block] = markCorrections(
    [{ type: 'paragraph', anchor, label: '', marker: '', runs: [{ text }] }],
    corrections,
  );
  return block?.type === 'paragraph' ? block.runs : [{ text }];
}

/** Where the blank stands, as the words before it. */
function numberBlanks({ number }: PlanDocument): string[] {
  return number === null ? ['Số: '] : [];
}

function dateBlanks({ place, date }: PlanDocument): string[] {
  const day = `${place}, ngày`;
  const blanks = date.day === null ? [day] : [];
  return date.month === null ? [...blanks, `${day}${date.day === null ? '' : ` ${date.day}`} tháng`] : blanks;
}

/** Puts a blank after each of the beginnings of the line; the longest comes last. */
function withBlanks(runs: readonly Run[], beginnings: readonly string[]): Line {
  return beginnings.reduceRight<Line>((line, beginning) => insertBlank(line, beginning.length), [...runs]);
}

function insertBlank(line: Line, at: number): Line {
  let offset = 0;
  return line.flatMap((run): Line => {
    const start = offset;
    offset += run?.text.length ?? 0;
    if (!run || at <= start || at > offset) return [run];
    const rest = run.text.slice(at - start);
    return [
      { ...run, text: run.text.slice(0, at - start) },
      null,
      ...(rest === '' ? [] : [{ ...run, text: rest }]),
    ];
  });
}
