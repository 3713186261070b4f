/*
 * A form that works without script brings a proof of work where there is one: it is made while one fills in, and put
 * into a hidden field before the form goes. Whatever goes wrong, the form is sent as it is. A button that leads elsewhere
 * (`formaction`) needs none. What sends is only loaded once somebody comes to the form.
 */
let loading: Promise<typeof import('./proven-sending.ts')> | undefined;

function load() {
  loading ??= import('./proven-sending.ts');
  return loading;
}

for (const { form } of document.querySelectorAll<HTMLInputElement>('[data-proof]')) {
  form?.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  form?.addEventListener('submit', (event) => {
    if (event.submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    load().then(
      ({ send }) => send(form),
      () => form.submit(),
    );
  });
}
