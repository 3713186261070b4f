import type { Sending } from './commendation-sending.ts';

/**
 * `<commendation-form>`: around the form that works without it. Once somebody comes to the form it loads what counts,
 * checks while typing and does the proof of work; until then it costs a few lines.
 */
class CommendationForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    let sending: Promise<Sending> | null = null;
    const begin = () => {
      sending ??= import('./commendation-sending.ts').then(({ attend }) => attend(form));
      // Without what couldn't be loaded the form is sent as it is.
      sending.catch(() => {});
    };
    form.addEventListener('focusin', begin, { once: true });
    form.addEventListener('submit', (event) => {
      if (event.submitter?.hasAttribute('formaction') || !sending) return;
      event.preventDefault();
      void sending.then(({ send }) => send()).catch(() => form.submit());
    });
  }
}

customElements.define('commendation-form', CommendationForm);
