/* Imported first: it must run before any schema is made. */
import * as z from 'zod/mini';

// Zod would otherwise try `new Function`, which the page's security policy reports as a breach.
z.config({ jitless: true });
