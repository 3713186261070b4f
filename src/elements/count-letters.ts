import { cleanText, countLetters } from '#domain/vietnamese/text.ts';

/** Letters between two counts that a screen reader is told. */
const TOLD_EACH = 20;

/** Counts what is left of the field that the element stands in, now and while one types. */
export function keepCount(shown: HTMLElement): void {
  const area = shown.parentElement?.querySelector('textarea');
  if (!area) return;
  const said = area.form?.querySelector('[data-progress]');
  const count = () => {
    const left = Number(shown.dataset['left']) - countLetters(cleanText(area.value));
    const words = left < 0 ? `Dài quá ${-left} chữ cái` : `Còn ${left} chữ cái`;
    shown.textContent = words;
    if (left < 0 || left % TOLD_EACH === 0) said?.replaceChildren(words);
  };
  count();
  area.addEventListener('input', count);
}
