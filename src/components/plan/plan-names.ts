import { BLANK_NOTE, dateInWords } from '#domain/campaign/document.ts';
import type { Campaign, PlanDocument } from '#domain/campaign/schema.ts';

/** `Kế hoạch 215/KH-UBND, Sơn La`; a plan whose number is blank goes by its year. */
export function planTitle({ document: { number, symbol, date }, place }: Campaign): string {
  return number === null
    ? `Kế hoạch thi đua năm ${date.year}, ${place}`
    : `Kế hoạch ${number}/${symbol}, ${place}`;
}

/** `Kế hoạch số 215/KH-UBND`, or with the blank said: `Kế hoạch số (để trống trong bản nguồn)/KH-UBND`. */
export function planNumber({ number, symbol }: PlanDocument): string {
  return `Kế hoạch số ${number ?? BLANK_NOTE}/${symbol}`;
}

/** Number, date and issuer in one line. */
export function planMeta({ document }: Campaign): string[] {
  return [planNumber(document), dateInWords(document), document.issuer.name];
}

const inVietnamese = new Intl.Collator('vi');

/** Campaigns in the alphabetical order of their provinces, then of their places. */
export function sortByPlace<T extends { data: Campaign }>(campaigns: readonly T[]): T[] {
  return campaigns.toSorted(
    ({ data: a }, { data: b }) =>
      inVietnamese.compare(a.province, b.province) || inVietnamese.compare(a.place, b.place),
  );
}
