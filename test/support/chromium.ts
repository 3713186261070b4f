import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's Chromium that draws for no screen: a third quicker in the journeys than the whole browser. */
const SHELL = '/usr/bin/chromium-headless-shell';

const USUAL_PLACES = [
  SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where the machine's Chromium or Chrome is; CHROME_PATH comes first. */
export function findChromium(): string | undefined {
  return [process.env.CHROME_PATH, ...USUAL_PLACES].find((path) => path && existsSync(path));
}

/** Finds Chromium, or installs what the journeys need of it where that takes no password: as root on a system with apt. */
export function readyChromium(): { path: string } | { problem: string } {
  const found = findChromium();
  if (found) return { path: found };
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('▸ No Chromium here: apt-get install chromium-headless-shell (or chromium) …');
    const install = 'DEBIAN_FRONTEND=noninteractive apt-get install -y -qq';
    const either = `${install} chromium-headless-shell >/dev/null 2>&1 || ${install} chromium >/dev/null`;
    spawnSync('sh', ['-c', `apt-get update -qq && { ${either}; }`], { stdio: 'inherit' });
  }
  const path = findChromium();
  return path
    ? { path }
    : {
        problem:
          'No Chromium: install the package "chromium", or set CHROME_PATH to a Chrome, and run this again.',
      };
}

/** Flags for containers without a sandbox, and for a browser that asks the network for nothing of its own. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
