import { type RoundStatus, roundStatus, statusLabel } from '#domain/campaign/deadline.ts';
import type { PortalRules } from '#domain/campaign/rules.ts';
import { LIVE } from '#domain/live-slots.ts';
import { formatInstant, toIsoInVietnam } from '#domain/vietnamese/time.ts';
import type { Filler } from './filler.ts';

const BADGES: Record<RoundStatus['state'], string> = {
  open: 'badge open',
  anytime: 'badge open',
  closing: 'badge soon',
  closed: 'badge shut',
  upcoming: 'badge wait',
};

/**
 * Where each round on the page stands at the instant: its badge, and away with a block that only makes sense while
 * the round is open. A round that the plans don't know is left as the page has it.
 */
export function roundSlots({ campaigns }: PortalRules, now: number): Filler {
  const enclosing: string[] = [];
  return (rewriter) =>
    rewriter
      .on(`[${LIVE.round}]`, {
        element(block) {
          const name = block.getAttribute(LIVE.round) ?? '';
          if (block.hasAttribute(LIVE.dropClosed) && statusOf(campaigns, name, now)?.state === 'closed')
            block.remove();
          enclosing.push(name);
          block.onEndTag(() => void enclosing.pop());
        },
      })
      .on(`[${LIVE.status}]`, {
        element(badge) {
          const status = statusOf(
            campaigns,
            badge.getAttribute(LIVE.status) || (enclosing.at(-1) ?? ''),
            now,
          );
          if (!status) return;
          badge.setAttribute('class', BADGES[status.state]);
          badge.setInnerContent(statusLabel(status));
        },
      });
}

/** `name` is `campaign/round`. */
function statusOf(campaigns: PortalRules['campaigns'], name: string, now: number): RoundStatus | null {
  const [campaign, id] = name.split('/');
  const round = campaigns.find((one) => one.id === campaign)?.rounds.find((one) => one.id === id);
  return round ? roundStatus(round, now) : null;
}

/** The server's time, which decides the deadlines on the page. */
export function serverTime(now: number): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.now}]`, {
      element(slot) {
        if (slot.tagName === 'time') slot.setAttribute('datetime', toIsoInVietnam(now));
        slot.setInnerContent(`Giờ máy chủ: ${formatInstant(now)}`);
      },
    });
}
