/**
 * The widest part of a place, by which lists and statistics go: `Xã Mẫu, huyện Ví Dụ` is in `Huyện Ví Dụ`.
 * Only its first letter is changed, to a capital.
 */
export function areaOf(place: string): string {
  const area = place.split(',').at(-1)?.trim() || place.trim();
  return area.charAt(0).toUpperCase() + area.slice(1);
}
