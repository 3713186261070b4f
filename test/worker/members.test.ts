import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { paths } from '#domain/paths.ts';
import type { ListedMember } from '#domain/staff/contract.ts';
import { grant, makeMember } from '../factories/member.ts';
import { auditOf } from './support/office.ts';
import { ORIGIN, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import { addMember, signedIn } from './support/staff.ts';

const portal = new Portal();
const { members: MEMBERS, me: ME } = paths.api.staff;
const ADMINISTRATOR = [grant('administrator')];
const first = await addMember({ grants: ADMINISTRATOR });
const desk = signedIn(portal, first);

/** What an administrator sends to add somebody. */
function addition(overrides: Record<string, unknown> = {}) {
  const { name, email, office, unit, grants } = makeMember();
  return { name, email, office, unit, grants, active: true, reason: 'Mới nhận việc', ...overrides };
}

async function added(overrides: Record<string, unknown> = {}): Promise<ListedMember> {
  const answer = await desk.post(MEMBERS, addition(overrides));
  expect(answer.status).toBe(201);
  return answer.json();
}

/** Sends the member as they were read, with what is changed. */
function change(member: ListedMember, changed: Record<string, unknown>, by = desk): Promise<Response> {
  const { id, email: _, addedAt: __, ...read } = member;
  return by.send('PUT', paths.api.staff.member(id), { ...read, reason: 'Đổi việc', ...changed });
}

async function details(email: string): Promise<unknown[]> {
  const { results } = await env.DB.prepare('SELECT detail FROM audit_events WHERE entity_id = ? ORDER BY id')
    .bind(email)
    .all<{ detail: string }>();
  return results.map(({ detail }) => JSON.parse(detail));
}

describe('adding a member', () => {
  it('opens the console to them, with an audit line that says who, why and what', async () => {
    const sent = addition({ email: ' Moi.Vao@Mau.Example ' });
    const answer = await desk.post(MEMBERS, sent);
    const member = await answer.json<ListedMember>();
    const { reason: _, ...rest } = sent;
    const email = 'moi.vao@mau.example';
    expect(member).toEqual({
      ...rest,
      email,
      id: member.id,
      version: 1,
      addedAt: '2021-12-02T12:00:00+07:00',
    });
    expect(answer.headers.get('location')).toBe(paths.api.staff.member(member.id));
    expect((await signedIn(portal, { email }).get(ME)).status).toBe(200);
    expect(await auditOf(email)).toEqual([`add-member null→null ${first.email} Mới nhận việc`]);
    const { office, unit, grants } = sent;
    expect(await details(email)).toEqual([{ after: { office, unit, active: true, grants } }]);
  });

  it('lists them by name, those who left at the end', async () => {
    const names = ['Đỗ Mẫu', 'An Mẫu', 'Ân Mẫu'];
    for (const name of names) await added({ name, active: name !== 'An Mẫu' });
    const { members } = await (await desk.get(MEMBERS)).json<{ members: ListedMember[] }>();
    expect(members.map(({ name }) => name).filter((name) => names.includes(name))).toEqual([
      ...['Ân Mẫu', 'Đỗ Mẫu', 'An Mẫu'],
    ]);
  });

  it.each([
    ['e-mail', { email: 'khong-phai-thu' }, 'email'],
    ['name', { name: ' ' }, 'name'],
    ['unit', { unit: '' }, 'unit'],
    ['reason', { reason: ' ' }, 'reason'],
    ['campaign', { grants: [grant('receiver', 'khong-co', '*')] }, 'grants.0.campaign'],
    [
      'office',
      { grants: [grant('auditor'), grant('receiver', 'son-la', 'van-phong-so')] },
      'grants.1.office',
    ],
    ['office without a campaign', { grants: [grant('receiver', '*', 'so-y-te')] }, 'grants.0.office'],
    ['whole to administer', { grants: [grant('administrator', 'son-la')] }, 'grants.0.campaign'],
    ['whole to audit', { grants: [grant('auditor', 'son-la', 'so-y-te')] }, 'grants.0.campaign'],
  ])('asks for a real %s', async (_, overrides, field) => {
    const problem = await expectProblem(await desk.post(MEMBERS, addition(overrides)), 422, 'invalid-input');
    expect(problem.errors.map((error) => error.field)).toEqual([field]);
  });

  it('is refused for an e-mail that somebody has', async () => {
    const { email } = await added();
    const problem = await expectProblem(await desk.post(MEMBERS, addition({ email })), 422, 'invalid-input');
    expect(problem.errors.map(({ field }) => field)).toEqual(['email']);
    expect(await auditOf(email)).toHaveLength(1);
  });
});

describe('changing a member', () => {
  it('holds at their very next request, and the log has what was before and after', async () => {
    const member = await added();
    const theirs = signedIn(portal, member);
    const grants = [grant('lead', 'son-la', 'so-noi-vu')];
    const answer = await change(member, { office: 'Sở Nội vụ', grants: [...grants, ...grants] });
    expect(await answer.json()).toEqual({ ...member, version: 2, office: 'Sở Nội vụ', grants });
    expect(await (await theirs.get(ME)).json()).toMatchObject({ office: 'Sở Nội vụ', grants });
    const { unit, office, active } = member;
    expect((await details(member.email)).at(-1)).toEqual({
      before: { office, unit, active, grants: member.grants },
      after: { office: 'Sở Nội vụ', unit, active, grants },
    });
    expect((await auditOf(member.email)).at(-1)).toBe(`change-member null→null ${first.email} Đổi việc`);
  });

  it('shuts out who left, in the midst of their session', async () => {
    const member = await added();
    const theirs = signedIn(portal, member);
    expect((await theirs.get(ME)).status).toBe(200);
    await change(member, { active: false });
    await expectProblem(await theirs.get(ME), 403, 'not-allowed');
  });

  it('is refused to the later of two, who loses nothing and changes nothing', async () => {
    const member = await added();
    const answers = await Promise.all([
      change(member, { name: 'Cán bộ Mẫu Trước' }),
      change(member, { name: 'Cán bộ Mẫu Sau' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await auditOf(member.email)).toHaveLength(2);
  });

  it('is refused for nobody, and without a reason', async () => {
    const member = await added();
    await expectProblem(await change({ ...member, id: 999_999 }, {}), 404, 'member-not-found');
    await expectProblem(await change(member, { reason: '' }), 422, 'invalid-input');
  });

  it('writes nothing when it can’t be audited', async () => {
    vi.spyOn(console, 'error').mockReturnValueOnce();
    const member = await added();
    await env.DB.exec('ALTER TABLE audit_events RENAME TO away');
    const answer = await change(member, { grants: [] });
    await env.DB.exec('ALTER TABLE away RENAME TO audit_events');
    await expectProblem(answer, 503, 'unavailable');
    expect(await (await signedIn(portal, member).get(ME)).json()).toMatchObject({ grants: member.grants });
  });
});

describe('administrators', () => {
  let self: ListedMember;

  beforeEach(async () => {
    const { members } = await (await desk.get(MEMBERS)).json<{ members: ListedMember[] }>();
    self = members.find(({ id }) => id === first.id) ?? expect.fail('the administrator is not listed');
  });

  it('change their own name, but neither their roles nor whether they work here', async () => {
    const answer = await change(self, { name: 'Cán bộ Mẫu Đổi Tên' });
    self = await answer.json();
    expect(self.name).toBe('Cán bộ Mẫu Đổi Tên');
    await expectProblem(
      await change(self, { grants: [...self.grants, grant('auditor')] }),
      403,
      'not-allowed',
    );
    await expectProblem(await change(self, { active: false }), 403, 'not-allowed');
    expect((await auditOf(first.email)).filter((line) => line.startsWith('be-refused'))).toEqual(
      Array(2).fill(`be-refused null→null ${first.email} PUT /api/staff/members/:id{[0-9]{1,9}}`),
    );
  });

  it('can take the work from each other, but one stays', async () => {
    const other = await added({ grants: ADMINISTRATOR });
    const theirs = signedIn(portal, other);
    const [one, two] = await Promise.all([
      change(self, { active: false }, theirs),
      change(other, { grants: [] }, desk),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 422]);
    const { count } = (await env.DB.prepare(
      "SELECT count(*) AS count FROM staff JOIN staff_roles ON staff_id = id WHERE active AND role = 'administrator'",
    ).first<{ count: number }>()) ?? { count: 0 };
    expect(count).toBe(1);
    await env.DB.prepare('UPDATE staff SET active = 1 WHERE id = ?').bind(first.id).run();
  });

  it.each(['receiver', 'lead', 'auditor', 'moderator'] as const)(
    'are not %ss: refused and audited',
    async (role) => {
      const member = await addMember({ grants: [grant(role)] });
      const theirs = signedIn(portal, member);
      await expectProblem(await theirs.get(MEMBERS), 403, 'not-allowed');
      await expectProblem(await theirs.post(MEMBERS, addition()), 403, 'not-allowed');
      await expectProblem(await change(self, { grants: [] }, theirs), 403, 'not-allowed');
      expect(await auditOf(member.email)).toEqual(
        ['GET /api/staff/members', 'POST /api/staff/members', 'PUT /api/staff/members/:id{[0-9]{1,9}}'].map(
          (wanted) => `be-refused null→null ${member.email} ${wanted}`,
        ),
      );
    },
  );
});

describe('a write of staff', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://khac.example' }],
    ['a site of the same domain', { 'sec-fetch-site': 'same-site', origin: 'https://trang.example' }],
    ['a bookmark', { 'sec-fetch-site': 'none', origin: ORIGIN }],
  ])('from %s is refused, though the session comes with it', async (_, headers) => {
    await expectProblem(await desk.post(MEMBERS, addition(), headers), 403, 'cross-origin');
  });

  it('that doesn’t say where it comes from is refused; an own origin alone will do', async () => {
    const sent = async (origin: Record<string, string>) =>
      portal.fetch(MEMBERS, {
        method: 'POST',
        headers: { ...(await desk.signed()), ...origin, 'content-type': 'application/json' },
        body: JSON.stringify(addition()),
      });
    await expectProblem(await sent({}), 403, 'cross-origin');
    expect((await sent({ origin: ORIGIN })).status).toBe(201);
  });

  it('that is too large is refused', async () => {
    const answer = await desk.post(MEMBERS, addition({ reason: 'a'.repeat(40_000) }));
    await expectProblem(answer, 413, 'payload-too-large');
  });
});
