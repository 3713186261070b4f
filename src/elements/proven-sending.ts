import { portalProofs } from '../client/proof/portal-proofs.ts';

/** Whoever waits for longer is told. */
const UNNOTICED_MS = 500;

const proofs = portalProofs();
proofs.prepare();

/** Sends the form with a proof of work, or without where this browser can't make any; pressed twice it goes once. */
export async function send(form: HTMLFormElement): Promise<void> {
  if (form.getAttribute('aria-busy') === 'true') return;
  form.setAttribute('aria-busy', 'true');
  const slow = setTimeout(() => say(form, 'Đang kiểm tra máy của bạn, xin đợi vài giây…'), UNNOTICED_MS);
  try {
    const taken = await proofs.take();
    put(form, (taken.ok && taken.value) || '');
  } finally {
    clearTimeout(slow);
    form.submit();
  }
}

// Coming back by the browser's own button, the form can go again, with another proof; what was typed stays.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[aria-busy]')) {
    form.removeAttribute('aria-busy');
    say(form, '');
    put(form, '');
  }
});

function put(form: HTMLFormElement, proof: string): void {
  const field = form.querySelector<HTMLInputElement>('[data-proof]');
  if (field) field.value = proof;
}

function say(form: HTMLFormElement, words: string): void {
  form.querySelector('[data-progress]')?.replaceChildren(words);
}
