/**
 * `npm run staff -- add | list | grant | revoke | disable | enable <e-mail> …`: members of staff and their roles; the
 * first administrator comes by it, the rest in the console. Works beside a running `npm start` on the same local
 * database (`--persist-to`), or on the deployed one (`--remote`). Who does it goes into the audit log by the name of
 * this machine's user.
 */
import { userInfo } from 'node:os';
import { DomainError } from '#domain/errors.ts';
import { EVERY, STAFF_ROLE_LABELS, STAFF_ROLES } from '#domain/staff/constants.ts';
import { type ListedMember, memberAdditionSchema, memberChangeSchema } from '#domain/staff/contract.ts';
import { type RoleGrant, sameGrant } from '#domain/staff/member.ts';
import type { Database } from '../db/client.ts';
import { addMember } from '../services/staff/add.ts';
import { changeMember } from '../services/staff/change.ts';
import { listMembers } from '../services/staff/list.ts';
import type { ManagerContext } from '../services/staff/manager.ts';
import { DATABASE_OPTIONS, DATABASE_USAGE, withChosenDatabase } from './chosen-database.ts';
import { fail, readOptions } from './command-line.ts';
import { builtSite } from './local/built-site.ts';

const USAGE = [
  'Cách dùng:',
  '  npm run staff -- list                       cán bộ và vai trò',
  '  npm run staff -- add <thư> --name "…" --office "…" --unit "…" --role administrator --reason "…"',
  '  npm run staff -- grant <thư> --role receiver:son-la:so-y-te --reason "…"   giao thêm vai trò',
  '  npm run staff -- revoke <thư> --role receiver:son-la:so-y-te --reason "…"  rút vai trò',
  '  npm run staff -- disable <thư> --reason "…"  cán bộ không còn vào được; enable: vào lại được',
  `Vai trò viết vai-trò:phong-trào:cơ-quan, bỏ trống là tất cả; vai trò: ${STAFF_ROLES.join(', ')}.`,
  DATABASE_USAGE,
].join('\n');

const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: {
    ...DATABASE_OPTIONS,
    name: { type: 'string', default: '' },
    office: { type: 'string', default: '' },
    unit: { type: 'string', default: '' },
    role: { type: 'string', multiple: true, default: [] },
    reason: { type: 'string', default: '' },
  },
});
const [command = '', email = ''] = positionals;
const { name, office, unit, reason } = values;

/** Each does its work and gives the members to print. */
const COMMANDS: Record<string, (ctx: ManagerContext) => Promise<ListedMember[]>> = {
  list: (ctx) => listMembers({ ctx }),
  add: async (ctx) => {
    const sent = { email, name, office, unit, active: true, grants: typedGrants(), reason };
    return [await addMember({ ctx, input: checked(memberAdditionSchema.safeParse(sent)) })];
  },
  grant: (ctx) => change(ctx, ({ grants }) => ({ grants: [...grants, ...typedGrants()] })),
  revoke: (ctx) => change(ctx, ({ grants }) => ({ grants: without(grants, typedGrants()) })),
  disable: (ctx) => change(ctx, () => ({ active: false })),
  enable: (ctx) => change(ctx, () => ({ active: true })),
};

try {
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!run || (command !== 'list' && email === '')) fail(USAGE);
  await withChosenDatabase(values, async (db: Database) => {
    const operator = { kind: 'staff', name: userInfo().username } as const;
    const members = await run({ db, site: builtSite, now: Date.now(), manager: { operator } });
    console.log(members.map(linesOf).join('\n') || 'Chưa có cán bộ nào.');
  });
} catch (error) {
  fail(error instanceof DomainError ? refusalLines(error) : `✗ ${String(error)}`);
}

async function change(
  ctx: ManagerContext,
  what: (member: ListedMember) => Partial<ListedMember>,
): Promise<ListedMember[]> {
  const member = (await listMembers({ ctx })).find((one) => one.email === email.trim().toLowerCase());
  if (!member) fail(unknownMember());
  const { id, email: _, addedAt: __, ...read } = member;
  const sent = checked(memberChangeSchema.safeParse({ ...read, ...what(member), reason }));
  return [await changeMember({ ctx, input: { id, change: sent } })];
}

function unknownMember(): string {
  return [
    `✗ Không có cán bộ nào dùng thư ${email}.`,
    '  Xem các thư đang có: npm run staff -- list',
    `  Thêm người này: npm run staff -- add ${email} --name "…" --office "…" --unit "…" --role … --reason "…"`,
  ].join('\n');
}

function typedGrants(): RoleGrant[] {
  if (values.role.length === 0) fail('✗ Ghi ít nhất một --role, ví dụ --role receiver:son-la:so-y-te.');
  return values.role.map((typed) => {
    const [written, campaign = EVERY, at = EVERY] = typed.split(':');
    const role = STAFF_ROLES.find((one) => one === written);
    return role
      ? { role, campaign, office: at }
      : fail(`✗ Không có vai trò “${written}”: ${STAFF_ROLES.join(', ')}.`);
  });
}

/** @throws when one of those to be taken away isn't there: a slip would look like a success. */
function without(grants: RoleGrant[], gone: RoleGrant[]): RoleGrant[] {
  const missing = gone.find((grant) => !grants.some((one) => sameGrant(one, grant)));
  if (missing) fail(`✗ Cán bộ không có vai trò ${written(missing)}.`);
  return grants.filter((grant) => !gone.some((one) => sameGrant(one, grant)));
}

function linesOf({ email, name, office, active, grants }: ListedMember): string {
  const roles = grants.map((grant) => `    ${STAFF_ROLE_LABELS[grant.role]}  ${written(grant)}`);
  return [`${email}  ${name}, ${office}${active ? '' : ' (đã nghỉ)'}`, ...roles].join('\n');
}

function written({ role, campaign, office }: RoleGrant): string {
  return [role, campaign, office].join(':');
}

function checked<T>(
  parsed: { success: true; data: T } | { success: false; error: { issues: { message: string }[] } },
): T {
  return parsed.success
    ? parsed.data
    : fail(parsed.error.issues.map(({ message }) => `✗ ${message}.`).join('\n'));
}

function refusalLines({ detail, fields }: DomainError): string {
  return [`✗ ${detail}`, ...fields.map(({ field, message }) => `  ${field}: ${message}.`)].join('\n');
}
