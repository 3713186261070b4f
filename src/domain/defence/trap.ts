/**
 * The name of a field that people neither see nor reach, on forms that work without script: whoever fills it in is a
 * program that fills in everything. No browser fills a field of this name by itself.
 */
export const TRAP_FIELD = 'subject';
