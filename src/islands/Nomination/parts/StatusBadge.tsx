import { type RoundStatus, statusLabel } from '#domain/campaign/deadline.ts';

const LOOKS = {
  upcoming: 'badge',
  open: 'badge open',
  closing: 'badge soon',
  closed: 'badge shut',
  anytime: 'badge open',
} as const;

/** Where a round stands, in a word; shape and colour only help. */
export function StatusBadge({ status }: { status: RoundStatus }) {
  return <span className={LOOKS[status.state]}>{statusLabel(status)}</span>;
}
