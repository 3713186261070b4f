import { z } from 'zod';

const line = z.string().trim().min(1, 'không được để trống');

/** A commune's code in the national register; codes may begin with zeros, so they are text. */
export const communeCode = z.custom<string>(
  (code) => typeof code === 'string' && /^\d{5}$/.test(code),
  'mã xã gồm năm chữ số, đặt trong dấu ngoặc kép, ví dụ "22738"',
);

/** A cell of the map. In odd rows everything stands half a tile to the right. */
const tile = z.strictObject({ col: z.int().min(0).max(60), row: z.int().min(0).max(60) });

const commune = z.strictObject({
  code: communeCode,
  name: line,
  district: line,
  tile: tile.optional(),
});

/** `content/zones/<id>/layout.yaml`: a province, and the tile of each of its communes. No communes: no map. */
export const zoneLayoutSchema = z.strictObject({
  province: line,
  /** The campaign that the province's zones belong to, by its folder. */
  campaign: line.optional(),
  communes: z.array(commune),
});

export type ZoneLayout = z.output<typeof zoneLayoutSchema>;
export type Tile = z.output<typeof tile>;
/** Checked: has its tile. */
export type Commune = ZoneLayout['communes'][number] & { tile: Tile };
