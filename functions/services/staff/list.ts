import type { ListedMember } from '#domain/staff/contract.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { allMembers, type StoredMember } from '../../repositories/members.ts';
import { type ManagerContext, managingActor } from './manager.ts';

/**
 * All members, those who left at the end, by name as Vietnamese sorts it.
 * @throws DomainError `not-allowed`, `unavailable`
 */
export async function listMembers({
  ctx,
}: {
  ctx: Pick<ManagerContext, 'db' | 'manager'>;
}): Promise<ListedMember[]> {
  managingActor(ctx.manager);
  const { compare } = new Intl.Collator('vi');
  const members = await allMembers(ctx.db);
  return members
    .sort((one, other) => Number(other.active) - Number(one.active) || compare(one.name, other.name))
    .map(toListed);
}

/** A member as administrators see them. */
export function toListed({ createdAt, grants, ...member }: StoredMember): ListedMember {
  return { ...member, grants: [...grants], addedAt: toIsoInVietnam(createdAt) };
}
