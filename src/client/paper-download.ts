import { paths } from '#domain/paths.ts';
import { bearer, type Holder } from './portal-api.ts';

/**
 * One of the dossier's files; null when the portal didn't give it. It is fetched, not linked to, since a link would
 * have to carry the secret in its address.
 */
export async function downloadPaper(holder: Holder, id: string): Promise<Blob | null> {
  try {
    const response = await fetch(paths.api.paper(holder.code, id), { headers: bearer(holder) });
    return response.ok ? await response.blob() : null;
  } catch {
    return null;
  }
}
