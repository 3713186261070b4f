import { setTimeout as wait } from 'node:timers/promises';
import { test } from '@playwright/test';
import { paths } from '../../../src/domain/paths.ts';

/** A cookie. */
interface Session {
  name: string;
  value: string;
}

/** By e-mail: a session outlives all journeys. */
const known = new Map<string, Promise<Session>>();

/** The member's session, from the page on which one signs in on this machine, without a browser. */
export function sessionOf(email: string): Promise<Session> {
  const session = known.get(email) ?? openSession(email);
  known.set(email, session);
  return session;
}

/** How long to wait before each further try, in ms, while a command keeps the portal from writing. */
const WAITS = [200, 400, 800, 1600];

/** Asks the API of staff as the member: reads, or sends what is given. @throws when it is refused */
export async function askAs<T>(email: string, path: string, data?: unknown): Promise<T> {
  const { name, value } = await sessionOf(email);
  const headers = { cookie: `${name}=${value}`, origin: portal().origin, 'content-type': 'application/json' };
  const sending = data === undefined ? {} : { method: 'POST', body: JSON.stringify(data) };
  const ask = () => fetch(new URL(path, portal()), { headers, ...sending });
  let answer = await ask();
  for (const ms of WAITS) {
    if (answer.status !== 503) break;
    await wait(ms);
    answer = await ask();
  }
  if (!answer.ok) throw new Error(`${path} as ${email}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Where the portal of these journeys answers. */
export const portal = () => new URL(String(test.info().project.use.baseURL));

async function openSession(email: string): Promise<Session> {
  const { headers } = await fetch(new URL(paths.signIn, portal()), { redirect: 'manual' });
  const body = new URLSearchParams({ email });
  const signedIn = await fetch(String(headers.get('location')), { method: 'POST', body, redirect: 'manual' });
  const [, name, value] = /^(\w+)=([^;]+)/.exec(signedIn.headers.get('set-cookie') ?? '') ?? [];
  if (!name || !value) throw new Error(`no session for ${email}: ${signedIn.status}`);
  return { name, value };
}
