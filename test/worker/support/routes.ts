import { createApp, PARTS } from '../../../functions/app.ts';

/** Every route of the Worker, those of parts that are loaded when asked for among them. */
export async function everyRoute(): Promise<{ method: string; path: string }[]> {
  const parts = await Promise.all(PARTS.map(({ load }) => load({})));
  return [createApp(), ...parts].flatMap(({ routes }) => routes);
}
