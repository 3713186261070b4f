import type { Clause } from './plan-text.ts';
import type { PlanDocument } from './schema.ts';

/** What a blank in the source is called on screen; in print it stays blank. */
export const BLANK_NOTE = '(để trống trong bản nguồn)';

/** The plan as other papers cite it; what its source leaves blank is `null` here too. */
export type CitedPlan = Pick<PlanDocument, 'kind' | 'number' | 'symbol' | 'date' | 'subject'> & {
  issuer: string;
};

/** The plan's particulars, for those who cite it. */
export function citePlan({ kind, number, symbol, date, subject, issuer }: PlanDocument): CitedPlan {
  return { kind, number, symbol, date, subject, issuer: issuer.name };
}

/** `Số: 215/KH-UBND`; a blank number leaves its room: `Số: /KH-UBND`. */
export function numberLine({ number, symbol }: PlanDocument): string {
  return `Số: ${number ?? ''}/${symbol}`;
}

/** `Hà Nam, ngày tháng 10 năm 2021`: what the source leaves blank stays blank. Days below 10, months 1–2: leading 0. */
export function dateLine({ place, date }: PlanDocument): string {
  const day = date.day === null ? '' : ` ${String(date.day).padStart(2, '0')}`;
  const month = date.month === null ? '' : ` ${date.month < 3 ? `0${date.month}` : date.month}`;
  return `${place}, ngày${day} tháng${month} năm ${date.year}`;
}

/** `16/9/2021`, `tháng 10/2021` or `năm 2021`: as precise as the source is. */
export function dateInWords({ date }: PlanDocument): string {
  if (date.month === null) return `năm ${date.year}`;
  if (date.day === null) return `tháng ${date.month}/${date.year}`;
  return `${date.day}/${date.month}/${date.year}`;
}

/** The parts around the body that facts and corrections may point to, as clauses. */
export function documentClauses(document: PlanDocument): Clause[] {
  const { onBehalfOf, signer, recipients } = document;
  return [
    { anchor: 'so-ky-hieu', label: 'số, ký hiệu', text: numberLine(document) },
    { anchor: 'ngay-thang', label: 'địa danh, ngày tháng', text: dateLine(document) },
    { anchor: 'trich-yeu', label: 'tên loại và trích yếu', text: `${document.kind} ${document.subject}` },
    {
      anchor: 'noi-nhan',
      label: 'nơi nhận',
      text: [recipients.heading, ...recipients.items.map((item) => `- ${item}`)].join(' '),
    },
    {
      anchor: 'chu-ky',
      label: 'phần ký',
      text: [onBehalfOf, signer.title, signer.name].filter(Boolean).join(' '),
    },
  ];
}
