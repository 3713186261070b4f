import type { Context as HonoContext } from 'hono';
import type { Context } from '../services/context.ts';

/** What a request finds around it: the Worker's bindings, and what services are called with. */
export interface AppEnv {
  Bindings: Env;
  Variables: { services: Context };
}

export type RequestContext = HonoContext<AppEnv>;
