import type { Loader } from 'astro/loaders';
import { contentFolder } from './files.ts';

interface Entry {
  id: string;
  data: object;
  /** Markdown to render as the entry's page, where it has any. */
  body?: string;
}

/** Astro's door to files that `read` has found and checked; reads again when a content file changes in development. */
export function contentLoader(name: string, read: () => Entry[]): Loader {
  return {
    name,
    load: async ({ store, generateDigest, renderMarkdown, watcher }) => {
      const refresh = async () => {
        const entries = read();
        store.clear();
        for (const { id, data, body } of entries) {
          const rendered = body === undefined ? {} : { body, rendered: await renderMarkdown(body) };
          store.set({ id, data: { ...data }, digest: generateDigest({ ...data }), ...rendered });
        }
      };
      await refresh();
      watcher?.on('all', (_event, changed) => {
        if (changed.includes(contentFolder())) void refresh();
      });
    },
  };
}
