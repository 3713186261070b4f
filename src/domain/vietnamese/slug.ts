import { fold } from './folding.ts';

/** A title as the name of a file or an address: no marks, lower case, digits and hyphens; empty when nothing is left. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
