import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import type { PersonAnswer } from '#domain/retention/requests.ts';
import { EVERY } from '#domain/staff/constants.ts';
import { DAY_MS } from '#domain/vietnamese/time.ts';
import { openDb } from '../../functions/db/client.ts';
import { type Due, previewRetention, runRetention } from '../../functions/services/retention/run.ts';
import { buildData } from '../../functions/site/build-data.ts';
import { grant } from '../factories/member.ts';
import { auditOf } from './support/office.ts';
import { Portal } from './support/portal.ts';
import { commitment, registration, sendEntry } from './support/registrations.ts';
import { addMember, signedIn } from './support/staff.ts';

const portal = new Portal();
const after = (days: number) => ({
  db: openDb(env.DB),
  site: buildData(env.ASSETS),
  now: portal.now + days * DAY_MS,
});
const run = (days: number) => runRetention({ ctx: after(days) });
const persons = (code: string) =>
  env.DB.prepare('SELECT count(*) AS n FROM register_persons WHERE code = ?').bind(code).first<number>('n');

it('deletes the name 90 days after a withdrawal, and a year after the last change of one that stands', async () => {
  const gone = await sendEntry(portal, paths.api.commitments, commitment());
  const stays = await sendEntry(portal, paths.api.commitments, commitment());
  await portal.submitForm(paths.ownEntry, { ...gone, task: 'withdraw', version: '1', confirm: 'yes' });
  await run(90);
  expect([await persons(gone.code), await persons(stays.code)]).toEqual([1, 1]);
  expect((await run(91)).entries).toBe(1);
  expect([await persons(gone.code), await persons(stays.code)]).toEqual([0, 1]);
  expect((await run(366)).entries).toBe(1);
  expect((await run(366)).entries).toBe(0);
  expect(await auditOf(gone.code)).toContain('anonymise withdrawn→null system');
  const own = await portal.submitForm(paths.ownEntry, { code: stays.code, secret: stays.secret });
  expect(await own.text()).not.toContain('Hộ ông Trần Văn Mẫu');
});

it('lists beforehand exactly what would go, however many there are, and removes nothing', async () => {
  const gone = await sendEntry(portal, paths.api.commitments, commitment());
  const place = await sendEntry(portal, paths.api.registrations, registration());
  await portal.submitForm(paths.ownEntry, { ...gone, task: 'withdraw', version: '1', confirm: 'yes' });
  const preview = async (days: number) => {
    const told: Due[] = [];
    const input = { tell: (due: Due) => void told.push(due) };
    const { entries } = await previewRetention({ ctx: after(days), input });
    expect(told).toHaveLength(entries);
    return told.map(({ what, code, state }) => `${what} ${code} ${state}`);
  };
  const lines = [`entry ${gone.code} withdrawn`, `entry ${place.code} submitted`];
  expect(await preview(90)).toEqual([]);
  expect(await preview(91)).toEqual([lines[0]]);
  expect((await preview(366)).toSorted()).toEqual(lines.toSorted());
  expect([await persons(gone.code), await persons(place.code)]).toEqual([1, 1]);
  expect((await run(366)).entries).toBe(2);
  expect(await preview(366)).toEqual([]);

  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO register_entries SELECT code || value, access_hash || value, campaign, sort, kind, place, period, content,
         state, version, change_id, key_hash || value, content_hash, unproven, sample, consent_version, created_at, state_since
       FROM register_entries, json_each(?2) WHERE code = ?1`,
    ).bind(place.code, JSON.stringify(Array.from({ length: 120 }, (_, number) => number))),
    env.DB.prepare(
      `INSERT INTO register_persons SELECT code, 'Mẫu', 'mau', '' FROM register_entries WHERE code GLOB ?1 || '?*'`,
    ).bind(place.code),
  ]);
  expect(new Set(await preview(366)).size).toBe(120);
  await run(366);
});

it('is found for a person by the name signed or the number left, and taken out', async () => {
  const { code } = await sendEntry(
    portal,
    paths.api.commitments,
    commitment({ name: 'Hộ bà Lê Thị Mẫu Tìm' }),
  );
  const other = await sendEntry(
    portal,
    paths.api.registrations,
    registration({ contact: 'Văn phòng, 0259 123 000' }),
  );
  const grants = [grant('administrator', EVERY, EVERY)];
  const desk = signedIn(portal, await addMember({ grants }));
  const ask = async (more: object): Promise<PersonAnswer> =>
    (
      await desk.post(paths.api.staff.requests, {
        ...{ kind: 'find', name: 'le thi mau tim', phone: '0259123000', reason: 'Đơn số 1', places: [] },
        ...more,
      })
    ).json();
  const { holdings } = await ask({});
  expect(holdings.map(({ key }) => key).sort()).toEqual([`entry/${code}`, `entry/${other.code}`].sort());
  const { removed } = await ask({ kind: 'delete', places: [`entry/${code}`] });
  expect(removed).toEqual([`entry/${code}`]);
  expect(await persons(code)).toBe(0);
});
