import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Recipient } from '#domain/award/decision-schema.ts';
import { recipientCsv } from '#domain/award/recipient-table.ts';
import { NAMES_IN_FRONT_MATTER } from '#domain/decision/constants.ts';
import { type KeptDecision, rollText, toContent } from '#domain/decision/roll.ts';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { readDecision, readDecisions } from '../../../src/collections/decisions.ts';
import { contentFolder } from '../../../src/collections/files.ts';
import { markdown } from './front-matter.ts';

/** Tells the command's own files from those that somebody wrote by hand. */
const REMARK =
  'Do “npm run honours:pull” viết từ quyết định đã xác nhận. Đừng sửa tay: ghi quyết định đính chính hoặc thu hồi.';

interface HonourFile {
  path: string;
  text: string;
}

/** The files of a decision, the table of its names before the decision that asks for it. */
export function honourFiles(decision: KeptDecision): HonourFile[] {
  const { recipients, sample, ...fields } = toContent(decision);
  const folder = join(contentFolder(), 'honours', decision.campaign);
  const table = `${decision.slug}.csv`;
  const beside = recipients.length > NAMES_IN_FRONT_MATTER;
  const text = markdown(
    {
      ...fields,
      ...(beside ? { recipientsFile: table } : { recipients: recipients.map(withoutDefaults) }),
      ...(sample && { sample }),
    },
    { remark: REMARK },
  );
  return [
    ...(beside ? [{ path: join(folder, table), text: recipientCsv(recipients) }] : []),
    { path: join(folder, `${decision.slug}.md`), text },
  ];
}

function withoutDefaults({ posthumous, status, notice, ...rest }: Recipient) {
  return {
    ...rest,
    ...(posthumous && { posthumous }),
    ...(status !== 'valid' && { status }),
    ...(notice && { notice }),
  };
}

/** What a pull did: files written, and decisions left out since a file of somebody's own is in their place. */
export interface Pulled {
  written: string[];
  collisions: string[];
}

/**
 * Writes the decisions' files; one that says the same already isn't touched, one that was written by hand never. What
 * was written is read as the build reads it, and must say what the decision says.
 * @throws ContentError when the honour roll couldn't be built with it; then everything is as it was.
 */
export function writeHonours(decisions: readonly KeptDecision[]): Pulled {
  const campaigns = readCampaigns();
  const free = decisions.filter((decision) => !isTaken(decision));
  const changed = free.flatMap(honourFiles).filter(({ path, text }) => before(path) !== text);
  const undo = changed.map(write);
  try {
    readDecisions(campaigns);
    for (const decision of free) {
      const { path } = honourFiles(decision).at(-1) as HonourFile;
      if (rollText(readDecision(path, campaigns)) !== rollText(toContent(decision)))
        throw new Error(`${shown(path)} không nói đúng quyết định số ${decision.number}. Chưa ghi gì.`);
    }
  } catch (error) {
    for (const back of undo.toReversed()) back();
    throw error;
  }
  return {
    written: changed.map(({ path }) => shown(path)),
    collisions: decisions.filter(isTaken).flatMap((one) => shown(honourFiles(one).at(-1)?.path ?? '')),
  };
}

/** Whether a file of its name was written by hand. */
function isTaken(decision: KeptDecision): boolean {
  const files = honourFiles(decision);
  const text = before(files.at(-1)?.path ?? '');
  return text === null ? files.some(({ path }) => existsSync(path)) : !text.includes(REMARK);
}

function before(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function write({ path, text }: HonourFile): () => void {
  const old = before(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return () => (old === null ? rmSync(path) : writeFileSync(path, old));
}

function shown(path: string): string {
  return relative(process.cwd(), path);
}
