import { cpSync, rmSync } from 'node:fs';
import { type BuiltSite, buildSite } from './built-site.ts';
import { scratchFolder } from './scratch.ts';

/** The portal without its sample data. */
export const siteWithoutSamples = once(() => buildSite({ PORTAL_SAMPLES: 'off' }));

/** The portal with the made-up content beside its own: a sixth campaign, another province. */
export const siteWithFixtures = once(async () => {
  const content = scratchFolder('content');
  for (const folder of ['content', 'test/fixtures/content']) cpSync(folder, content, { recursive: true });
  const site = await buildSite({ PORTAL_CONTENT: content });
  rmSync(content, { recursive: true });
  return site;
});

/** Builds a site for the first who asks, and gives the others the same one: a build takes as long as all their tests. */
function once(build: () => Promise<BuiltSite>): () => Promise<BuiltSite> {
  let built: Promise<BuiltSite> | undefined;
  return () => {
    built ??= build();
    return built;
  };
}
