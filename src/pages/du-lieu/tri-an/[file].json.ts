import type { APIRoute } from 'astro';
import { cutTargets } from '#domain/commendation/target-files.ts';
import { listTargets } from '../../../collections/targets.ts';

/** Everything that can be thanked, in files by id; the Worker takes a commendation for nothing else. */
export function getStaticPaths() {
  return cutTargets(listTargets()).map((targets, file) => ({
    params: { file: String(file) },
    props: { targets },
  }));
}

export const GET: APIRoute = ({ props: { targets } }) => Response.json(targets);
