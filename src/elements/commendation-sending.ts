import { COMMENDATION_LIMITS, commendationSchema } from '#domain/commendation/schema.ts';
import { PROOF_FIELD } from '#domain/defence/constants.ts';
import { LIVE } from '#domain/live-slots.ts';
import { cleanText, countLetters } from '#domain/vietnamese/text.ts';
import { portalProofs } from '../client/proof/portal-proofs.ts';

/** What a form is sent by. */
export interface Sending {
  /** Sends it with a proof of work, or without one where this browser can't make any. */
  send: () => Promise<void>;
}

/** Letters between two counts that a screen reader is told. */
const TOLD_EACH = 20;

/** What is checked as soon as one leaves it; whom it is for and the consent are for sending. */
const CHECKED = ['message', 'name', 'place', 'addressee'] as const;

/** Counts the letters left and checks what is left behind; a proof is made ahead while one types. */
export function attend(form: HTMLFormElement): Sending {
  const proofs = portalProofs();
  const message = control(form, 'message');
  proofs.prepare();
  countLeft(form, message);
  message.addEventListener('input', () => countLeft(form, message));
  form.addEventListener('change', ({ target }) => {
    const name = CHECKED.find((one) => one === (target as HTMLInputElement).name);
    if (name) check(form, name);
  });
  let under = false;
  return {
    send: async () => {
      if (under) return;
      under = true;
      const slow = setTimeout(() => say(form, 'Đang kiểm tra máy của bạn, xin đợi vài giây…'), 500);
      const proof = await proofs.take();
      clearTimeout(slow);
      if (proof.ok && proof.value !== null) hidden(form, PROOF_FIELD).value = proof.value;
      under = false;
      form.submit();
    },
  };
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

function hidden(form: HTMLFormElement, name: string): HTMLInputElement {
  const known = form.querySelector<HTMLInputElement>(`input[name=${name}]`);
  if (known) return known;
  const made = document.createElement('input');
  made.type = 'hidden';
  made.name = name;
  return form.appendChild(made);
}
