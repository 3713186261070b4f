import { createApp } from '../../functions/app.ts';
import { copySchema } from './staff-server.ts';
import { type Filling, idOf } from './thanks-filling.ts';

/*
 * Walls of two sizes, each in a database of its own, and what a hand-written handler would do at the least. Only the
 * bench runs this.
 */
const app = createApp();

type BenchEnv = Env & { FEW: D1Database };

/** So many commendations are made by one statement. */
const STEP = 5000;

const FILL = `INSERT INTO commendations (id, target, campaign, message, name, place, place_folded, folded, state, version,
    change_id, sketch_1, sketch_2, sketch_3, key_hash, content_hash, secret_hash, sample, created_at, decided_at)
  SELECT id, iif(i % 100 < json_array_length(?4), 'story:' || (?4 ->> (i % 100)), 'campaign:' || campaign), campaign,
    ?5 ->> ((i + i / 100) % json_array_length(?5)), 'Người Mẫu ' || i, 'xã Mẫu ' || (i % 97), 'xa mau ' || (i % 97), '', 'approved', 2,
    'c' || i, i, i, i, 'k' || i, '', '', 0, i, i
  FROM (SELECT id, i, ?3 ->> (i % json_array_length(?3)) AS campaign
    FROM (SELECT value AS id, key + CAST(?2 AS INTEGER) AS i FROM json_each(?1)))`;

async function fill(db: D1Database, size: number, filling: Filling): Promise<void> {
  const { campaigns, stories, messages } = filling;
  const lists = [campaigns, stories, messages].map((list) => JSON.stringify(list));
  for (let from = 0; from < size; from += STEP) {
    const ids = Array.from({ length: Math.min(STEP, size - from) }, (_, place) => idOf(from + place));
    await db
      .prepare(FILL)
      .bind(JSON.stringify(ids), from, ...lists)
      .run();
  }
}

const INSERT = `INSERT INTO commendations (id, target, addressee, campaign, message, name, place, place_folded, relation,
    folded, state, version, change_id, flags, unproven, sketch_1, sketch_2, sketch_3, key_hash, content_hash, secret_hash,
    sample, created_at)
  VALUES (?1, ?2, '', ?3, ?4, ?5, ?6, ?6, NULL, ?4, 'pending', 1, ?7, '[]', 0, ?8, ?9, ?10, ?11, ?11, ?11, 0, ?12)`;

const AUDIT = `INSERT INTO audit_events (entity, entity_id, action, to_state, actor_kind, at)
  VALUES ('commendation', ?1, 'create', 'pending', 'citizen', ?2)`;

async function bareInsert(request: Request, env: Env): Promise<Response> {
  const { target, message, name, place } = await request.json<Record<string, string>>();
  const [id, key, now] = [crypto.randomUUID(), crypto.randomUUID().repeat(2).slice(0, 64), Date.now()];
  const campaign = target?.split(':')[1];
  const sketch = [...crypto.getRandomValues(new Uint32Array(3))];
  await env.DB.batch([
    env.DB.prepare(INSERT).bind(id, target, campaign, message, name, place, id, ...sketch, key, now),
    env.DB.prepare(AUDIT).bind(id, now),
  ]);
  return Response.json({ id });
}

/**
 * `/bare/thanks/fill` fills both databases, `…/insert` writes the rows of a commendation and nothing else, and what
 * comes after `…/static/` is the file as it was built. The rest is answered as the portal answers it: after `…/few/`
 * and `…/many/` from those databases, each under a host, and so with a cache, of its own; after `…/missed/` as to the
 * first visitor of a host, for whom nothing has been kept yet.
 */
export async function thanksServer(
  request: Request,
  env: BenchEnv,
  ctx: ExecutionContext,
): Promise<Response> {
  const url = new URL(request.url);
  const [wanted, ...rest] = url.pathname.replace('/bare/thanks/', '').split('/');
  if (wanted === 'fill') {
    const filling = await request.json<Filling>();
    await copySchema(env.DB, env.FEW);
    await fill(env.FEW, filling.few, filling);
    await fill(env.DB, filling.many, filling);
    return Response.json({});
  }
  if (wanted === 'insert') return bareInsert(request, env);
  const host = wanted === 'missed' ? crypto.randomUUID() : wanted;
  const asked = new Request(`http://${host}.invalid/${rest.join('/')}${url.search}`, request);
  if (wanted === 'static') return env.ASSETS.fetch(asked);
  return app.fetch(asked, wanted === 'few' ? { ...env, DB: env.FEW } : env, ctx);
}
