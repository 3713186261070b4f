import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { paths } from '#domain/paths.ts';
import { grant } from '../factories/member.ts';
import { makeToken } from './support/access.ts';
import { auditOf } from './support/office.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import { everyRoute } from './support/routes.ts';
import { addMember, setGrants, signedIn } from './support/staff.ts';

const portal = new Portal();
const ME = paths.api.staff.me;

const everything = await everyRoute();

describe('everything for staff', () => {
  const routes = everything.filter(({ path }) => path.startsWith('/api/staff'));

  it('has more than the door', () => {
    expect(routes.map(({ path }) => path)).toEqual(expect.arrayContaining(['/api/staff/*', ME]));
  });

  it.each(routes)('is shut to who has no token: $method $path', async ({ method, path }) => {
    const asked = path.replace(/:\w+/g, '1').replace('*', 'khong-co');
    const methods = method === 'ALL' ? ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'] : [method];
    for (const one of methods) {
      await expectProblem(await portal.fetch(asked, { method: one }), 401, 'not-signed-in');
    }
  });
});

describe('a member', () => {
  it('is told who they are, and until when they are signed in', async () => {
    const member = await addMember({ grants: [grant('lead', 'son-la', 'so-noi-vu'), grant('auditor')] });
    const answer = await signedIn(portal, member).get(ME);
    const { id: _, grants: __, ...who } = member;
    expect(await answer.json()).toEqual({
      ...who,
      grants: [grant('auditor'), grant('lead', 'son-la', 'so-noi-vu')],
      sessionEndsAt: '2021-12-02T13:00:00+07:00',
      signOut: 'https://mau.cloudflareaccess.com/cdn-cgi/access/logout',
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is known by the cookie that Access sets as well, however their e-mail is written', async () => {
    const { email } = await addMember();
    const token = await makeToken(email.toUpperCase(), { now: portal.now });
    const answer = await portal.fetch(ME, { headers: { cookie: `a=b; CF_Authorization=${token}; c=d` } });
    expect([answer.status, await answer.json()]).toMatchObject([200, { email }]);
  });

  it('loses what was taken from them at once, in the midst of a session', async () => {
    const member = await addMember();
    const console = signedIn(portal, member);
    expect((await console.get(ME)).status).toBe(200);
    await setGrants(member.id, [grant('auditor')]);
    expect(await (await console.get(ME)).json()).toMatchObject({ grants: [grant('auditor')] });
    await setGrants(member.id, []);
    await expectProblem(await console.get(ME), 403, 'not-allowed');
  });
});

describe('who is nobody here', () => {
  it('reads the same, whether unknown, without a role or no longer active, and is audited', async () => {
    const idle = await addMember({ grants: [] });
    const gone = await addMember();
    await env.DB.prepare('UPDATE staff SET active = 0 WHERE id = ?').bind(gone.id).run();
    const stranger = { email: 'nguoi-la@mau.example' };
    const answers: string[] = [];
    for (const { email } of [idle, gone, stranger]) {
      answers.push(await (await signedIn(portal, { email }).get(ME)).text());
      expect(await auditOf(email)).toEqual([`be-refused null→null ${email} GET /api/staff/*`]);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).not.toMatch(/@|mau/i);
  });

  it('is refused even when that can’t be audited', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    await env.DB.exec('ALTER TABLE audit_events RENAME TO away');
    const answer = await signedIn(portal, { email: 'khach@mau.example' }).get(ME);
    await env.DB.exec('ALTER TABLE away RENAME TO audit_events');
    await expectProblem(answer, 403, 'not-allowed');
    expect(logged.mock.calls.join()).toContain('A refusal was not audited: GET /api/staff/*');
    expect(logged.mock.calls.join()).not.toContain('khach@mau.example');
    logged.mockRestore();
  });
});
