/** One stroke of an icon; circles are written as arcs. */
interface Stroke {
  d: string;
  /** In units of the view box; left out: the icon's own. */
  width?: number;
  fill?: 'currentColor' | 'var(--paper)';
}

interface IconShape {
  viewBox: string;
  width: number;
  strokes: Stroke[];
}

/** A circle as a path: centre and radius. */
function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

const PETALS =
  'M24 7c4.6 5.2 6.4 10.6 6.4 15.3 0 5-2.3 8.8-6.4 11.7-4.1-2.9-6.4-6.7-6.4-11.7C17.6 17.6 19.4 12.2 24 7z' +
  'M18.3 17.2c-3-2.2-5.7-3.2-8.3-3.4-.6 6 .6 11 3.6 14.6 2.5 3 6 4.9 10.4 5.6M29.7 17.2c3-2.2 5.7-3.2 8.3-3.4.6 6-.6 11-3.6 14.6-2.5 3-6 4.9-10.4 5.6' +
  'M10.3 21.4c-2.5-.3-4.7 0-6.8.9 1.6 7.3 8.6 12 20.5 11.7M37.7 21.4c2.5-.3 4.7 0 6.8.9-1.6 7.3-8.6 12-20.5 11.7';

/** Line drawings in the ink of the text around them. Lines alike are one stroke: long lists repeat an icon for each name. */
export const ICONS = {
  mark: { viewBox: '0 0 48 48', width: 1.8, strokes: [{ d: `${PETALS}M9 38.5h30M14 42.5h20` }] },
  lotus: { viewBox: '0 0 48 36', width: 1.3, strokes: [{ d: PETALS }] },
  'huan-chuong': {
    viewBox: '0 0 48 48',
    width: 1.4,
    strokes: [
      { d: `M15 3h18v11l-9 5-9-5zM20 3v13.5M28 3v13.5${circle(24, 32, 12.5)}` },
      {
        d: 'M24 19.6 26 22l2.7-1.5 1 3 3.1-.3-.3 3.1 3 1-1.5 2.7 2.4 2-2.4 2 1.5 2.7-3 1 .3 3.1-3.1-.3-1 3L26 42l-2 2.4-2-2.4-2.7 1.5-1-3-3.1.3.3-3.1-3-1L14 34l-2.4-2 2.4-2-1.5-2.7 3-1-.3-3.1 3.1.3 1-3L22 22z',
        width: 0.9,
      },
      {
        d: 'm24 25 1.7 5.1H31l-4.2 3.2 1.5 5.1-4.3-3.1-4.3 3.1 1.5-5.1-4.2-3.2h5.3z',
        fill: 'currentColor',
      },
    ],
  },
  'bang-khen': {
    viewBox: '0 0 48 48',
    width: 1.4,
    strokes: [
      {
        d: `M4 8h40v27H31M17 35H4V8M16 17.5h16M19 21.5h10${circle(24, 32, 6)}M20.5 37l-2 8 5.5-3 5.5 3-2-8`,
      },
      { d: 'M8 12h32v19h-7M15 31H8V12', width: 0.9 },
      {
        d: 'm24 28.6.9 2.4 2.5.1-2 1.6.7 2.4-2.1-1.4-2.1 1.4.7-2.4-2-1.6 2.5-.1z',
        width: 0.6,
        fill: 'currentColor',
      },
    ],
  },
  'giay-khen': {
    viewBox: '0 0 48 48',
    width: 1.4,
    strokes: [
      {
        d: `M10 4h28v30M10 4v36h12M16 12h16M16 17h16M16 22h9${circle(32, 33, 5.5)}M29 38l-1.5 7 4.5-2.6 4.5 2.6L35 38`,
      },
    ],
  },
  document: {
    viewBox: '0 0 48 48',
    width: 1.7,
    strokes: [{ d: 'M10 4h20l9 9v31H10zM30 4v9h9M17 20h15M17 26h15M17 32h10' }],
  },
  send: {
    viewBox: '0 0 48 48',
    width: 1.7,
    strokes: [
      { d: `M6 10h36v24H31M17 34H6V10M13 17h22M13 23h12${circle(24, 33, 6)}M20.5 38l-2 7 5.5-3 5.5 3-2-7` },
    ],
  },
  letter: {
    viewBox: '0 0 48 48',
    width: 1.7,
    strokes: [
      { d: 'M5 12h38v27H5zM5 13l19 15 19-15' },
      {
        d: 'M24 22.5c-3.8-2.4-5.6-4.9-5.6-7.3 0-3.6 4.2-4.6 5.6-1.5 1.4-3.1 5.6-2.1 5.6 1.5 0 2.4-1.8 4.9-5.6 7.3z',
        fill: 'var(--paper)',
      },
    ],
  },
  warning: {
    viewBox: '0 0 20 20',
    width: 2.2,
    strokes: [{ d: circle(10, 10, 8.5), width: 0, fill: 'currentColor' }, { d: 'M10 5.5V11M10 14.2v.1' }],
  },
} as const satisfies Record<string, IconShape>;

export type IconName = keyof typeof ICONS;

/** The shape of an icon, with every part that a stroke may have. */
export function iconShape(name: IconName): IconShape {
  return ICONS[name];
}
