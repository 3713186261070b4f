/**
 * `npm run renovate [-- --dry-run --majors --hold=astro]`: moves every version of package.json that may move, those that
 * belong together in step, and writes the lockfile. Says what moved; what to do next is in CONTRIBUTING.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readOptions } from './command-line.ts';
import { npm, npmView } from './renovation/npm.ts';
import { planRenovation, type Step } from './renovation/plan.ts';

const FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
type Manifest = Partial<Record<(typeof FIELDS)[number], Record<string, string>>>;

const USAGE = [
  'Cách dùng: npm run renovate [-- --dry-run --majors --hold=<gói>]',
  '  --dry-run    chỉ xem trước, không ghi gì',
  '  --majors     cả các phiên bản chính mới',
  '  --hold=astro giữ nguyên gói này; lặp lại được',
].join('\n');
const { values: flags } = readOptions(USAGE, {
  options: {
    'dry-run': { type: 'boolean', default: false },
    majors: { type: 'boolean', default: false },
    hold: { type: 'string', multiple: true, default: [] },
  },
});
const stays = (name: string) => flags.hold.includes(name);
const before = {
  manifest: readFileSync('package.json', 'utf8'),
  lock: readFileSync('package-lock.json', 'utf8'),
};
const manifest = JSON.parse(before.manifest) as Manifest;
const current: Record<string, string> = Object.assign({}, ...FIELDS.map((field) => manifest[field]));

console.log(`▸ Hỏi kho npm về ${Object.keys(current).length} gói …`);
const available = Object.fromEntries(
  Object.keys(current).map((name) => [name, [npmView<string | string[]>(name, 'versions')].flat()]),
);
const wranglerOf = (plugin: string) =>
  npmView<string>(`@cloudflare/vitest-plugin@${plugin}`, 'dependencies.wrangler');

const steps = planRenovation({ current, available, wranglerOf, stays }, flags.majors);
const moved = steps.filter(({ from, to }) => from !== to);
console.log(table(steps.filter(({ from, to, note }) => from !== to || note !== '')));

if (!moved.length) console.log('Mọi gói đã ở phiên bản mới nhất được phép.');
else if (flags['dry-run']) console.log('Chỉ xem trước (--dry-run): chưa ghi gì.');
else write();

/** Writes both files, and takes them back if npm would not install from them. */
function write(): void {
  for (const { name, to } of moved) {
    for (const field of FIELDS) {
      const versions = manifest[field];
      if (versions && name in versions) versions[name] = to;
    }
  }
  writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
  try {
    npm(['install', '--package-lock-only', '--no-audit', '--no-fund']);
    npm(['ci', '--dry-run', '--no-audit', '--no-fund']);
  } catch (error) {
    writeFileSync('package.json', before.manifest);
    writeFileSync('package-lock.json', before.lock);
    console.error(`✗ npm không cài được bộ phiên bản này; đã trả lại như cũ.\n${cause(error)}`);
    process.exit(1);
  }
  console.log('Đã ghi package.json và package-lock.json. Tiếp theo: xóa node_modules, npm ci, npm test.');
}

/** What npm complained of, without its help text. */
function cause(error: unknown): string {
  const said = String((error as { stderr?: string }).stderr ?? error);
  return said
    .split('\n')
    .filter((line) => /npm error (code|Missing|Invalid|notarget|Could not)/.test(line))
    .slice(0, 8)
    .join('\n');
}

function table(rows: Step[]): string {
  const width = Math.max(0, ...rows.map(({ name }) => name.length));
  return rows
    .map(({ name, from, to, note }) => {
      const way = from === to ? `${from} (giữ nguyên)` : `${from} → ${to}`;
      return `  ${name.padEnd(width)}  ${note ? `${way.padEnd(28)}  ${note}` : way}`;
    })
    .join('\n');
}
