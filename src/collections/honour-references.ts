import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldProblem } from '#domain/errors.ts';
import type { CampaignEntry } from './campaigns.ts';
import { readDecision } from './decisions.ts';
import { contentFolder } from './files.ts';

/** `<campaign>/<decision>#<recipient>`: a line of the honour roll, as a story names it. */
const REFERENCE = /^([a-z0-9-]+)\/([a-z0-9-]+)#([a-z0-9-]+)$/;

interface HonourReference {
  campaign: string;
  decision: string;
  recipient: string;
}

/** The parts of a reference that has been checked. */
export function parseHonour(reference: string): HonourReference {
  const [, campaign = '', decision = '', recipient = ''] = REFERENCE.exec(reference) ?? [];
  return { campaign, decision, recipient };
}

/** Whether each reference names a line of a decision that lies in `content/honours`, published or not. */
export function checkHonours(
  references: readonly string[],
  campaigns: readonly CampaignEntry[],
): FieldProblem[] {
  return references.flatMap((reference, index) => {
    const message = problemWith(reference, campaigns);
    return message === undefined ? [] : [{ field: `honours.${index}`, message }];
  });
}

function problemWith(reference: string, campaigns: readonly CampaignEntry[]): string | undefined {
  if (!REFERENCE.test(reference))
    return `“${reference}” chưa đúng cách ghi; ghi <phong trào>/<quyết định>#<mã người, tập thể>, ví dụ ninh-thuan/01-qd-mau#to-giam-sat`;
  const { campaign, decision, recipient } = parseHonour(reference);
  const file = join('honours', campaign, `${decision}.md`);
  const path = join(contentFolder(), file);
  if (!existsSync(path)) return `không có quyết định ${file}; xem lại tên thư mục và tên tệp`;
  const ids = readDecision(path, campaigns).recipients.map(({ id }) => id);
  if (ids.includes(recipient)) return undefined;
  return `quyết định ${file} không có mã “${recipient}”; dùng một trong: ${ids.join(', ')}`;
}
