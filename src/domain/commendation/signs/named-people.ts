import { type FoldedText, findFolded, type Span, sliceOf, spanOf } from './folded-text.ts';

/** Words for those whose names are never told in the open: children and patients. */
const WHO =
  /(?<![\p{L}\p{N}])(?:em be|chau|be|benh nhan|nguoi benh|ca benh|ca nhiem|san phu|hoc sinh|con trai|con gai|f0|f1|bn)(?:\s+(?:toi|nha toi|minh))?(?:\s+(?:ten la|ten|la))?\s+(?=\p{L})/gu;
/** A name: words of which each begins with a capital. */
const NAME = /^\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*)*/u;
/** Capitals after such a word that begin no name of a person. */
const NO_NAMES =
  /^(?:COVID|Covid|SARS|Sars|F\d|Cảm|Xin|Rất|Trường|Tiểu|Trung|Bệnh|Khoa|Trạm|Việt Nam|Lớp|Khối|Hà Nội|Sơn La|Ninh Thuận|Thái Nguyên|Hà Nam|Ngã Năm)(?!\p{Ll})/u;

/** Names of children and patients: “cháu An”, “bệnh nhân Nguyễn Văn Mẫu”, “F0 tên Bình”. */
export function findNamedPeople(text: FoldedText): Span[] {
  return [...text.folded.matchAll(WHO)].flatMap(({ index, 0: match }) => {
    const who = spanOf(text, index, match.length);
    const rest = text.original.slice(who.end);
    const name = NAME.exec(rest)?.[0];
    const isShouted = /^\p{Lu}{2}/u.test(rest);
    return name && !isShouted && !NO_NAMES.test(rest)
      ? [{ start: who.start, end: who.end + name.length }]
      : [];
  });
}

/** “em Lan lớp 5”, “em Minh 9 tuổi”: `em` is said to anyone, but with a class or an age it is a child. */
const CHILD = /(?<![\p{L}\p{N}])em\s+\p{L}+(?:\s+\p{L}+){0,3},?\s+(?:hoc\s+)?(?:lop\s+\d|\d{1,2}\s+tuoi)/gu;

/** Children by name with their class or age. */
export function findNamedChildren(text: FoldedText): Span[] {
  return findFolded(text, CHILD).filter((span) => /^\p{L}+\s+\p{Lu}/u.test(sliceOf(text, span)));
}
