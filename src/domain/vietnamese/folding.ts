/**
 * For comparing and searching only, never for display: lower case, no marks, `đ` as `d`. Composed and decomposed
 * letters (NFC, NFD) give the same. Small on purpose: the search pages carry it to the browser.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
}
