import { createRemoteJWKSet, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { signInPage } from '../../functions/cli/local/issuer/page.ts';
import { startIssuer } from '../../functions/cli/local/issuer/server.ts';
import { anyFreePort } from '../../functions/cli/local/port.ts';
import { SAMPLE_MEMBERS } from '../../functions/cli/sample-members.ts';

const PORTAL = 'http://localhost:8787';
const port = await anyFreePort();
const { address, vars } = await startIssuer(port, PORTAL);
/** The tests' machine may look up `localhost` in its own way. */
const asked = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });
const signIn = (email: string) =>
  asked('/cdn-cgi/access/login', { method: 'POST', body: new URLSearchParams({ email }) });

describe('the issuer of a local run', () => {
  test('tells the Worker where it is', () => {
    expect(address).toBe(`http://localhost:${port}`);
    expect(vars).toEqual([
      '--var',
      `ACCESS_ISSUER:${address}`,
      '--var',
      'ACCESS_AUDIENCE:dong-long-tren-may-nay',
    ]);
  });

  test('offers every sample member under a label, without script', async () => {
    const page = await (await asked('/cdn-cgi/access/login')).text();
    expect(page).toContain('Dữ liệu minh họa');
    expect(page).not.toContain('<script');
    for (const { name, email } of SAMPLE_MEMBERS) {
      expect(page).toContain(`<button name="email" value="${email}">Vào với ${name}</button>`);
    }
  });

  test('gives a token of some hours, under a key that it shows, and leads to the console', async () => {
    const answer = await signIn('mot@mau.example');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${PORTAL}/quan-tri/`]);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^CF_Authorization=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=28800$/);
    const keys = createRemoteJWKSet(new URL(`http://127.0.0.1:${port}/cdn-cgi/access/certs`));
    const { payload, protectedHeader } = await jwtVerify(cookie.split(/[=;]/)[1] ?? '', keys, {
      issuer: address,
      audience: 'dong-long-tren-may-nay',
    });
    expect(protectedHeader.alg).toBe('RS256');
    expect(payload).toMatchObject({ email: 'mot@mau.example', exp: (payload.iat ?? 0) + 28_800 });
  });

  test('takes the session away again', async () => {
    const answer = await asked('/cdn-cgi/access/logout');
    expect(answer.headers.get('set-cookie')).toBe(
      'CF_Authorization=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
    );
    expect(await answer.text()).toContain('Bạn đã đăng xuất');
  });

  test.each(['', 'khong-phai-thu', 'a@'.padEnd(9000, 'b')])('signs nothing for %.20s', async (email) => {
    expect((await signIn(email)).status).toBe(400);
  });

  test('knows no other address', async () => {
    expect((await asked('/khac')).status).toBe(404);
  });
});

test('sample members are plainly made up, each with an address of their own', () => {
  expect(new Set(SAMPLE_MEMBERS.map(({ email }) => email)).size).toBe(SAMPLE_MEMBERS.length);
  for (const { email, name } of SAMPLE_MEMBERS) {
    expect(email).toMatch(/^[a-z-]+@mau\.example$/);
    expect(name).toMatch(/^Cán bộ Mẫu /);
  }
});

test('the sign-in page offers sample members only where they were loaded', () => {
  expect(signInPage(SAMPLE_MEMBERS)).toContain('Vào với Cán bộ Mẫu');
  const page = signInPage([]);
  expect(page).not.toMatch(/mẫu|minh họa/i);
  expect(page).toContain('npm run staff -- add');
});
