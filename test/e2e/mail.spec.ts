import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { MAIL_FOLDER } from '../../functions/cli/local/worker.ts';
import { groupCode } from '../../src/domain/nomination/code.ts';
import type { DraftReceipt } from '../../src/domain/nomination/contract.ts';
import { paths } from '../../src/domain/paths.ts';
import { makeNomination } from '../factories/nomination.ts';
import { asTyped } from '../factories/typed-nomination.ts';
import { createDraft } from './support/api.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { expect, test } from './support/visitor.ts';

const CONSENT = { handling: true, publication: true, mail: true } as const;

/** Sends a dossier as the form does, by someone who wants mails. */
async function sendDossier(page: Page): Promise<DraftReceipt> {
  const { origin } = new URL(page.url());
  const nomination = makeNomination({ consent: CONSENT });
  const draft = asTyped(nomination);
  const receipt = await createDraft(page.request, nomination);
  const sent = await page.request.post(paths.api.submission(receipt.code), {
    headers: { origin, authorization: `Bearer ${receipt.secret}` },
    data: { version: receipt.version, draft },
  });
  expect(sent.status()).toBe(200);
  return receipt;
}

/** The mails of a local run, from the folder that `npm start` prints. */
function mailsOnDisk(): string[] {
  const folder = resolve(import.meta.dirname, '../..', MAIL_FOLDER);
  return globSync(join(folder, '**/*.txt')).map((file) => readFileSync(file, 'utf8'));
}

test('a mail goes through outbox and queue into a file, is read at look-up, and can be stopped', async ({
  page,
}) => {
  // The queue gathers messages for five seconds.
  test.slow();
  await page.goto(paths.lookUp);
  const { code, secret } = await sendDossier(page);
  const ours = () => mailsOnDisk().filter((text) => text.includes(groupCode(code)));
  await expect.poll(ours, { timeout: 30_000 }).toHaveLength(1);
  const [text = ''] = ours();
  expect(text).toContain(`Cổng đã nhận hồ sơ ${groupCode(code)} lúc `);
  expect(text).not.toContain(secret);

  await page.getByLabel('Mã hồ sơ').fill(code);
  await page.getByLabel('Khóa tra cứu', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Tra cứu' }).click();
  const answer = page.getByRole('region', { name: 'Kết quả tra cứu' });
  await expect(answer.getByText('Đã gửi thư tới địa chỉ đã ghi')).toBeVisible();
  for (const paragraph of text.split('\n\n')) await expect(answer).toContainText(paragraph.replace('\n', ''));
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);

  await answer.getByRole('button', { name: 'Ngừng gửi thư' }).click();
  await expect(answer.getByText('Cổng không gửi thư cho hồ sơ này nữa')).toBeVisible();
  await expect(answer.getByRole('button')).toHaveCount(0);
  await expectAccessible(page);
});
