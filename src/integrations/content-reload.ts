import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../collections/files.ts';

/** In development, shows pages anew when a content file changes: content is no module that Vite would know of. */
export function contentReload(): AstroIntegration {
  return {
    name: 'content-reload',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = resolve(contentFolder()) + sep;
        server.watcher.add(folder);
        server.watcher.on('all', (_event, file) => {
          if (!resolve(file).startsWith(folder)) return;
          for (const { moduleGraph, hot } of Object.values(server.environments)) {
            moduleGraph.invalidateAll();
            hot.send({ type: 'full-reload' });
          }
        });
      },
    },
  };
}
