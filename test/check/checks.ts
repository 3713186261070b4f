import { ASTRO, BIOME, PRETTIER, TSC, WRANGLER } from '../../functions/cli/local/programs.ts';

/** One check: a program that ends with 0 when all is well. */
export interface Check {
  name: string;
  script: string;
  args: string[];
}

const ENV_TYPES = ['types', 'functions/env.d.ts', '--include-runtime=false', '--strict-vars=false'];

/** The first runs by itself, since it also writes the types of the content; the others in this order, some at once. */
export const CHECKS: Check[] = [
  { name: 'types: site', script: ASTRO, args: ['check', '--minimumFailingSeverity', 'warning'] },
  { name: 'types: service worker', script: TSC, args: ['-p', 'src/offline'] },
  { name: 'types: Worker', script: TSC, args: ['-p', 'functions'] },
  { name: 'types: commands', script: TSC, args: ['-p', 'functions/cli'] },
  { name: 'types: tests', script: TSC, args: ['-p', 'test'] },
  { name: 'types: Worker tests', script: TSC, args: ['-p', 'test/worker'] },
  { name: 'lint, format and boundaries', script: BIOME, args: ['ci', '--error-on-warnings', '--colors=off'] },
  { name: 'format: .astro', script: PRETTIER, args: ['--check', 'src/**/*.astro'] },
  { name: 'boundaries: islands', script: 'test/check/islands.ts', args: [] },
  { name: 'Env matches wrangler.toml', script: WRANGLER, args: [...ENV_TYPES, '--check'] },
  { name: 'staff sign in by Access alone', script: 'test/check/access-settings.ts', args: [] },
  { name: 'content', script: 'functions/cli/content/check.ts', args: [] },
  { name: 'front matter schemas', script: 'functions/cli/content/schemas.ts', args: ['--check'] },
  { name: 'migrations match schema', script: 'test/check/schema-drift.ts', args: [] },
];
