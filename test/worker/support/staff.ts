import { env } from 'cloudflare:workers';
import type { RoleGrant, StaffMember } from '#domain/staff/member.ts';
import { makeMember } from '../../factories/member.ts';
import { makeToken } from './access.ts';
import type { Portal } from './portal.ts';

/** Stores a member as the factory makes one, with what is given here. */
export async function addMember(overrides: Parameters<typeof makeMember>[0] = {}): Promise<StaffMember> {
  const member = makeMember(overrides);
  const { email, name, office, unit } = member;
  const row = await env.DB.prepare(
    `INSERT INTO staff (email, name, office, unit, active, version, change_id, created_at)
     VALUES (?, ?, ?, ?, 1, 1, ?, 0) RETURNING id`,
  )
    .bind(email, name, office, unit, crypto.randomUUID())
    .first<{ id: number }>();
  const id = row?.id ?? 0;
  await setGrants(id, member.grants);
  return { id, ...member };
}

/** Gives the member these roles and no other, from this moment. */
export async function setGrants(id: number, grants: readonly RoleGrant[]): Promise<void> {
  await env.DB.batch([
    env.DB.prepare('DELETE FROM staff_roles WHERE staff_id = ?').bind(id),
    ...grants.map(({ role, campaign, office }) =>
      env.DB.prepare('INSERT INTO staff_roles (staff_id, role, campaign, office) VALUES (?, ?, ?, ?)').bind(
        ...[id, role, campaign, office],
      ),
    ),
  ]);
}

type SignedIn = Pick<StaffMember, 'email'> & Partial<Pick<StaffMember, 'name'>>;

/** The console of somebody who is signed in: what they ask for carries their token, as Access adds it. */
export function signedIn(portal: Portal, { email, name = '' }: SignedIn) {
  const signed = async () => ({ 'cf-access-jwt-assertion': await makeToken(email, { now: portal.now }) });
  return {
    ...{ email, name },
    /** The headers that show who it is. */
    signed,
    get: async (path: string, headers: Record<string, string> = {}) =>
      portal.fetch(path, { headers: { ...(await signed()), ...headers } }),
    send: async (
      method: 'POST' | 'PUT' | 'DELETE',
      path: string,
      body: unknown,
      headers: Record<string, string> = {},
    ) => portal.send(method, path, body, { ...(await signed()), ...headers }),
    post: async (path: string, body: unknown, headers: Record<string, string> = {}) =>
      portal.post(path, body, { ...(await signed()), ...headers }),
  };
}
