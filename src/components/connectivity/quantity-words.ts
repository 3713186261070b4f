import type { Contribution } from '#domain/contribution/schema.ts';
import type { Sum } from '#domain/contribution/sums.ts';
import { formatNumber } from '#domain/vietnamese/number.ts';

/** `5.656 máy`, `hơn 8.300 triệu đồng`, or that the source gives none. */
export function quantityInWords({
  quantity,
  atLeast,
  unit,
}: Pick<Contribution, 'quantity' | 'atLeast' | 'unit'>) {
  return quantity === null ? 'nguồn không nêu số' : numberInWords(quantity, atLeast, unit);
}

/** `hơn 1.000.000 máy tính`. */
export function numberInWords(value: number, atLeast: boolean, unit: string): string {
  return `${atLeast ? 'hơn ' : ''}${formatNumber(value)} ${unit}`;
}

/** `8.493 máy (3 dòng)`; `–` for nothing. */
export function sumInWords({ total, atLeast, lines, uncounted }: Sum, unit: string): string {
  const counted = lines > 0 ? [`${numberInWords(total, atLeast, unit)} (${lines} dòng)`] : [];
  const rest = uncounted > 0 ? [`${uncounted} dòng không nêu số`] : [];
  return [...counted, ...rest].join('; ') || '–';
}
