import type { FoldedText, Span } from './folded-text.ts';
import { phraseFinder } from './phrases.ts';

/** Verbs of who denounces or complains (Luật Tố cáo 2018, Luật Khiếu nại 2011). “to cao” also is: tall and strong. */
const findVerbs = phraseFinder([
  'khiếu nại',
  '=tố giác',
  '=tố cáo',
  'khiếu kiện',
  'đơn tố cáo',
  'xin tố cáo',
]);
/** What somebody is accused of. */
const findDeeds = phraseFinder([
  ...['nhận hối lộ', 'ăn hối lộ', 'đòi hối lộ', 'đưa hối lộ', 'tham nhũng', '=tham ô', 'ăn chặn', 'biển thủ'],
  ...['lừa đảo', 'chiếm đoạt', 'bao che', 'cửa quyền', 'hách dịch', 'nhũng nhiễu', 'vòi vĩnh'],
]);

/** Before such a word: it is told that nothing of the kind was, or that it was dealt with. */
const DENIED =
  /(?:(?:không|chưa)(?: hề| từng| có| bị| còn)*|chẳng|chống|phòng|ngừa|tránh|khỏi|giải quyết|xử lý|tiếp nhận|trả lời|bất kỳ|hết)(?:\s+(?:các|những|đơn|mọi|nạn|việc|tệ|kẻ|vụ))*\s*$/iu;
const DENIED_UNMARKED =
  /(?:(?:khong|chua)(?: he| tung| co| bi| con)*|chang|chong|phong|giai quyet|xu ly|tiep nhan)(?:\s+(?:cac|nhung|don|moi|nan|viec|te|ke|vu))*\s*$/i;

/** Where a message denounces somebody or complains of them, and doesn't thank for the end of it. */
export function findDenunciations(text: FoldedText): Span[] {
  return [...findVerbs(text), ...findDeeds(text)].filter(({ start }) => {
    const before = text.original.slice(Math.max(0, start - 40), start);
    return !DENIED.test(before) && !DENIED_UNMARKED.test(before);
  });
}
