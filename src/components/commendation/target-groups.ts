import { TARGET_KINDS, type TargetKind, targetInWords } from '#domain/commendation/schema.ts';
import { listTargets } from '../../collections/targets.ts';

/** Of each kind, the newest first: thousands of names are no list to choose from. */
export const OFFERED = 30;

const GROUP_LABELS: Record<TargetKind, string> = {
  story: 'Gương điển hình',
  recipient: 'Bảng vinh danh',
  campaign: 'Phong trào thi đua',
};

export interface TargetGroup {
  label: string;
  options: { id: string; label: string }[];
}

/**
 * What the form offers, by kind; empty kinds are left out. Everything else is reached from its own page, whose link
 * names it to the Worker.
 */
export function groupTargets(): TargetGroup[] {
  const targets = listTargets();
  return TARGET_KINDS.map((kind) => ({
    label: GROUP_LABELS[kind],
    options: targets
      .filter((target) => target.kind === kind)
      .slice(0, OFFERED)
      .map((target) => ({ id: target.id, label: targetInWords(target) })),
  })).filter(({ options }) => options.length > 0);
}
