import type { APIRoute } from 'astro';
import { listTargets } from '../../collections/targets.ts';

/** Everything that can be thanked; the Worker takes a commendation for nothing else. */
export const GET: APIRoute = () => Response.json(listTargets());
