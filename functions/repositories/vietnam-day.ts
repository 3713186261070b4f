import { DAY_MS } from '#domain/vietnamese/time.ts';
import { VIETNAM_OFFSET_MS } from '#domain/vietnamese/working-days.ts';

/** SQL for the number of the day in Vietnam on which the instant lies. */
export const dayOf = (instant: string) => `((${instant} + ${VIETNAM_OFFSET_MS}) / ${DAY_MS})`;
