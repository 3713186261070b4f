/** For what is copied from paper: capitals, no corrections, nothing remembered by the browser. */
export const TYPED_CODE = {
  autocomplete: 'off',
  autocapitalize: 'characters',
  spellcheck: 'false',
} as const;
