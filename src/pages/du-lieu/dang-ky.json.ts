import type { APIRoute } from 'astro';
import { listRegisters } from '../../collections/content.ts';

/** What plans have registered and committed to: the forms ask by it, and the Worker decides by it. */
export const GET: APIRoute = () => Response.json(listRegisters());
