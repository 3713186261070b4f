/*
 * The QR code of a receipt leads to the look-up with the dossier's code in the fragment: fill it in, so that only the
 * secret is left to be typed. Without script one types both.
 */
const CODE = /^[2-9A-HJKMNP-Z]{4}-?[2-9A-HJKMNP-Z]{4}$/i;

const code = new URLSearchParams(location.hash.slice(1)).get('ma') ?? '';
const field = document.querySelector<HTMLInputElement>('#code');
if (field?.value === '' && CODE.test(code)) field.value = code;
