import { Hono } from 'hono';
import type { AppEnv } from '../../http/app-env.ts';
import { me } from './me.ts';
import { members } from './members.ts';

/** Everything for staff; `identity` stands before it. */
export const staff = new Hono<AppEnv>().route('/me', me).route('/members', members);
