import { createApp } from '../../functions/app.ts';

/*
 * The portal, and beside it what a hand-written handler would do at the least: the same statements with nothing
 * around them. Only the bench ever runs this.
 */
const app = createApp();

const INSERTS = [
  `UPDATE nominations SET state = 'submitted', version = 2, submitted_at = ?2, content = ?3, unit = ?4 WHERE code = ?1`,
  `INSERT INTO nominees (nomination_id, position, kind, name, award)
   SELECT dossier.id, nominee.key, nominee.value ->> 'kind', nominee.value ->> 'name', dossier.award
   FROM nominations AS dossier, json_each(?2, '$.nominees') AS nominee WHERE dossier.code = ?1`,
  `INSERT INTO nomination_contacts (nomination_id, name, phone, email)
   SELECT id, ?2, ?3, ?4 FROM nominations WHERE code = ?1
   ON CONFLICT (nomination_id) DO UPDATE SET name = ?2, phone = ?3, email = ?4`,
  `INSERT INTO audit_events (entity, entity_id, action, from_state, to_state, actor_kind, at)
   VALUES ('nomination', ?1, 'submit', 'draft', 'submitted', 'nominator', ?2)`,
] as const;

interface Sent {
  nomination: { unit: { name: string }; contact: { name: string; phone: string; email: string } };
}

async function bareSubmit(request: Request, env: Env): Promise<Response> {
  const code = new URL(request.url).pathname.split('/').at(-1) ?? '';
  const { nomination } = await request.json<Sent>();
  const content = JSON.stringify(nomination);
  const { name, phone, email } = nomination.contact;
  const [update, nominees, contact, audit] = INSERTS.map((sql) => env.DB.prepare(sql));
  if (!update || !nominees || !contact || !audit) throw new Error('four statements');
  await env.DB.batch([
    update.bind(code, Date.now(), content, nomination.unit.name),
    nominees.bind(code, content),
    contact.bind(code, name, phone, email),
    audit.bind(code, Date.now()),
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

export default {
  fetch(request: Request, env: Env, ctx: ExecutionContext): Response | Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/bare/submit/')) return bareSubmit(request, env);
    if (pathname === '/bare/select') return bareSelect(request, env);
    if (pathname === '/bare/put') return barePut(request, env);
    return app.fetch(request, env, ctx);
  },
} satisfies ExportedHandler<Env>;
