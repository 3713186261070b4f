import { env } from 'cloudflare:workers';
import { expect, it, vi } from 'vitest';
import { paths } from '#domain/paths.ts';
import { makeNinhThuanNomination } from '../factories/nomination.ts';
import { createSubmitted } from './support/dossiers.ts';
import { failing } from './support/failing.ts';
import { addManyDossiers } from './support/many-dossiers.ts';
import { Portal } from './support/portal.ts';

const portal = new Portal();
const figure = async (name: string, from = portal) => {
  const page = await (await from.fetch(paths.figures)).text();
  return new RegExp(`data-figure="${name}">\\s*([^<]*?)\\s*<`).exec(page)?.[1];
};

it('tells what a round has received and awarded and how long it took, and hides what is small', async () => {
  await addManyDossiers(20);
  await createSubmitted(portal, makeNinhThuanNomination());
  const codes = [1, 2, 3, 4, 5].map((number) => `NHIEU${number}`);
  const award = Date.parse('2021-12-09T09:00:00+07:00');
  await env.DB.batch(
    codes.flatMap((code) => [
      env.DB.prepare("UPDATE nominations SET state = 'published' WHERE code = ?").bind(code),
      env.DB.prepare(
        `INSERT INTO audit_events (entity, entity_id, action, from_state, to_state, actor_kind, at)
         VALUES ('nomination', ?, 'award', 'proposed', 'awarded', 'staff', ?)`,
      ).bind(code, award),
    ]),
  );
  portal.now = award;
  expect(await figure('nga-nam/dot-1/received')).toBe('20');
  expect(await figure('nga-nam/dot-1/awarded')).toBe('5');
  expect(await figure('nga-nam/dot-1/days')).toBe('5');
  expect(await figure('nga-nam/dot-2/received')).toBe('0');
  expect(await figure('ninh-thuan/dot-2/received')).toBe('ẩn');
  expect(await figure('ninh-thuan/dot-2/awarded')).toBe('ẩn');
  expect(await figure('son-la//received')).toBe('0');
});

it('reads with its own words when the database is away', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const away = failing(env.DB, {
    batch: () => {
      throw new Error('D1_ERROR');
    },
  });
  expect(await figure('nga-nam/dot-1/received', new Portal({ bindings: { DB: away } }))).toBe(
    'chưa đọc được',
  );
});

it('is kept at the edge, so that many readers cost one count', async () => {
  const kept = new Portal({ bindings: { PAGE_CACHE_SECONDS: '60' } });
  const before = await figure('nga-nam/dot-1/received', kept);
  await env.DB.exec("DELETE FROM nominations WHERE code = 'NHIEU20'");
  expect(await figure('nga-nam/dot-1/received', kept)).toBe(before);
  expect(await figure('nga-nam/dot-1/received')).toBe('19');
});
