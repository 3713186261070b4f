import { type Block, runsText } from '#domain/campaign/plan-text.ts';

/** Whether the paragraph is a base of the plan (“Căn cứ …;”), which Nghị định 30/2020/NĐ-CP sets in italics. */
export function isBase(block: Block): boolean {
  if (block.type !== 'paragraph' || !block.anchor.startsWith('mo-dau')) return false;
  const text = runsText(block.runs);
  return /^(Căn cứ|Hưởng ứng|Thực hiện|Theo) /u.test(text) && !text.endsWith(':');
}

/** The body without its last paragraph, which is kept with the signature on one page. */
export function splitEnd(blocks: readonly Block[]): { body: Block[]; end: Block[] } {
  const last = blocks.at(-1);
  const at = last?.type === 'paragraph' ? -1 : blocks.length;
  return { body: blocks.slice(0, at), end: blocks.slice(at) };
}
