/*
 * With script the form carries a proof of work, made while one types, and is counted among the many instead of the few;
 * it is sent in the same way as without.
 */
import { PROOF_FIELD } from '#domain/defence/constants.ts';
import type { Proofs } from '../client/proof/proofs.ts';

const form = document.querySelector<HTMLFormElement>('form#viet');
const proof = form?.querySelector<HTMLInputElement>(`input[name=${PROOF_FIELD}]`);
const status = form?.querySelector('[data-sending]');

/** Whatever makes proofs is only loaded once somebody types. */
let loading: Promise<Proofs> | undefined;
const proofs = () => {
  loading ??= import('../client/proof/portal-proofs.ts').then(({ portalProofs }) => portalProofs());
  return loading;
};

async function prepare(): Promise<void> {
  try {
    (await proofs()).prepare();
  } catch {
    loading = undefined;
  }
}

/** Where no proof can be had the form goes as without script. */
async function send(): Promise<void> {
  try {
    const made = await (await proofs()).take();
    if (proof && made.ok && made.value !== null) proof.value = made.value;
  } finally {
    form?.submit();
  }
}

form?.addEventListener('input', () => void prepare(), { once: true });
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  if (status) status.textContent = 'Đang gửi…';
  void send();
});
// Coming back by the browser's own button: a proof counts once.
addEventListener('pageshow', () => {
  if (proof) proof.value = '';
  if (status) status.textContent = '';
});
