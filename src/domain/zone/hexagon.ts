import type { Tile } from './layout-schema.ts';

/** From the middle of a tile to its corners, in units of the drawing. */
const RADIUS = 22;
/** Tiles and their corners lie on a lattice of half widths and half radii: neighbours share corners exactly. */
const STEP_X = (RADIUS * Math.sqrt(3)) / 2;
const STEP_Y = RADIUS / 2;
/** Room for the border around the whole. */
const MARGIN = 3;

export interface Point {
  x: number;
  y: number;
}

/** Corners of a tile around its middle, in steps, from the top, clockwise. */
const CORNERS: readonly Point[] = [
  { x: 0, y: -2 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: 0, y: 2 },
  { x: -1, y: 1 },
  { x: -1, y: -1 },
];

/** The middle of a tile; odd rows stand half a tile to the right. */
export function tileCentre(tile: Tile): Point {
  return place(centreInSteps(tile));
}

/** The corners as the `points` of an SVG polygon. */
export function tilePoints(tile: Tile): string {
  return cornersOf(tile)
    .map(({ x, y }) => `${x},${y}`)
    .join(' ');
}

/** Width and height of the drawing that holds all tiles. */
export function mapSize(tiles: readonly Tile[]): { width: number; height: number } {
  const corners = tiles.flatMap(cornersOf);
  return {
    width: Math.ceil(Math.max(...corners.map(({ x }) => x)) + MARGIN),
    height: Math.ceil(Math.max(...corners.map(({ y }) => y)) + MARGIN),
  };
}

/** The sides that a tile shares with no tile of its own group, as an SVG path: borders of districts. */
export function groupBorders(tiles: readonly { tile: Tile; group: string }[]): string {
  const sides = new Map<string, string[]>();
  for (const { tile, group } of tiles) {
    const corners = cornersOf(tile).map(({ x, y }) => `${x} ${y}`);
    for (const [index, from] of corners.entries()) {
      const to = corners[(index + 1) % corners.length] ?? from;
      const side = `M${[from, to].sort().join('L')}`;
      sides.set(side, [...(sides.get(side) ?? []), group]);
    }
  }
  return [...sides]
    .filter(([, [one, other]]) => one !== other)
    .map(([side]) => side)
    .join('');
}

function centreInSteps({ col, row }: Tile): Point {
  return { x: 1 + 2 * col + (row % 2), y: 2 + 3 * row };
}

function cornersOf(tile: Tile): Point[] {
  const centre = centreInSteps(tile);
  return CORNERS.map(({ x, y }) => place({ x: centre.x + x, y: centre.y + y }));
}

function place({ x, y }: Point): Point {
  return { x: round(MARGIN + x * STEP_X), y: round(MARGIN + y * STEP_Y) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
