import { FILE_TYPES } from '#domain/attachment/file-kinds.ts';
import { DomainError } from '#domain/errors.ts';
import { storeFile } from '../../repositories/decision-records.ts';
import type { PaperStore } from '../../storage/papers.ts';
import type { StaffContext } from '../context.ts';
import { PaperWatcher } from '../paper/watcher.ts';
import { assertWaiting } from './confirm.ts';
import { changedDecision, openToChange } from './permit.ts';

/** Begins with no hexadecimal digit: the nightly sweep looks only at keys of dossiers' files, which do. */
const PREFIX = 'quyet-dinh';

export interface SignedFile {
  id: number;
  version: number;
  name: string;
  bytes: number;
  body: ReadableStream<Uint8Array>;
}

/**
 * Attaches the signed file, a PDF by its bytes; another one takes the place of the first. It is stored before the
 * decision knows it, and deleted again should that fail.
 * @throws what `openToChange` throws; DomainError `illegal-transition` once confirmed; `paper-refused`,
 * `payload-too-large`; `invalid-input` when it breaks off; `version-conflict`; `unavailable`
 */
export async function attachFile({
  ctx,
  input: { id, version, name, bytes, body },
}: {
  ctx: StaffContext & { papers: PaperStore };
  input: SignedFile;
}): Promise<void> {
  const decision = await openToChange(ctx, id);
  assertWaiting(decision);
  if (decision.version !== version) throw changedDecision();
  const key = `${PREFIX}/${id}/${crypto.randomUUID()}`;
  const watcher = new PaperWatcher(name);
  try {
    const sha256 = await ctx.papers.put({ key, body, bytes, watcher });
    const found = watcher.found();
    if (found.fileKind !== 'pdf')
      throw new DomainError('paper-refused', 'Bản ký của quyết định là một tệp PDF.');
    const file = { key, name: found.name, mediaType: FILE_TYPES.pdf.mediaType, bytes, sha256 };
    const change = { id, version, changeId: crypto.randomUUID(), by: ctx.member.email, at: ctx.now, file };
    if (!(await storeFile(ctx.db, change))) throw changedDecision();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'unavailable')
      await ctx.papers.remove([key]).catch(() => {});
    throw error;
  }
  if (decision.file) await ctx.papers.remove([decision.file.key]).catch(() => {});
}
