import { type FoldedText, findFolded, type Span, sliceOf } from './folded-text.ts';

const SEP = '[\\s.,_*()–-]{0,3}';
const DIGIT = '(?:\\d|[oli]|khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)';
/** Nine to eleven digits after 0 or +84, however they are spaced, some as letters (O for 0) or in words. */
const PHONE = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\d[.,])(?:\\+?84|0|o|khong)(?:${SEP}${DIGIT}){8,10}(?![\\p{L}\\p{N}])(?!${SEP}\\d)`,
  'gu',
);
/** Digits and words for digits, of which a number is made: letters alone (“ôôôôô”) make none. */
const PLAIN_DIGITS = /\d|khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin/g;
const FEWEST_PLAIN = 5;

/** Telephone numbers. */
export function findPhones(text: FoldedText): Span[] {
  return findFolded(text, PHONE).filter(({ start, end }) => {
    const from = text.places.indexOf(start);
    const folded = text.folded.slice(from, from + end - start);
    return (folded.match(PLAIN_DIGITS)?.length ?? 0) >= FEWEST_PLAIN;
  });
}

/** 12 digits (since 2021) or 9 (before), in one piece or in groups of three; amounts of money are none. */
const CITIZEN_ID =
  /(?<![\d.,/-])(?:\d{12}|\d{9}|\d{3} \d{3} \d{3}(?: \d{3})?)(?![\d.,/-]*\d)(?!\s*(?:dong|vnd|trieu|ty)(?!\p{L}))/gu;
/** The same after the name of the paper, however they are spaced. */
const NAMED_ID =
  /(?<![\p{L}\p{N}])(?:cccd|cmnd|cmt|can cuoc(?: cong dan)?|chung minh(?: nhan dan| thu)?)[^\d\n]{0,15}(?:\d[ .-]?){8,11}\d(?!\d)/gu;

/** Numbers of identity papers. */
export function findCitizenIds(text: FoldedText): Span[] {
  const named = findFolded(text, NAMED_ID);
  const bare = findFolded(text, CITIZEN_ID).filter(
    ({ start }) => !named.some((span) => span.start <= start && start < span.end),
  );
  return [...named, ...bare];
}

const HOUSE = '\\d+[a-z]?(?:\\/\\d+[a-z]?)*';
const ADDRESSES = [
  // Số nhà 12; nhà số 3B
  new RegExp(`(?<!\\p{L})(?:so nha|nha so)\\s*:?\\s*${HOUSE}(?!\\p{L})`, 'gu'),
  // Ngõ 12, ngách 3/4, hẻm 205, kiệt 7
  new RegExp(`(?<!\\p{L})(?:ngo|ngach|hem|kiet)\\s+(?:so\\s+)?${HOUSE}(?!\\p{L})`, 'gu'),
  // Thôn 3, xóm 7, ấp 4, khu phố 2; tổ 5, but no tổ 5 người
  new RegExp(
    `(?<!\\p{L})(?:thon|xom|ap|khu pho|to dan pho|to)\\s+(?:so\\s+)?${HOUSE}(?!\\p{L})(?!\\s*(?:nguoi|anh|chi|em|dong chi|thanh vien|can bo|bac|y|nhan vien|tinh nguyen|chot|ngay|gio|thang|lan)(?!\\p{L}))`,
    'gu',
  ),
  // Đường số 5; not đường 5 km
  /(?<!\p{L})(?:duong|pho)\s+so\s+\d+(?![\p{L}\d])/gu,
];
/** 12 đường Lê Lợi, số 8 phố Huế: a number, then a street by its name. */
const STREET = new RegExp(`(?<![\\p{L}\\p{N}/])${HOUSE},?\\s+(?:duong|pho)\\s+\\p{L}+`, 'gu');

/** Where somebody lives, more closely than a commune. */
export function findAddresses(text: FoldedText): Span[] {
  const streets = findFolded(text, STREET).filter((span) =>
    /^\p{Lu}/u.test(sliceOf(text, span).split(/\s+/).at(-1) ?? ''),
  );
  const spans = [...ADDRESSES.flatMap((pattern) => findFolded(text, pattern)), ...streets];
  return spans.filter(
    (one) => !spans.some((other) => other !== one && other.start <= one.start && one.end <= other.end),
  );
}

const ENDINGS = 'com|vn|net|org|info|xyz|top|shop|club|online|site|link|io|me|ly|gl';
const ADDRESS_SIGN = /https?:\/\/\S+|(?<!\p{L})www\s?\.\s?\S+|[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+/giu;
/** A name, a dot (written as one wants), an ending: the ending without marks, since `.com` is no `.cơm`. */
const NAMED_SITE = new RegExp(
  `[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?:\\s?(?:\\.|\\(\\.\\)|\\[\\.\\]|,)\\s?|\\s+(?:cham|dot)\\s+)(?:${ENDINGS})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Addresses of pages and mail. */
export function findLinks(text: FoldedText): Span[] {
  const signed = [...text.original.matchAll(ADDRESS_SIGN)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
  const named = findFolded(text, NAMED_SITE).filter((span) => {
    const written = sliceOf(text, span);
    const ending = written.match(/[\p{L}]+$/u)?.[0] ?? '';
    // “… cảm ơn anh. Me …” is the end of a sentence: an ending stands close, or is small.
    return /^[a-z]+$/.test(ending) && !(/[.,]\s/.test(written) && /^(?:me|top|link|site|shop)$/.test(ending));
  });
  return [
    ...signed,
    ...named.filter(({ start }) => !signed.some((span) => span.start <= start && start < span.end)),
  ];
}
