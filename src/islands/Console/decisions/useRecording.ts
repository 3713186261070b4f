import { useState } from 'react';
import type * as z from 'zod/mini';
import type { recordSchema } from '#domain/decision/schema.ts';
import type { Failure } from '../../../client/request.ts';
import { recordDecision } from '../../../client/staff/decisions.ts';
import { useConsole } from '../context.ts';
import { decisionPlace } from './places.ts';

/**
 * Sends a new decision; what was refused stands by its fields. Once it is stored it opens, and `forget` drops what was
 * typed.
 */
export function useRecording(forget: () => void) {
  const { send, go, announce } = useConsole();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const record = async (input: z.input<typeof recordSchema>) => {
    setBusy(true);
    const answer = await recordDecision(send, input);
    setBusy(false);
    setAttempt((before) => before + 1);
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    forget();
    announce('Đã ghi quyết định. Người khác đọc lại và xác nhận.');
    go(decisionPlace(answer.value.id));
  };
  return { busy, failure, attempt, record, problems: problemsOf(failure) };
}

/** What was refused, by field. */
function problemsOf(failure: Failure | null): ReadonlyMap<string, string> {
  if (failure?.kind !== 'refused') return new Map();
  return new Map(failure.problem.errors.map(({ field, message }) => [field, message]));
}
