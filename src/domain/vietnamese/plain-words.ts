import { fold } from './folding.ts';

/** Words as they compare: no marks, no case, no signs between them. `Họ và tên (*)` is `ho va ten`. */
export function plainWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
