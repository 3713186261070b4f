const FORMAT = new Intl.NumberFormat('vi-VN');

/** `1.234,5`. */
export function formatNumber(value: number): string {
  return FORMAT.format(value);
}
