/** Slips seen in documents and reports of these campaigns: what was typed, and what was meant. Whole words only. */
const SLIPS: readonly (readonly [slip: string, meant: string])[] = [
  ['thi đưa', 'thi đua'],
  ['thị đua', 'thi đua'],
  ['tuyên đầu', 'tuyến đầu'],
  ['trực tuyên', 'trực tuyến'],
  ['noi nhận', 'nơi nhận'],
  ['phòng trào', 'phong trào'],
  ['khen thường', 'khen thưởng'],
  ['giây khen', 'giấy khen'],
  ['băng khen', 'bằng khen'],
  ['điển hinh', 'điển hình'],
  ['tập thê', 'tập thể'],
  ['dich bệnh', 'dịch bệnh'],
  ['phòng chông', 'phòng chống'],
  ['dãn cách', 'giãn cách'],
  ['giản cách', 'giãn cách'],
  ['suất sắc', 'xuất sắc'],
  ['xuất xắc', 'xuất sắc'],
  ['bổ xung', 'bổ sung'],
  ['xử dụng', 'sử dụng'],
  ['chia sẽ', 'chia sẻ'],
  ['sát nhập', 'sáp nhập'],
  ['chuẩn đoán', 'chẩn đoán'],
  ['khẩn chương', 'khẩn trương'],
  ['tựu chung', 'tựu trung'],
];

const PATTERNS = SLIPS.map(([slip, meant]) => ({ meant, pattern: wholeWords(slip.replace(' ', '\\s+')) }));

/** A tone mark on the `u` of `qu` or the `i` of `gi` before another vowel: “qủa”, “gìa”. */
const MISPLACED = wholeWords('(?:q[ùúủũụ]|g[ìíỉĩị](?=[aàáảãạăâeêoôơuư]))\\p{L}*');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A word or two that look wrong, and what to write; `meant` is missing where only the writer knows. */
export interface Slip {
  found: string;
  meant?: string;
}

/** Spelling slips in one line of Vietnamese: the known ones, tone marks on the wrong letter, two tones in a word. */
export function findSlips(line: string): Slip[] {
  const text = line.normalize('NFC');
  const known = PATTERNS.flatMap(({ meant, pattern }) =>
    [...text.matchAll(pattern)].map(([found]) => ({ found, meant })),
  );
  const misplaced = [...text.matchAll(MISPLACED)].map(([found]) => ({ found }));
  const doubled = [...text.matchAll(/[\p{L}\p{M}]+/gu)]
    .filter(([word]) => (word.normalize('NFD').match(TONES)?.length ?? 0) > 1)
    .map(([found]) => ({ found }));
  return [...known, ...misplaced, ...doubled];
}

function wholeWords(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'giu');
}
