import type { PlainDate } from '../vietnamese/time.ts';

/** Levels of risk, the best first; the colours are the same in both scales. */
export const ZONE_LEVELS = ['green', 'yellow', 'orange', 'red'] as const;
export type ZoneLevel = (typeof ZONE_LEVELS)[number];

export const ZONE_COLOURS: Record<ZoneLevel, string> = {
  green: 'xanh',
  yellow: 'vàng',
  orange: 'cam',
  red: 'đỏ',
};

/** What a level is called: `short` for tables, `letter` for a tile of the map. */
export interface ZoneLabel {
  name: string;
  short: string;
  letter: string;
  /** As the scale's own text describes it; empty where this portal has no source for the words. */
  meaning: string;
}

export interface ZoneScale {
  id: 'colours' | 'levels';
  name: string;
  basis: string;
  /** The first day on which it was in force. */
  from: PlainDate;
  labels: Record<ZoneLevel, ZoneLabel>;
}

/** Quyết định 2686/QĐ-BCĐQG ngày 31/5/2021. */
export const COLOUR_SCALE: ZoneScale = {
  id: 'colours',
  name: 'Thang bốn màu',
  basis: 'Quyết định 2686/QĐ-BCĐQG ngày 31/5/2021',
  from: '2021-05-31',
  labels: {
    green: { name: 'Vùng xanh', short: 'xanh', letter: 'X', meaning: 'mức bình thường mới' },
    yellow: { name: 'Vùng vàng', short: 'vàng', letter: 'V', meaning: 'mức nguy cơ' },
    orange: { name: 'Vùng cam', short: 'cam', letter: 'C', meaning: 'mức nguy cơ cao' },
    red: { name: 'Vùng đỏ', short: 'đỏ', letter: 'Đ', meaning: 'mức nguy cơ rất cao' },
  },
};

/** Nghị quyết 128/NQ-CP (11/10/2021) và Quyết định 4800/QĐ-BYT (12/10/2021). */
export const LEVEL_SCALE: ZoneScale = {
  id: 'levels',
  name: 'Thang bốn cấp độ',
  basis: 'Nghị quyết 128/NQ-CP và Quyết định 4800/QĐ-BYT, ngày 11 và 12/10/2021',
  from: '2021-10-11',
  labels: {
    green: { name: 'Cấp độ 1', short: 'cấp độ 1', letter: '1', meaning: 'tô màu xanh' },
    yellow: { name: 'Cấp độ 2', short: 'cấp độ 2', letter: '2', meaning: 'tô màu vàng' },
    orange: { name: 'Cấp độ 3', short: 'cấp độ 3', letter: '3', meaning: 'tô màu cam' },
    red: { name: 'Cấp độ 4', short: 'cấp độ 4', letter: '4', meaning: 'tô màu đỏ' },
  },
};

/** In the order in which they were in force. */
export const ZONE_SCALES = [COLOUR_SCALE, LEVEL_SCALE] as const;

/** The scale in force on the date. Before the first one there were no zones: content of such a date is refused. */
export function scaleOn(date: PlainDate): ZoneScale {
  return date < LEVEL_SCALE.from ? COLOUR_SCALE : LEVEL_SCALE;
}
