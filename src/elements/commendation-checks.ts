import { commendationSchema } from '#domain/commendation/schema.ts';
import { LIVE } from '#domain/live-slots.ts';
import { keepCount } from './count-letters.ts';

/** What is checked as soon as one leaves it; whom it is for and the consent are for sending. */
const CHECKED = ['message', 'name', 'place', 'addressee'] as const;

/** Counts the letters left and checks what is left behind. */
export function attend(form: HTMLFormElement): void {
  const left = form.querySelector<HTMLElement>('[data-left]');
  if (left) keepCount(left);
  form.addEventListener('change', ({ target }) => {
    const name = CHECKED.find((one) => one === (target as HTMLInputElement).name);
    if (name) check(form, name);
  });
}

function control(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
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
