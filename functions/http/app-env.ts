import type { Context as HonoContext } from 'hono';
import type { StaffMember } from '#domain/staff/member.ts';
import type { AcceptedProof } from '../crypto/proof.ts';
import type { PaperContext } from '../services/context.ts';

/** What a request finds around it: the Worker's bindings, and what services are called with. */
export interface AppEnv {
  Bindings: Env;
  Variables: {
    services: PaperContext;
    /** Who is signed in (`functions/http/identity.ts`), on staff routes only. */
    member: StaffMember;
    /** When their session ends, in epoch milliseconds. */
    sessionEndsAt: number;
    /** Most bytes of the body that the route takes. */
    maxBytes: number;
    /** What a form without script sent. */
    form: URLSearchParams | undefined;
    /** Whether that form came without a proof of work. */
    unproven: boolean | undefined;
    /** Its proof of work, where that isn't spent yet. */
    proof: AcceptedProof | undefined;
    /** Hash of the code of the dossier that is asked for. */
    triedCode: string | undefined;
  };
}

export type RequestContext = HonoContext<AppEnv>;
