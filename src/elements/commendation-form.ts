/**
 * `<commendation-form>`: around the form that works without it. Once somebody comes to the form it loads what counts and
 * checks while typing; until then it costs a few lines.
 */
class CommendationForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const begin = async () => {
      const { attend } = await import('./commendation-checks.ts');
      if (form) attend(form);
    };
    // Without what couldn't be loaded the form is sent as it is.
    form?.addEventListener('focusin', () => void begin().catch(() => undefined), { once: true });
  }
}

customElements.define('commendation-form', CommendationForm);
