/** What the factories of files take from Node (`nodejs_compat`). */
declare module 'node:zlib' {
  export function deflateSync(data: Uint8Array): Uint8Array;
  export function deflateRawSync(
    data: Uint8Array,
    options?: { level?: number; strategy?: number; finishFlush?: number },
  ): Uint8Array;
  export function crc32(data: Uint8Array, value?: number): number;
}
