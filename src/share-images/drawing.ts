import { readFileSync } from 'node:fs';
import { ICONS } from '../components/icons.ts';
import type { Card } from './card.ts';

/** An element as satori reads it. */
export interface Drawing {
  type: string;
  props: { style?: Record<string, string | number>; children?: (Drawing | string)[] } & Record<
    string,
    unknown
  >;
}

const SIZE = { width: 1200, height: 630 };
const EDGE = 72;
/** The light scheme's tokens (src/styles/tokens.css); `faint` is the ornament behind words. */
const COLOURS = {
  red: '#8b1a1c',
  gold: '#cfa24a',
  ornament: '#b98a2e',
  faint: '#9a3426',
  pale: '#e6d3a8',
  light: '#fffaf2',
};
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

/** The bronze drum in gold, its top left corner and its size in pixels. */
function drum(left: number, top: number, size: number, colour: string): Drawing {
  const svg = readFileSync('src/assets/drum.svg', 'utf8').replaceAll('#000', colour);
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return {
    type: 'img',
    props: { src, width: size, height: size, style: { position: 'absolute', left, top } },
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

interface Portal {
  name: string;
  tagline: string;
}

/** The picture of a card: kicker and title on deep red, a gold rule, the portal's name; the portal's own has no title. */
export function draw(card: Card, portal: Portal): Drawing {
  return card.title === '' ? drawPortal(portal) : drawTitle(card, portal);
}

const HEADING = { fontFamily: SERIF, fontWeight: 700, color: COLOURS.light, lineHeight: 1.34 };
const LINE = { fontFamily: SANS, fontSize: 30, fontWeight: 600, color: COLOURS.pale };
const WIDTH = SIZE.width - 2 * EDGE;

function drawPortal({ name, tagline }: Portal): Drawing {
  return box(
    { ...SIZE, background: COLOURS.red },
    drum(620, -105, 840, COLOURS.ornament),
    box(
      {
        flexDirection: 'column',
        justifyContent: 'center',
        width: 600,
        height: SIZE.height,
        paddingLeft: EDGE,
      },
      box({ marginBottom: 12 }, mark(120)),
      box({ ...HEADING, fontSize: 92, width: 528 }, name),
      box({ ...LINE, fontWeight: 400, fontSize: 38, color: COLOURS.light, width: 528 }, tagline),
    ),
  );
}

function drawTitle({ kicker, title, sample }: Card, portal: Portal): Drawing {
  const label = box(
    { ...LINE, fontSize: 26, border: `2px dashed ${COLOURS.pale}`, padding: '4px 16px', marginBottom: 20 },
    'Dữ liệu minh họa',
  );
  const name = box(
    { flexDirection: 'column', marginLeft: 20, width: 700 },
    box({ ...HEADING, fontSize: 38, lineHeight: 1.3 }, portal.name),
    box({ ...LINE, fontWeight: 400, fontSize: 26 }, portal.tagline),
  );
  return box(
    { ...SIZE, background: COLOURS.red },
    drum(820, 250, 560, COLOURS.faint),
    box(
      {
        flexDirection: 'column',
        width: WIDTH,
        height: SIZE.height - 44,
        marginLeft: EDGE,
        position: 'relative',
      },
      box(
        {
          flexDirection: 'column',
          width: WIDTH,
          flexGrow: 1,
          justifyContent: 'center',
          alignItems: 'flex-start',
        },
        ...(sample ? [label] : []),
        box({ ...LINE, width: WIDTH, marginBottom: 14 }, kicker),
        box({ ...HEADING, width: WIDTH, fontSize: titleSize(title) }, title),
      ),
      goldRule,
      box({ alignItems: 'center', marginTop: 24, width: WIDTH }, mark(84), name),
    ),
  );
}
