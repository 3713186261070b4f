import type { AstroIntegration } from 'astro';
import { paths } from '../domain/paths.ts';
import { editorSettings } from '../editor/settings.ts';

/** Adds the editor's page where `PORTAL_EDITOR` asks for it; without, a build holds nothing of it. */
export function editorPage(): AstroIntegration {
  return {
    name: 'editor-page',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        if (!editorSettings()) return;
        injectRoute({ pattern: paths.editor, entrypoint: './src/editor/EditorPage.astro' });
        updateConfig({
          vite: {
            resolve: {
              alias: [
                {
                  find: /^@shikijs\/(langs|themes)\/.+$/,
                  replacement: new URL('../editor/no-highlighting.ts', import.meta.url).pathname,
                },
              ],
            },
          },
        });
      },
    },
  };
}
