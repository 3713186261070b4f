import type { DecisionItem } from '#domain/decision/contract.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import type { DecisionRow } from '../../repositories/decisions.ts';

/** A decision as lists show it. */
export function shownDecision(row: DecisionRow): DecisionItem {
  const { id, version, kind, state, campaign, programme, round, award, deciding } = row;
  const { number, date, subject, names, recorder, confirmedBy, sample } = row;
  const at = (instant: number | null) => (instant === null ? null : toIsoInVietnam(instant));
  return {
    ...{ id, version, kind, state, campaign, programme, round, award, deciding },
    ...{ number, date, subject, names, recordedBy: recorder, confirmedBy, sample },
    recordedAt: toIsoInVietnam(row.recordedAt),
    confirmedAt: at(row.confirmedAt),
    publishedAt: at(row.publishedAt),
  };
}
