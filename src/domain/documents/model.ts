import type { DocumentKind } from './constants.ts';

/*
 * A paper as blocks, whatever it is printed by: the screen, the printer and Word files all follow this model. The
 * layout is that of Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */

/** Room to write by hand: for a number, for a name, or for a whole line's words. */
export type Blank = 'number' | 'name' | 'words';

/** A piece of a line: words, or a blank. */
export type Piece = { text: string; bold?: boolean; italic?: boolean } | { blank: Blank };
export type Line = readonly Piece[];

/** Boxes 1 to 4: the bodies at the left, the nation's name and motto at the right, number, place and date. */
export interface Letterhead {
  type: 'letterhead';
  /** In capitals, a line each; empty where there is no superior body. */
  superior: readonly Line[];
  body: readonly Line[];
  /** `null` for papers that go with another and have no number of their own. */
  number: Line | null;
  placeAndDate: Line;
}

/** Box 5a, and what the paper goes with. */
export interface Title {
  type: 'title';
  kind: string;
  subject: Line;
  attachedTo: Line | null;
}

/** Box 9a, “Kính gửi:”. */
export interface Addressee {
  type: 'addressee';
  line: Line;
}

/** Words of the body: a base of the paper (“Căn cứ …”), a heading, an item of a list, or a paragraph. */
export interface Paragraph {
  type: 'paragraph';
  style: 'base' | 'heading' | 'item' | 'body';
  line: Line;
}

/** A question and its answer on one line; `null` leaves dots to the end of the line. */
export interface Field {
  type: 'field';
  label: string;
  value: Line | null;
}

/** Dotted lines for what is written by hand. */
export interface Lines {
  type: 'lines';
  count: number;
}

export interface Column {
  head: string;
  /** Share of the table, in percent; the shares of a table sum to 100. */
  share: number;
  align: 'start' | 'center';
}

export interface Row {
  cells: readonly Line[];
  /** Whether the row is too long to be kept on one page. */
  splits: boolean;
}

/** A table whose head is repeated on each page. */
export interface Table {
  type: 'table';
  /** What the table lists, for those who hear it. */
  label: string;
  columns: readonly Column[];
  rows: readonly Row[];
}

/** Boxes 7a, 7b and 9b. */
export interface Signature {
  type: 'signature';
  /** Who gets the paper, a line each; empty for papers that go with another. */
  recipients: readonly string[];
  /** Right and title, in capitals, a line each. */
  title: readonly Line[];
  /** `null`: not known yet, so the sheet says what to write there. */
  name: string | null;
}

export type Block = Letterhead | Title | Addressee | Paragraph | Field | Lines | Table | Signature;

export interface Paper {
  kind: DocumentKind | 'summary-report' | 'commitment';
  /** As the paper is called on screen. */
  title: string;
  orientation: 'portrait' | 'landscape';
  /** Each begins on a new page, with page numbers of its own. */
  sheets: readonly (readonly Block[])[];
  /** Without its ending; letters without marks, digits and hyphens. */
  fileName: string;
}
