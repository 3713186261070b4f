import { fold } from './folding.ts';

/** The text as part of an address: `Huyện Đắk Mẫu` → `huyen-dak-mau`; empty where it has no letter or digit. */
export function slugOf(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
