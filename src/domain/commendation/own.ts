import type { RejectionGround } from './moderation.ts';
import type { CommendationState, Relation } from './schema.ts';

/** A commendation as its author sees it, with their code and secret: nothing of what moderators note about it. */
export interface OwnCommendation {
  id: string;
  target: string;
  addressee: string;
  message: string;
  name: string;
  place: string;
  relation: Relation | null;
  state: CommendationState;
  /** Why it was rejected. */
  reason: RejectionGround | null;
  /** What a change says that it was made on. */
  version: number;
}
