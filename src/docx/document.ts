import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Block, Paper } from '#domain/documents/model.ts';
import { addressee, field, handLines, words } from './body.ts';
import { grid } from './grid.ts';
import { headTable, titleParagraphs } from './head.ts';
import { MARGINS, PAGE, SIZES, textWidth } from './measures.ts';
import { signTable } from './sign.ts';

/** The paper as a Word document: each sheet a section, its pages numbered from the second on. */
export function toDocument(paper: Paper): Document {
  return new Document({
    title: paper.title,
    creator: 'Đồng Lòng',
    lastModifiedBy: 'Đồng Lòng',
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: SIZES.text, language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
        },
      },
    },
    sections: paper.sheets.map((blocks) => sectionOf(blocks, paper)),
  });
}

function sectionOf(blocks: readonly Block[], paper: Paper): ISectionOptions {
  const orientation =
    paper.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      titlePage: true,
      page: { size: { ...PAGE, orientation }, margin: MARGINS, pageNumbers: { start: 1 } },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    children: blocks.flatMap((block, at) => blockOf(block, blocks[at + 1], textWidth(paper))),
  };
}

function blockOf(block: Block, next: Block | undefined, width: number): FileChild[] {
  const signed = next?.type === 'signature';
  switch (block.type) {
    case 'letterhead':
      return [headTable(block, width)];
    case 'title':
      return titleParagraphs(block, width);
    case 'addressee':
      return [addressee(block)];
    case 'paragraph':
      return [words(block, signed)];
    case 'field':
      return [field(block, width)];
    case 'lines':
      return handLines(block, width);
    case 'table':
      return [grid(block, width, { kept: signed }), new Paragraph({ keepNext: signed })];
    case 'signature':
      return [signTable(block, width)];
  }
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZES.pageNumber })],
      }),
    ],
  });
}
