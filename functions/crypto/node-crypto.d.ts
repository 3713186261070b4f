/** The one thing the Worker takes from Node (`nodejs_compat`): hashing without waiting. */
declare module 'node:crypto' {
  export function createHash(algorithm: 'sha256'): Hash;
  export function createHmac(algorithm: 'sha256', key: string): Hash;

  interface Hash {
    update(text: string): Hash;
    digest(): Uint8Array;
    digest(encoding: 'hex'): string;
  }
}
