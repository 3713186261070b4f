/** What sheets take from Node (`nodejs_compat`): packing without waiting, so that nothing piles up in between. */
declare module 'node:zlib' {
  export function deflateRawSync(data: Uint8Array, options: { finishFlush: number }): Uint8Array;
  export function crc32(data: Uint8Array, value: number): number;
}
