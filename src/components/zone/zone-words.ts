import { ZONE_LEVELS, type ZoneScale } from '#domain/zone/constants.ts';
import type { LevelCounts } from '#domain/zone/history.ts';

/** `20 cấp độ 1, 20 cấp độ 2, 19 cấp độ 3, 6 cấp độ 4`; levels that nobody has are left out. */
export function countsInWords(counts: LevelCounts, scale: ZoneScale): string {
  return ZONE_LEVELS.filter((level) => counts[level] > 0)
    .map((level) => `${counts[level]} ${scale.labels[level].short}`)
    .join(', ');
}

/** A commune's name without its kind, in two lines that fit a tile: `Phước`, `Bình`. */
export function tileName(name: string): string[] {
  const words = name.replace(/^(Xã|Phường|Thị trấn) /, '').split(' ');
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half).join(' '), words.slice(half).join(' ')].filter(Boolean);
}
