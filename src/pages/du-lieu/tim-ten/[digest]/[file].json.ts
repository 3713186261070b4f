import type { APIRoute } from 'astro';
import { readNameIndex } from '../../../../collections/name-index.ts';

/** The files of the index of names, fetched by the search page one by one as it needs them. */
export function getStaticPaths() {
  const index = readNameIndex();
  if (!index) return [];
  return [...index.files].map(([name, content]) => ({
    params: { digest: index.digest, file: name.replace(/\.json$/, '') },
    props: { content },
  }));
}

export const GET: APIRoute = ({ props }) => Response.json(props['content']);
