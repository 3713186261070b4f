import { FLAG_LABELS } from '#domain/commendation/flags.ts';
import { ANONYMOUS } from '#domain/commendation/schema.ts';
import {
  type QueueItem,
  type QueueMark,
  type QueueQuery,
  queueQuerySchema,
} from '#domain/commendation/staff-contract.ts';
import type { Failure } from '../../../client/request.ts';
import { failureInWords } from '../parts/states.tsx';

export const MARK_LABELS: Record<QueueMark, string> = {
  ...FLAG_LABELS,
  unproven: 'Gửi không kèm xác minh của máy',
};

/** What the address asks for; what it can't ask for is left out. */
export function queryIn(query: Readonly<Record<string, string>>): QueueQuery {
  const read = queueQuerySchema.safeParse({ ...query, cursor: '' });
  return read.success ? read.data : queueQuerySchema.parse({});
}

/** The query as it stands in the address: what is usual isn't named. */
export function wordsOf({ state, campaign, mark, words }: QueueQuery): Record<string, string> {
  const named = { state: state === 'pending' ? '' : state, campaign, mark, words };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== ''));
}

export function authorOf({ name, place }: Pick<QueueItem, 'name' | 'place'>): string {
  return [name || ANONYMOUS, place].filter(Boolean).join(', ');
}

/** Why nothing was stored: what is to be mended, or what a refusal says by itself. */
export function refusalInWords(failure: Failure): string {
  if (failure.kind !== 'refused') return failureInWords(failure);
  const { detail, errors } = failure.problem;
  return errors.length > 0 ? `${errors.map(({ message }) => message).join('. ')}.` : detail;
}
