import { COMMENDATION_LIMITS, commendationSchema } from '#domain/commendation/schema.ts';
import { LIVE } from '#domain/live-slots.ts';
import { cleanText, countLetters } from '#domain/vietnamese/text.ts';

/** Letters between two counts that a screen reader is told. */
const TOLD_EACH = 20;

/** What is checked as soon as one leaves it; whom it is for and the consent are for sending. */
const CHECKED = ['message', 'name', 'place', 'addressee'] as const;

/** Counts the letters left and checks what is left behind. */
export function attend(form: HTMLFormElement): void {
  const message = control(form, 'message');
  countLeft(form, message);
  message.addEventListener('input', () => countLeft(form, message));
  form.addEventListener('change', ({ target }) => {
    const name = CHECKED.find((one) => one === (target as HTMLInputElement).name);
    if (name) check(form, name);
  });
}

function control(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

function countLeft(form: HTMLFormElement, { value }: { value: string }): void {
  const left = COMMENDATION_LIMITS.messageMax - countLetters(cleanText(value));
  const words = left < 0 ? `Dài quá ${-left} chữ cái` : `Còn ${left} chữ cái`;
  const shown = form.querySelector('[data-left]');
  if (shown) shown.textContent = words;
  if (left < 0 || left % TOLD_EACH === 0) say(form, words);
}

function say(form: HTMLFormElement, words: string): void {
  form.querySelector('[data-progress]')?.replaceChildren(words);
}

/** Shows beside the field what the portal would say of it, or takes away what no longer holds. */
function check(form: HTMLFormElement, name: (typeof CHECKED)[number]): void {
  const { value } = control(form, name);
  const { success, error } = commendationSchema.shape[name].safeParse(value);
  const words = success || value === '' ? null : (error.issues[0]?.message ?? null);
  if (words === null) control(form, name).removeAttribute('aria-invalid');
  else control(form, name).setAttribute('aria-invalid', 'true');
  form.querySelector(`[${LIVE.field}="${name}"]`)?.classList.toggle('bad', words !== null);
  const slot = form.querySelector(`[${LIVE.error}="${name}"]`);
  slot?.replaceChildren(...(words === null ? [] : [problem(words)]));
}

function problem(words: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'problem';
  line.textContent = words;
  return line;
}
