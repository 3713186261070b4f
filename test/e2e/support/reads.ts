import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './axe.ts';

/** What a page is looked at with: a window and the colours one has chosen. */
interface Look {
  size: { width: number; height: number };
  colorScheme: 'light' | 'dark';
}

const PHONE = { width: 320, height: 640 };
const DESKTOP = { width: 1280, height: 900 };

/** A narrow phone in the light, and a desktop in the dark. */
export const PHONE_AND_DESKTOP: Look[] = [
  { size: PHONE, colorScheme: 'light' },
  { size: DESKTOP, colorScheme: 'dark' },
];

/** A narrow phone in either colours. */
export const PHONE_BY_DAY_AND_NIGHT: Look[] = [
  { size: PHONE, colorScheme: 'light' },
  { size: PHONE, colorScheme: 'dark' },
];

/** The page fits each window without a sideways scroll, and axe finds nothing; it is loaded as the first one has it. */
export async function expectReads(page: Page, path: string, looks = PHONE_AND_DESKTOP): Promise<void> {
  for (const [at, { size, colorScheme }] of looks.entries()) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    if (at === 0) await page.goto(path);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
}
