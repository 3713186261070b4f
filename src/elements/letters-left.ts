/*
 * A form that says how many letters are left, where `data-left` names the most: they are counted once somebody comes to
 * the form, and until then nothing is loaded.
 */
for (const shown of document.querySelectorAll<HTMLElement>('[data-left]')) {
  const begin = async () => (await import('./count-letters.ts')).keepCount(shown);
  shown
    .closest('form')
    ?.addEventListener('focusin', () => void begin().catch(() => undefined), { once: true });
}
