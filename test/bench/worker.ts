import { createApp } from '../../functions/app.ts';
import { staffServer } from './staff-server.ts';
import { thanksServer } from './thanks-server.ts';

/*
 * The portal, and beside it what a hand-written handler would do at the least: the same statements with nothing
 * around them. Only the bench ever runs this.
 */
const app = createApp();

const CONTACT = `INSERT INTO nomination_contacts (nomination_id, name, phone, email)
   SELECT id, ?2, ?3, ?4 FROM nominations WHERE code = ?1
   ON CONFLICT (nomination_id) DO UPDATE SET name = ?2, phone = ?3, email = ?4`;

const TYPED = `INSERT INTO nomination_drafts (nomination_id, draft) SELECT id, ?2 FROM nominations WHERE code = ?1
   ON CONFLICT (nomination_id) DO UPDATE SET draft = ?2`;

const SUBMIT = [
  `UPDATE nominations SET state = 'submitted', version = 2, submitted_at = ?2, changed_at = ?2, content = ?3,
   unit = ?4, campaign = 'nga-nam', holder = 'trung-tam-y-te', state_since = ?2 WHERE code = ?1`,
  `INSERT INTO nominees (nomination_id, position, kind, name, award, name_key)
   SELECT dossier.id, nominee.key, nominee.value ->> 'kind', nominee.value ->> 'name', dossier.award,
     lower(nominee.value ->> 'name')
   FROM nominations AS dossier, json_each(?2, '$.nominees') AS nominee WHERE dossier.code = ?1`,
  `INSERT INTO nomination_versions (nomination_id, number, content, digest, submitted_at)
   SELECT id, 1, ?2, '', ?3 FROM nominations WHERE code = ?1`,
  TYPED,
  CONTACT,
  `INSERT INTO nomination_consents (nomination_id, purpose, version, given_at)
   SELECT id, 'handling', '', ?2 FROM nominations WHERE code = ?1`,
  `INSERT INTO nomination_consents (nomination_id, purpose, version, given_at)
   SELECT id, 'publication', '', ?2 FROM nominations WHERE code = ?1`,
  `INSERT INTO nomination_words (word, nomination_id)
   SELECT word.value, dossier.id FROM nominations AS dossier, json_each(?2) AS word WHERE dossier.code = ?1`,
  `INSERT OR IGNORE INTO nomination_offices (campaign, office, nomination_id)
   SELECT campaign, holder, id FROM nominations WHERE code = ?1`,
  `INSERT INTO audit_events (entity, entity_id, action, from_state, to_state, actor_kind, at)
   VALUES ('nomination', ?1, 'submit', 'draft', 'submitted', 'nominator', ?2)`,
] as const;

interface Sent {
  draft: {
    unit: { name: string };
    nominees: { name: string }[];
    contact: { name: string; phone: string; email: string };
  };
}

async function bareSubmit(request: Request, env: Env): Promise<Response> {
  const code = new URL(request.url).pathname.split('/').at(-1) ?? '';
  const { draft } = await request.json<Sent>();
  const [content, now] = [JSON.stringify(draft), Date.now()];
  const { name, phone, email } = draft.contact;
  const words = [code, draft.unit.name, ...draft.nominees.map((one) => one.name)].join(' ').split(/\s+/);
  const values = [
    [code, now, content, draft.unit.name],
    [code, content],
    [code, content, now],
    [code, content],
    [code, name, phone, email],
    [code, now],
    [code, now],
    [code, JSON.stringify([...new Set(words)])],
    [code],
    [code, now],
  ];
  await env.DB.batch(SUBMIT.map((sql, index) => env.DB.prepare(sql).bind(...(values[index] ?? []))));
  return Response.json({ code });
}

const SAVE = 'UPDATE nominations SET version = version + 1, changed_at = ?2 WHERE code = ?1';

async function bareSave(request: Request, env: Env): Promise<Response> {
  const code = new URL(request.url).pathname.split('/').at(-1) ?? '';
  const { draft } = await request.json<Sent>();
  const { name, phone, email } = draft.contact;
  await env.DB.batch([
    env.DB.prepare(SAVE).bind(code, Date.now()),
    env.DB.prepare(TYPED).bind(code, JSON.stringify(draft)),
    env.DB.prepare(CONTACT).bind(code, name, phone, email),
  ]);
  return Response.json({ code });
}

async function bareSelect(request: Request, env: Env): Promise<Response> {
  const { code } = await request.json<{ code: string }>();
  const row = await env.DB.prepare('SELECT * FROM nominations WHERE code = ?1').bind(code).first();
  return Response.json(row);
}

async function barePut(request: Request, env: Env): Promise<Response> {
  await env.PAPERS.put(crypto.randomUUID(), request.body);
  return Response.json({});
}

/**
 * A limiter that counts in memory, as Cloudflare's does, and that a bench doesn't meet. The local stand-in is a durable
 * object that writes each count to disk, which costs as much as an insert.
 */
function inMemory(): RateLimit {
  const counts = new Map<string, number>();
  return {
    limit: async ({ key }) => {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return { success: count <= 1_000_000 };
    },
  };
}

const LIMITERS = Object.fromEntries(
  ['WRITE_LIMIT', 'READ_LIMIT', 'PLAIN_WRITE_LIMIT', 'FLOWER_LIMIT', 'CODE_LIMIT'].map((name) => [
    name,
    inMemory(),
  ]),
);

export default {
  fetch(request: Request, bindings: Env, ctx: ExecutionContext): Response | Promise<Response> {
    const env = { ...bindings, ...LIMITERS };
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/bare/submit/')) return bareSubmit(request, env);
    if (pathname.startsWith('/bare/save/')) return bareSave(request, env);
    if (pathname === '/bare/select') return bareSelect(request, env);
    if (pathname === '/bare/put') return barePut(request, env);
    if (pathname.startsWith('/bare/staff/'))
      return staffServer(request, env as Env & { FEW: D1Database }, ctx);
    if (pathname.startsWith('/bare/thanks/'))
      return thanksServer(request, env as Env & { FEW: D1Database }, ctx);
    return app.fetch(request, env, ctx);
  },
} satisfies ExportedHandler<Env>;
