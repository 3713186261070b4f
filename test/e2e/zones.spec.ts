import { paths } from '../../src/domain/paths.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { expect, test } from './support/visitor.ts';

const PAGES = [
  paths.zones,
  paths.zone('ninh-thuan'),
  paths.zone('son-la'),
  paths.zoneDay('ninh-thuan', '2021-09-10'),
  paths.zoneDay('ninh-thuan', '2021-11-12'),
  paths.connectivity,
  paths.healthMessages,
];

for (const path of PAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} reads at 320 px, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.emulateMedia({ colorScheme });
      expect((await page.goto(path))?.status()).toBe(200);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  }
}
