import type { RoleGrant, StaffMember } from '#domain/staff/member.ts';

let serial = 0;

/** A member of an office of Sơn La, a receiver there unless `grants` says otherwise. */
export function makeMember(overrides: Partial<Omit<StaffMember, 'id'>> = {}): Omit<StaffMember, 'id'> {
  serial += 1;
  return {
    email: `can-bo-${serial}-${crypto.randomUUID().slice(0, 8)}@mau.example`,
    name: `Cán bộ Mẫu ${serial}`,
    office: 'Sở Y tế tỉnh Sơn La',
    unit: 'Sở Y tế tỉnh Sơn La',
    grants: [grant('receiver', 'son-la', 'so-y-te')],
    ...overrides,
  };
}

/** A role for a campaign and one of its offices; for all of them where they are left out. */
export function grant(role: RoleGrant['role'], campaign = '*', office = '*'): RoleGrant {
  return { role, campaign, office };
}
