import type { Proof } from './challenge.ts';

/** A proof as its header carries it. Apart from the schemas, which the browser's solver needn't load. */
export function packProof(proof: Proof): string {
  return btoa(JSON.stringify(proof));
}
