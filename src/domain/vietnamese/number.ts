/** Made when first needed: on a phone that takes a while, and a form may ask for it long after it is drawn. */
let format: Intl.NumberFormat | undefined;

/** `1.234,5`. */
export function formatNumber(value: number): string {
  format ??= new Intl.NumberFormat('vi-VN');
  return format.format(value);
}
