import { paths } from '../paths.ts';
import type { CommendationTarget } from './schema.ts';

/** Targets a file holds in the middle. Some 170 bytes each, they make 45 KB, and no file comes near 100 KB. */
const PER_FILE = 256;

/** `paths.targetContents`: how many files the targets are in. */
export interface TargetContents {
  files: number;
}

/** The targets cut into files: each is in the file that its id alone decides, so that one is found without the rest. */
export function cutTargets(targets: readonly CommendationTarget[]): CommendationTarget[][] {
  const count = Math.max(1, Math.ceil(targets.length / PER_FILE));
  const files = Array.from({ length: count }, (): CommendationTarget[] => []);
  for (const target of targets) files[fileOf(target.id, count)]?.push(target);
  return files;
}

/** The target of that id, if the site shows one; `read` gives what the build left at an address, as JSON. */
export async function findTarget(
  id: string,
  read: <T>(path: string) => Promise<T>,
): Promise<CommendationTarget | undefined> {
  const { files } = await read<TargetContents>(paths.targetContents);
  const targets = await read<CommendationTarget[]>(paths.targetFile(fileOf(id, files)));
  return targets.find((target) => target.id === id);
}

/** FNV-1a, 32 bits (draft-eastlake-fnv), as a number below `files`; a target's id is ASCII. */
function fileOf(id: string, files: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % files;
}
