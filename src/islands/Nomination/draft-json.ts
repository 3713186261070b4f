import type { Draft, DraftNominee } from '#domain/nomination/draft.ts';

const written = new WeakMap<DraftNominee, string>();

/** The draft as JSON. Each nominee is written once for as long as it is the same object: a keystroke writes one of 500. */
export function draftJson({ nominees, ...rest }: Draft): string {
  const list = nominees.map((nominee) => {
    const json = written.get(nominee) ?? JSON.stringify(nominee);
    written.set(nominee, json);
    return json;
  });
  return `${JSON.stringify(rest).slice(0, -1)},"nominees":[${list.join(',')}]}`;
}
