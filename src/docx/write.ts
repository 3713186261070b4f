import { Packer } from 'docx';
import type { Paper } from '#domain/documents/model.ts';
import { toDocument } from './document.ts';

/** The paper as a Word file (DOCX), in the browser and in the build alike. */
export function writeDocx(paper: Paper): Promise<Blob> {
  return Packer.toBlob(toDocument(paper));
}
