import { readFileSync } from 'node:fs';
import type { CommendationTarget } from '#domain/commendation/schema.ts';
import type { TargetContents } from '#domain/commendation/target-files.ts';
import { paths } from '#domain/paths.ts';

/** Everything that can be thanked on the site that was built into `folder`, in its files' order. */
export function readTargets(folder = 'dist'): CommendationTarget[] {
  const read = <T>(path: string): T => JSON.parse(readFileSync(folder + path, 'utf8'));
  const { files } = read<TargetContents>(paths.targetContents);
  return Array.from({ length: files }, (_, number) =>
    read<CommendationTarget[]>(paths.targetFile(number)),
  ).flat();
}
