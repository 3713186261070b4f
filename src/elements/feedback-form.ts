/*
 * With script the form carries a proof of work, made while one types, and is counted among the many instead of the few;
 * it is sent in the same way as without.
 */
import { PROOF_FIELD } from '#domain/defence/constants.ts';
import { portalProofs } from '../client/proof/portal-proofs.ts';

const form = document.querySelector<HTMLFormElement>('form#viet');
const proof = form?.querySelector<HTMLInputElement>(`input[name=${PROOF_FIELD}]`);
const status = form?.querySelector('[data-sending]');

if (form && proof) {
  const proofs = portalProofs();
  form.addEventListener('input', () => proofs.prepare(), { once: true });
  form.addEventListener('submit', (event) => {
    if (proof.value !== '') return;
    event.preventDefault();
    if (status) status.textContent = 'Đang gửi…';
    void send();
  });
  // Coming back by the browser's own button: a proof counts once.
  addEventListener('pageshow', () => {
    proof.value = '';
    if (status) status.textContent = '';
  });

  const send = async () => {
    const made = await proofs.take();
    if (made.ok && made.value !== null) proof.value = made.value;
    form.submit();
  };
}
