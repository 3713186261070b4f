import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const USUAL_PLACES = [
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

/** Finds Chromium, or installs it where that needs no password: as root on a system with apt. */
export function readyChromium(): { path: string } | { problem: string } {
  const found = findChromium();
  if (found) return { path: found };
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('▸ No Chromium here: apt-get install chromium …');
    const install =
      'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null';
    spawnSync('sh', ['-c', install], { stdio: 'inherit' });
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
