import * as z from 'zod/mini';

/** The server's clock, as the API tells it: the one that decides every deadline. */
export const nowSchema = z.strictObject({ now: z.iso.datetime({ offset: true }) });
export type Now = z.output<typeof nowSchema>;
