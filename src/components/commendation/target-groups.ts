import { getCollection } from 'astro:content';
import { type CommendationTarget, TARGET_KINDS, type TargetKind } from '#domain/commendation/schema.ts';
import { targetIds } from '#domain/paths.ts';
import { listTargets } from '../../collections/targets.ts';

const GROUP_LABELS: Record<TargetKind, string> = {
  story: 'Gương điển hình',
  recipient: 'Bảng vinh danh',
  campaign: 'Phong trào thi đua',
};

export interface TargetGroup {
  label: string;
  options: { id: string; label: string }[];
}

/** Everything that can be thanked, by kind; what is made up says so in its own line. Empty kinds are left out. */
export async function groupTargets(): Promise<TargetGroup[]> {
  const [targets, samples] = await Promise.all([listTargets(), sampleTargets()]);
  const toOption = ({ id, label }: CommendationTarget) => ({
    id,
    label: samples.has(id) ? `${label} (dữ liệu minh họa)` : label,
  });
  return TARGET_KINDS.map((kind) => ({
    label: GROUP_LABELS[kind],
    options: targets.filter((target) => target.kind === kind).map(toOption),
  })).filter(({ options }) => options.length > 0);
}

async function sampleTargets(): Promise<Set<string>> {
  const [stories, decisions] = await Promise.all([getCollection('stories'), getCollection('decisions')]);
  return new Set([
    ...stories.filter(({ data }) => data.sample).map(({ id }) => targetIds.story(id)),
    ...decisions
      .filter(({ data }) => data.sample)
      .flatMap(({ data: { campaign, slug, recipients } }) =>
        recipients.map(({ id }) => targetIds.recipient(campaign, slug, id)),
      ),
  ]);
}
