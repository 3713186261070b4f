import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createApp } from '../../functions/app.ts';

/*
 * Dossiers of an office in two numbers, each in a database of its own, and somebody who is signed in to both. Only the
 * bench runs this.
 */
const EMAIL = 'can-bo@do-dac.example';
const keys = generateKeyPair('RS256', { extractable: true });

const app = createApp({
  fetchKeys: async () =>
    Response.json({ keys: [{ ...(await exportJWK((await keys).publicKey)), kid: 'do-dac', alg: 'RS256' }] }),
});

const MEMBER = [
  `INSERT INTO staff (id, email, name, office, unit, active, version, change_id, created_at)
   VALUES (1, '${EMAIL}', 'Cán bộ', '', '', 1, 1, '', 0)`,
  `INSERT INTO staff_roles (staff_id, role, campaign, office) VALUES (1, 'receiver', 'son-la', 'so-y-te')`,
];

const DOSSIERS = [
  `WITH RECURSIVE n(i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
   INSERT INTO nominations (id, code, access_hash, key_hash, content_hash, campaign, programme, award, receiving, holder,
     unit, state, version, change_id, content, created_at, changed_at, submitted_at, state_since)
   SELECT i, 'C' || i, 'a' || i, 'k' || i, '', 'son-la', 'covid-19', 'bk-chu-tich-tinh', 'so-y-te', 'so-y-te',
     'Xã ' || i, 'submitted', 2, 'c' || i, '{}', 0, 0, i, i FROM n`,
  `INSERT INTO nomination_drafts (nomination_id, draft) SELECT id, '{}' FROM nominations WHERE id BETWEEN ?1 AND ?2`,
  `INSERT INTO nominees (nomination_id, position, kind, name, award)
   SELECT nominations.id, value, 'individual', 'Người ' || value, award FROM nominations, json_each('[0,1,2]')
   WHERE nominations.id BETWEEN ?1 AND ?2`,
  `INSERT INTO nomination_offices (campaign, office, nomination_id)
   SELECT campaign, holder, id FROM nominations WHERE id BETWEEN ?1 AND ?2`,
  `INSERT INTO audit_events (entity, entity_id, action, actor_kind, at)
   SELECT 'nomination', code, 'submit', 'nominator', id FROM nominations WHERE id BETWEEN ?1 AND ?2`,
];

/** So many dossiers are made by one statement. */
const STEP = 5000;

async function fill(db: D1Database, size: number): Promise<void> {
  await db.batch(MEMBER.map((sql) => db.prepare(sql)));
  for (let from = 1; from <= size; from += STEP)
    for (const sql of DOSSIERS)
      await db
        .prepare(sql)
        .bind(from, Math.min(size, from + STEP - 1))
        .run();
}

/** The tables and indexes of one database, made in another. */
export async function copySchema(from: D1Database, to: D1Database): Promise<void> {
  const { results } = await from
    .prepare(
      `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'
       AND name NOT LIKE 'd1%' ORDER BY type = 'table' DESC, rowid`,
    )
    .all<{ sql: string }>();
  for (const { sql } of results) await to.prepare(sql).run();
}

type BenchEnv = Env & { FEW: D1Database };

/**
 * `/bare/staff/fill/<few>/<many>` makes so many dossiers, `/bare/staff/token` signs in; what comes after `…/few/` and
 * `…/many/` is answered as the portal answers it under `/api/staff/`.
 */
export async function staffServer(request: Request, env: BenchEnv, ctx: ExecutionContext): Promise<Response> {
  const url = new URL(request.url);
  const [wanted, ...rest] = url.pathname.replace('/bare/staff/', '').split('/');
  if (wanted === 'fill') {
    await copySchema(env.DB, env.FEW);
    await fill(env.FEW, Number(rest[0]));
    await fill(env.DB, Number(rest[1]));
    return Response.json({});
  }
  if (wanted === 'token') return Response.json({ token: await token(env) });
  const asked = new Request(new URL(`/api/staff/${rest.join('/')}${url.search}`, url), request);
  return app.fetch(asked, wanted === 'few' ? { ...env, DB: env.FEW } : env, ctx);
}

async function token(env: BenchEnv): Promise<string> {
  return new SignJWT({ email: EMAIL })
    .setProtectedHeader({ alg: 'RS256', kid: 'do-dac' })
    .setIssuer(env.ACCESS_ISSUER)
    .setAudience(env.ACCESS_AUDIENCE)
    .setExpirationTime('2h')
    .sign((await keys).privateKey);
}
