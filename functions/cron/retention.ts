import { openDb } from '../db/client.ts';
import { runRetention } from '../services/retention/run.ts';
import { buildData } from '../site/build-data.ts';
import { openPapers } from '../storage/papers.ts';

/** Every night, before the sweep of files: personal data whose time of keeping is over goes. */
export async function retainNightly(env: Env, now: number): Promise<void> {
  const ctx = { db: openDb(env.DB), site: buildData(env.ASSETS), papers: openPapers(env), now };
  const { dossiers, contacts, feedback, commendations, entries, files } = await runRetention({ ctx });
  console.info(
    `retention: ${dossiers} dossiers, ${contacts} contacts, ${feedback} feedback, ${commendations} commendations, ${entries} private parts of entries, ${files} files`,
  );
}
