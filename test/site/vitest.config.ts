import { defineConfig } from 'vitest/config';
import { scratchFolder } from '../support/scratch.ts';

// Workers are ended without a word: what they make for a while lies in a folder that goes with this process.
process.env['TMPDIR'] = scratchFolder('site-tests');

/** Reads what `astro build` left in dist/. */
export default defineConfig({
  test: {
    name: 'site',
    root: '.',
    include: ['test/site/**/*.test.ts'],
    allowOnly: false,
    // Some files build a site of their own, and Astro keeps one store of content for all builds of the folder.
    fileParallelism: false,
    // One worker loads modules once for all files, so that they can share what was built.
    isolate: false,
    testTimeout: 60_000,
  },
});
