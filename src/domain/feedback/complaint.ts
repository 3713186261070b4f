import { fold } from '../vietnamese/folding.ts';

/** Where the page tells which way a complaint or a denunciation goes. */
export const COMPLAINT_ANCHOR = 'khieu-nai-to-cao';

/** With their marks the words mean nothing else; `to cao` without marks is also “big and tall”. */
const WITH_MARKS = /(?<!\p{L})(khiếu nại|khiếu kiện|tố cáo|tố giác)(?!\p{L})/u;
/** Without any mark in the whole text, only where the words around them leave no doubt. */
const WITHOUT_MARKS = /\b(khieu nai|khieu kien|(don|toi|xin|nay|muon|de nghi|chung toi) to (cao|giac))\b/;

/**
 * Whether the text reads as a complaint or a denunciation, which have ways of their own (Luật Khiếu nại 2011, Luật Tố cáo
 * 2018). A word of it is enough: the sender can say that it isn't one.
 */
export function readsAsComplaint(text: string): boolean {
  const plain = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  if (WITH_MARKS.test(plain)) return true;
  return fold(plain) === plain && WITHOUT_MARKS.test(plain);
}
