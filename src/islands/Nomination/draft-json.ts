import type { Draft, DraftNominee } from '#domain/nomination/draft.ts';

const written = new WeakMap<DraftNominee, string>();

/** The nominee as JSON, made once for as long as it is the same object: a keystroke makes one of 500. */
export function nomineeJson(nominee: DraftNominee): string {
  const json = written.get(nominee) ?? JSON.stringify(nominee);
  written.set(nominee, json);
  return json;
}

/** The draft as JSON. */
export function draftJson({ nominees, ...rest }: Draft): string {
  return `${JSON.stringify(rest).slice(0, -1)},"nominees":[${nominees.map(nomineeJson).join(',')}]}`;
}
