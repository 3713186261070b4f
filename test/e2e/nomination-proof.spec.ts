import type { Page } from '@playwright/test';
import { PROOF_HEADER } from '#domain/defence/constants.ts';
import { paths } from '../../src/domain/paths.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { expectAccessible } from './support/axe.ts';
import { next, openDraft, readReceipt } from './support/nomination-form.ts';
import { expect, test } from './support/visitor.ts';

const SEND = 'Gửi đề nghị';
const CREATE = `**${paths.api.nominations}`;
const CHALLENGE = `**${paths.api.challenges}`;
const WAITING = 'Đang kiểm tra…';

/** At the check of a dossier, one press from sending; the proof is being made meanwhile. */
async function readyToSend(page: Page): Promise<void> {
  await openDraft(page, makeTyped(), { screen: 'check' });
  await expect(page.getByRole('button', { name: SEND })).toBeVisible();
}

/** Notes the proofs that are sent, and how many challenges were asked for. */
function watch(page: Page): { proofs: (string | undefined)[]; challenges: number } {
  const seen = { proofs: [] as (string | undefined)[], challenges: 0 };
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === paths.api.challenges) seen.challenges += 1;
    if (pathname === paths.api.nominations) seen.proofs.push(request.headers()[PROOF_HEADER.toLowerCase()]);
  });
  return seen;
}

test('a proof is made ahead in a thread of its own, and goes with the dossier', async ({ page }) => {
  const seen = watch(page);
  const worker = page.waitForEvent('worker');
  await readyToSend(page);
  await (await worker).waitForEvent('close');
  await next(page, SEND);
  await readReceipt(page);
  expect(seen).toEqual({ proofs: [expect.stringMatching(/^[A-Za-z0-9+/=]{400,}$/)], challenges: 1 });
});

test.describe('without threads the page makes the proof itself', () => {
  test('when the browser has none', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    await readyToSend(page);
    await next(page, SEND);
    await readReceipt(page);
  });

  test('when its file can’t be had', async ({ page }) => {
    let blocked = 0;
    await page.route('**/_assets/worker-*', (route) => {
      blocked += 1;
      return route.abort();
    });
    await readyToSend(page);
    await next(page, SEND);
    await readReceipt(page);
    expect(blocked).toBe(1);
  });
});

test('code for it that a bad network kept away is asked for again', async ({ page }) => {
  let broken = true;
  await page.route(/\/_assets\/(worker|solve)[-.]/, (route) => (broken ? route.abort() : route.continue()));
  await readyToSend(page);
  await next(page, SEND);
  await expect(page.getByRole('alert')).toBeFocused();
  broken = false;
  await page.getByRole('button', { name: 'Gửi lại' }).first().click();
  await readReceipt(page);
});

test('whoever has to wait for it is told, and nobody else', async ({ page }) => {
  const { promise: seen, resolve: answer } = Promise.withResolvers<void>();
  await page.route(CHALLENGE, async (route) => {
    await seen;
    await route.continue();
  });
  await readyToSend(page);
  const status = page.getByRole('status').filter({ hasText: WAITING });
  await expect(status).toHaveCount(0);
  await next(page, SEND);
  await expect(status).toBeVisible();
  await expectAccessible(page);
  answer();
  await readReceipt(page);
  await expect(status).toHaveCount(0);
});

test('a proof that the portal doesn’t take is made anew, once', async ({ page }) => {
  const seen = watch(page);
  const refusal = {
    type: 'urn:dong-long:problem:proof-needed',
    title: 'Chưa chứng minh được yêu cầu do người gửi',
    status: 403,
    detail: 'Gửi lại.',
    code: 'proof-needed',
    errors: [],
  };
  await readyToSend(page);
  await page.route(CREATE, (route) => route.fulfill({ status: 403, json: refusal }), { times: 1 });
  await next(page, SEND);
  await readReceipt(page);
  expect(seen.challenges).toBe(2);
  expect(new Set(seen.proofs).size).toBe(2);
});

test('a browser that can’t make one is told what to do, and keeps what was typed', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'Worker');
    Object.defineProperty(crypto, 'subtle', { value: undefined });
  });
  await readyToSend(page);
  await next(page, SEND);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('hãy cập nhật trình duyệt hoặc dùng máy khác');
  await expect(alert).toBeFocused();
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Gửi lại' }).first()).toBeVisible();
});
