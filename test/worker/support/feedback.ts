import { PROOF_FIELD } from '#domain/defence/constants.ts';
import { packProof } from '#domain/defence/pack-proof.ts';
import { paths } from '#domain/paths.ts';
import { easyProof } from '../../support/proofs.ts';
import type { Portal } from './portal.ts';

/** What a browser sends when the form is filled in. */
export function filledFeedback(overrides: Record<string, string> = {}): Record<string, string> {
  return {
    campaign: 'thai-nguyen-so-y-te',
    kind: 'obstacle',
    message: 'Chúng tôi không biết kèm báo cáo nào với tờ trình.',
    name: 'Người Mẫu',
    key: crypto.randomUUID(),
    ...overrides,
  };
}

export interface SentFeedback {
  code: string;
  secret: string;
}

/** Sends feedback by the form, as taken in; gives the code and secret that its page shows. */
export async function sendFeedback(
  portal: Portal,
  overrides: Record<string, string> = {},
): Promise<SentFeedback> {
  const response = await portal.submitForm(paths.feedback, filledFeedback(overrides));
  const html = await response.text();
  if (response.status !== 201) throw new Error(html);
  return readSent(html);
}

/** The code and the secret on the page that follows the form. */
export function readSent(html: string): SentFeedback {
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
  return { code: hidden('code'), secret: hidden('secret') };
}

/** The field that a browser with script adds. */
export async function withProof(portal: Portal): Promise<Record<string, string>> {
  return { [PROOF_FIELD]: packProof(await easyProof(portal.env.PORTAL_SECRET, portal.now)) };
}

/** The page on which a sender follows their feedback, asked for something or not. */
export async function followed(
  portal: Portal,
  sent: SentFeedback,
  more: Record<string, string> = {},
): Promise<{ status: number; html: string }> {
  const response = await portal.submitForm(paths.feedbackFollow, { ...sent, ...more });
  return { status: response.status, html: await response.text() };
}
