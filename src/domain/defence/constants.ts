/** The request header under whose value, a version 4 UUID, a send counts once. */
export const KEY_HEADER = 'Idempotency-Key';

/** The request header that carries a proof of work: its JSON in base64. */
export const PROOF_HEADER = 'X-Proof';

/** The hidden field in which a form carries its proof of work, where the browser has script. */
export const PROOF_FIELD = 'proof';

/** A challenge may be answered for so long, in milliseconds. */
export const CHALLENGE_MS = 10 * 60_000;

/**
 * How much work a proof is: one key costs `cost` rounds of hashing, and the one that is asked for lies somewhere
 * between these two counters. 800,000 rounds at the mean: about 1 s on a cheap phone, 0.3 s on an office machine.
 */
export const WORK = { algorithm: 'PBKDF2/SHA-256', cost: 5000, from: 100, to: 220 } as const;

/**
 * The name of a field that people neither see nor reach, on forms that work without script: whoever fills it in is a
 * program that fills in everything. No browser fills a field of this name by itself.
 */
export const TRAP_FIELD = 'subject';
