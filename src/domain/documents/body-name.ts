/** A body's name as it stands at the head of a document: capitals, a committee's kind on a line of its own. */
export function bodyNameLines(name: string): string[] {
  const capitals = name.toLocaleUpperCase('vi');
  const match = /^(ỦY BAN NHÂN DÂN) (.+)$/u.exec(capitals);
  return match ? match.slice(1) : [capitals];
}
