import { formatNumber } from '../vietnamese/number.ts';

/** What can be given flowers: a person, a body or a model that somebody tells of; a campaign is an office's work. */
export const FLOWER_KINDS = ['story', 'recipient'] as const;

/** Whether this visitor's flower was counted, or had been today already. */
export const FLOWER_OUTCOMES = { given: 'da-gui', again: 'hom-nay-roi' } as const;
export type FlowerOutcome = keyof typeof FLOWER_OUTCOMES;

/** From here on there is a number: below it each single flower would show, and with it who has just been here. */
const COUNTED_FROM = 10;

/** How many flowers, in words that stay true when one more comes; empty without any. Rounded down to two digits. */
export function flowersInWords(count: number): string {
  if (count <= 0) return '';
  if (count < COUNTED_FROM) return 'Đã có người gửi hoa';
  const step = count < 100 ? 10 : 10 ** (String(Math.trunc(count)).length - 2);
  return `Khoảng ${formatNumber(Math.floor(count / step) * step)} bông hoa`;
}

/** What is said to whoever has just given one. */
export const FLOWER_SAYS: Record<FlowerOutcome, string> = {
  given: 'Đã gửi hoa. Cảm ơn bạn.',
  again: 'Hôm nay đã nhận một bông hoa từ mạng bạn đang dùng. Mai bạn gửi tiếp được.',
};
