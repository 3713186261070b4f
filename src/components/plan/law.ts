import { dateInWords } from '#domain/campaign/document.ts';
import type { Campaign } from '#domain/campaign/schema.ts';

/** A step of the time line of law around a plan. */
export interface LawStep {
  when: string;
  text: string;
  /** The clause that names it. */
  clause: string | null;
  place: 'before' | 'plan' | 'after';
}

/** What has changed since the plans of 2021: today's law is another one. */
const LATER_LAW: readonly LawStep[] = [
  { when: '2022', text: 'Luật Thi đua, khen thưởng số 06/2022/QH15', clause: null, place: 'after' },
  { when: '01/7/2025', text: 'Nghị định 152/2025/NĐ-CP có hiệu lực', clause: null, place: 'after' },
];

const DATE = /ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/;

/** The documents that the plan rests on by date (those without one last), the plan itself, and later law. */
export function lawSteps(campaign: Campaign): LawStep[] {
  const before = campaign.parentDocuments
    .map(({ name, clause }) => ({ name, clause, ...dateOf(name) }))
    .sort((a, b) => a.sort.localeCompare(b.sort))
    .map(({ when, name, clause }): LawStep => ({ when, text: name, clause, place: 'before' }));
  return [
    ...before,
    { when: dateInWords(campaign.document), text: 'Kế hoạch này', clause: null, place: 'plan' },
    ...LATER_LAW,
  ];
}

/** The date in a document's name, as it is written there and as it sorts. */
function dateOf(name: string): { when: string; sort: string } {
  const match = DATE.exec(name);
  if (!match) return { when: 'Không ghi ngày', sort: '9' };
  const [, day = '', month = '', year = ''] = match;
  return {
    when: `${day}/${month}/${year}`,
    sort: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  };
}
