import { ICONS } from '../../components/icons.ts';
import type { Card } from './card.ts';

/** An element as satori reads it. */
export interface Drawing {
  type: string;
  props: { style?: Record<string, string | number>; children?: (Drawing | string)[] } & Record<string, unknown>;
}

const SIZE = { width: 1200, height: 630 };
const EDGE = 72;
const COLOURS = { red: '#8b1a1c', deep: '#6a1113', gold: '#cfa24a', pale: '#e6d3a8', light: '#fffaf2' };
const SERIF = 'Noto Serif, Noto Serif Vietnamese';
const SANS = 'Public Sans, Public Sans Vietnamese';

function box(style: Record<string, string | number>, ...children: (Drawing | string)[]): Drawing {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** The portal's mark in gold, `size` pixels wide. */
function mark(size: number): Drawing {
  const { viewBox, width: strokeWidth, strokes } = ICONS.mark;
  return {
    type: 'svg',
    props: {
      viewBox,
      width: size,
      height: size,
      fill: 'none',
      stroke: COLOURS.gold,
      'stroke-width': strokeWidth,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
      children: strokes.map(({ d }): Drawing => ({ type: 'path', props: { d } })),
    },
  };
}

const goldRule = box(
  { flexDirection: 'column', width: SIZE.width - 2 * EDGE },
  box({ height: 2, background: COLOURS.gold, marginBottom: 5 }),
  box({ height: 2, background: COLOURS.gold }),
);

/** Pixels of a heading, so that the longest title still fits above the rule. */
export function titleSize(title: string): number {
  if (title.length <= 50) return 72;
  if (title.length <= 90) return 60;
  return title.length <= 140 ? 50 : 42;
}

/** The picture of a card, 1200 × 630: kicker and title on deep red, a gold rule, the portal's name. */
export function draw({ kicker, title, sample }: Card, portal: { name: string; tagline: string }): Drawing {
  const width = SIZE.width - 2 * EDGE;
  const line = { fontFamily: SANS, fontSize: 30, fontWeight: 600, color: COLOURS.pale };
  const heading = { fontFamily: SERIF, fontWeight: 700, color: COLOURS.light, lineHeight: 1.34 };
  const label = box(
    { ...line, fontSize: 26, border: `2px dashed ${COLOURS.pale}`, padding: '4px 16px', marginBottom: 20 },
    'Dữ liệu minh họa',
  );
  const foot = [
    mark(84),
    box(
      { flexDirection: 'column', marginLeft: 20, width: width - 104 },
      box({ ...heading, fontSize: 40, lineHeight: 1.3 }, portal.name),
      box({ ...line, fontWeight: 400, fontSize: 27 }, portal.tagline),
    ),
  ];
  return box(
    {
      ...SIZE,
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: `${EDGE - 12}px ${EDGE}px`,
      background: COLOURS.red,
      borderBottom: `14px solid ${COLOURS.deep}`,
    },
    box(
      { flexDirection: 'column', width, flexGrow: 1, justifyContent: 'center', alignItems: 'flex-start' },
      ...(sample ? [label] : []),
      ...(kicker ? [box({ ...line, width, marginBottom: 14 }, kicker)] : []),
      box({ ...heading, width, fontSize: titleSize(title) }, title),
    ),
    box(
      { flexDirection: 'column', width },
      goldRule,
      box({ alignItems: 'center', marginTop: 26, width }, ...foot),
    ),
  );
}
