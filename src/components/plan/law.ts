import { dateInWords } from '#domain/campaign/document.ts';
import type { Campaign } from '#domain/campaign/schema.ts';
import { countsFrom, INSTRUMENTS } from '#domain/law/instruments.ts';
import { formatDate } from '#domain/vietnamese/time.ts';

/** A step of the time line of law around a plan. */
export interface LawStep {
  when: string;
  text: string;
  /** The clause that names it. */
  clause: string | null;
  place: 'before' | 'plan' | 'after';
}

/** What counts from a later year than the plan's: today's law is another one. */
function laterLaw({ document }: Campaign): LawStep[] {
  return INSTRUMENTS.filter(
    (instrument) => Number(countsFrom(instrument).slice(0, 4)) > document.date.year,
  ).map((instrument) => ({
    when: formatDate(countsFrom(instrument)),
    text: instrument.title,
    clause: null,
    place: 'after',
  }));
}

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
    ...laterLaw(campaign),
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
