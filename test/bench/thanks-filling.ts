import { CODE_LENGTH, codeFromBytes } from '#domain/nomination/code.ts';

/** What the bench's databases of approved commendations are filled with. */
export interface Filling {
  few: number;
  many: number;
  campaigns: readonly string[];
  /** Each of them gets one commendation of a hundred. */
  stories: readonly string[];
  messages: readonly string[];
}

/** The id of the commendation of that number; a greater number is younger. */
export function idOf(number: number): string {
  return codeFromBytes(
    Uint8Array.from({ length: CODE_LENGTH - 1 }, (_, place) => Math.floor(number / 31 ** place) % 31),
  );
}
