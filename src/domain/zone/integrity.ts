import type { FieldProblem } from '../errors.ts';
import { formatDate } from '../vietnamese/time.ts';
import { ZONE_COLOURS, ZONE_LEVELS } from './constants.ts';
import { countLevels, toZoneDay } from './history.ts';
import type { ZoneLayout } from './layout-schema.ts';
import type { ZoneDayLists } from './levels-schema.ts';
import type { ZoneTotal } from './totals-schema.ts';

/** What a layout's schema can't see: each commune once, with a tile that no other has. */
export function checkLayout({ communes }: ZoneLayout): FieldProblem[] {
  return communes.flatMap(({ code, name, tile }, index) => {
    const field = `communes.${index}`;
    const earlier = communes.slice(0, index);
    if (!tile) return [{ field, message: `“${name}” chưa có ô trên bản đồ; thêm tile: { col: …, row: … }` }];
    if (earlier.some((one) => one.code === code))
      return [{ field, message: `mã “${code}” dùng hai lần; mỗi xã, phường, thị trấn một mã` }];
    const other = earlier.find((one) => one.tile?.col === tile.col && one.tile.row === tile.row);
    if (!other) return [];
    const where = `cột ${tile.col}, hàng ${tile.row}`;
    return [{ field, message: `“${name}” và “${other.name}” cùng ở ô ${where}; dời một trong hai` }];
  });
}

/** Whether each date has every commune at one level, and agrees with what was published of that date. */
export function checkDays(
  days: readonly ZoneDayLists[],
  { communes }: ZoneLayout,
  totals: readonly ZoneTotal[],
): FieldProblem[] {
  return days.flatMap((day, index) => {
    const field = `days.${index}`;
    if (days.slice(0, index).some(({ date }) => date === day.date))
      return [{ field, message: `ngày ${formatDate(day.date)} đã có ở trên; gộp hai phần làm một` }];
    const problems = checkCodes(day, communes, field);
    return problems.length > 0 ? problems : checkAgainstTotal(day, communes, totals, field);
  });
}

function checkCodes(day: ZoneDayLists, communes: ZoneLayout['communes'], field: string): FieldProblem[] {
  const placed = ZONE_LEVELS.flatMap((level) => day[level].map((code) => ({ level, code })));
  const on = `ngày ${formatDate(day.date)}`;
  const unknown = placed
    .filter(({ code }) => !communes.some((one) => one.code === code))
    .map(({ level, code }) => ({
      field: `${field}.${level}`,
      message: `layout.yaml không có xã mang mã “${code}”; sửa mã hoặc thêm xã vào layout.yaml`,
    }));
  const other = communes.flatMap(({ code, name }) => {
    const levels = placed.filter((one) => one.code === code).map(({ level }) => ZONE_COLOURS[level]);
    if (levels.length === 1) return [];
    const message =
      levels.length === 0
        ? `${on} thiếu “${name}” (${code}); xếp vào một trong bốn mức`
        : `${on} “${name}” (${code}) có hai mức: ${levels.join(', ')}; giữ lại một mức`;
    return [{ field, message }];
  });
  return [...unknown, ...other];
}

function checkAgainstTotal(
  day: ZoneDayLists,
  communes: ZoneLayout['communes'],
  totals: readonly ZoneTotal[],
  field: string,
): FieldProblem[] {
  const known = totals.find(({ date, area }) => date === day.date && !area)?.communes;
  if (!known) return [];
  const codes = communes.map(({ code }) => code);
  const counted = countLevels(toZoneDay(day), codes);
  if (ZONE_LEVELS.every((level) => counted[level] === known[level])) return [];
  const [ours, theirs] = [counted, known].map((one) => ZONE_LEVELS.map((level) => one[level]).join('/'));
  return [
    {
      field,
      message: `ngày ${formatDate(day.date)} có số xã theo mức là ${ours}, không khớp số đã công bố ${theirs} ở totals.yaml`,
    },
  ];
}

/** Whether published totals count the units that the layout has, and name districts that exist. */
export function checkTotals(totals: readonly ZoneTotal[], { communes }: ZoneLayout): FieldProblem[] {
  const districts = [...new Set(communes.map(({ district }) => district))];
  const units = { communes: communes.length, districts: districts.length };
  if (communes.length === 0) return [];
  return totals.flatMap((total, index) => {
    const whole = (['communes', 'districts'] as const).flatMap((unit) => {
      const of = total.area ? undefined : total[unit]?.of;
      if (of === undefined || of === units[unit]) return [];
      const message = `ghi ${of} đơn vị, nhưng layout.yaml có ${units[unit]}; xem lại theo nguồn`;
      return [{ field: `totals.${index}.${unit}.of`, message }];
    });
    const named = ZONE_LEVELS.flatMap((level) => {
      const names = total.districtNames?.[level] ?? [];
      const field = `totals.${index}.districtNames.${level}`;
      const strangers = names.filter((name) => !districts.includes(name));
      const wanted = total.districts?.[level];
      return [
        ...strangers.map((name) => ({
          field,
          message: `layout.yaml không có “${name}”; ghi đúng tên huyện`,
        })),
        ...(total.districtNames && wanted !== names.length
          ? [{ field, message: `nêu ${names.length} tên, nhưng districts.${level} ghi ${wanted ?? 0}` }]
          : []),
      ];
    });
    return [...whole, ...named];
  });
}
