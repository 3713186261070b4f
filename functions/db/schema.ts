/*
 * Instants are epoch milliseconds. `changeId` names the last change of a row: the other statements of the same
 * batch ask for it, so that they only run when the change itself found its row.
 */

export * from './tables/audit.ts';
export * from './tables/commendations.ts';
export * from './tables/decisions.ts';
export * from './tables/defence.ts';
export * from './tables/feedback.ts';
export * from './tables/flowers.ts';
export * from './tables/mails.ts';
export * from './tables/nominations.ts';
export * from './tables/registrations.ts';
export * from './tables/review.ts';
export * from './tables/staff.ts';
