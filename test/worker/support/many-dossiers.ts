import { env } from 'cloudflare:workers';

/** So many dossiers of Ngã Năm's first round at one office, as one statement each thousand. */
export async function addManyDossiers(count: number, office = 'trung-tam-y-te'): Promise<void> {
  await env.DB.prepare(
    `INSERT INTO nominations (code, access_hash, key_hash, content_hash, campaign, programme, award, round, receiving,
       holder, unit, state, version, change_id, content, created_at, changed_at, submitted_at, state_since)
     WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
     SELECT 'NHIEU' || i, 'nhieu a' || i, 'nhieu k' || i, '', 'nga-nam', 'covid-19', 'gk-chu-tich-thi-xa', 'dot-1', ?2, ?2,
       '=HYPERLINK("x")' || i, 'submitted', 1, '', '{}', 0, 0, 1638421200000, 1638421200000 FROM n`,
  )
    .bind(count, office)
    .run();
  await env.DB.prepare(
    `INSERT OR IGNORE INTO nomination_offices (campaign, office, nomination_id) SELECT campaign, holder, id FROM nominations
     WHERE code LIKE 'NHIEU%'`,
  ).run();
}
