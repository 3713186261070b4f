/*
 * A form that works without script brings a proof of work where there is one: it is made while one fills in, and put
 * into a hidden field before the form goes. Whatever goes wrong, the form is sent as it is.
 */
import type { Proofs } from '../client/proof/proofs.ts';

let proofs: Promise<Proofs> | undefined;

function load(): Promise<Proofs> {
  proofs ??= import('../client/proof/portal-proofs.ts').then(({ portalProofs }) => portalProofs());
  return proofs;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-proven]')) {
  const field = form.querySelector<HTMLInputElement>('[name=proof]');
  const prepare = () => void load().then((made) => made.prepare());
  form.addEventListener('focusin', prepare, { once: true });
  form.addEventListener('submit', (event) => {
    if (field?.value !== '' || form.getAttribute('aria-busy') === 'true') return;
    event.preventDefault();
    form.setAttribute('aria-busy', 'true');
    void load()
      .then((made) => made.take())
      .then((taken) => {
        if (taken.ok) field.value = taken.value ?? '';
      })
      .catch(() => undefined)
      .finally(() => form.submit());
  });
}
// Coming back by the browser's own button, the proof is spent; what was typed stays.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-proven]')) {
    form.removeAttribute('aria-busy');
    const field = form.querySelector<HTMLInputElement>('[name=proof]');
    if (field) field.value = '';
  }
});
