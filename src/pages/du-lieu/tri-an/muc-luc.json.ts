import type { APIRoute } from 'astro';
import { cutTargets, type TargetContents } from '#domain/commendation/target-files.ts';
import { listTargets } from '../../../collections/targets.ts';

/** How many files the targets are in. */
export const GET: APIRoute = () => {
  const contents: TargetContents = { files: cutTargets(listTargets()).length };
  return Response.json(contents);
};
