import type { Response } from '@playwright/test';
import { paths } from '../../src/domain/paths.ts';
import { expectReads, PHONE_BY_DAY_AND_NIGHT } from './support/reads.ts';
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
  test(`${path} reads at 320 px, in the light and in the dark`, async ({ reader }) => {
    const statuses: number[] = [];
    const note = (answer: Response) =>
      new URL(answer.url()).pathname === path && statuses.push(answer.status());
    reader.on('response', note);
    await expectReads(reader, path, PHONE_BY_DAY_AND_NIGHT);
    reader.off('response', note);
    expect(statuses).toEqual([200]);
  });
}
