import type { InboxCounts } from '#domain/review/contract.ts';
import { countInbox } from '../../repositories/inbox.ts';
import type { StaffContext } from '../context.ts';
import { placesOf } from './places.ts';

/** How many dossiers the member's offices have, by state, and how many are theirs to do. */
export async function countForMember({ ctx }: { ctx: StaffContext }): Promise<InboxCounts> {
  const { campaigns } = await ctx.site.rules();
  return countInbox(ctx.db, ctx.member.email, placesOf(ctx.member, campaigns));
}
