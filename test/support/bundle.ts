import { basename } from 'node:path';
import type { Metafile } from 'esbuild';

/** The modules that are loaded with the Worker's entry, and with each part of `functions/parts` by its name. */
export function loadedWith(bundle: Metafile): { entry: Set<string>; parts: Record<string, Set<string>> } {
  const starts = Object.entries(bundle.outputs).flatMap(([file, { entryPoint }]) =>
    entryPoint === undefined ? [] : [{ name: basename(entryPoint, '.ts'), files: closure(bundle, file) }],
  );
  const entry = starts.find(({ name }) => name === 'index')?.files ?? new Set();
  const parts = starts.filter(({ name }) => name !== 'index').map(({ name, files }) => [name, files]);
  return { entry, parts: Object.fromEntries(parts) };
}

function closure(bundle: Metafile, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { kind, path, external } of bundle.outputs[file]?.imports ?? []) {
    if (kind === 'import-statement' && !external) closure(bundle, path, seen);
  }
  return seen;
}
