import type { PaperKind } from '#domain/attachment/constants.ts';
import { FILE_TYPES } from '#domain/attachment/file-kinds.ts';
import { DomainError } from '#domain/errors.ts';
import type { Paper } from '#domain/nomination/contract.ts';
import type { OwnDossier } from '../../repositories/dossiers.ts';
import { storeArrival } from '../../repositories/paper-changes.ts';
import {
  findPaper,
  findPapers,
  isPaperKnown,
  releasePaper,
  reservePaper,
  type StoredPaper,
} from '../../repositories/papers.ts';
import type { PaperContext } from '../context.ts';
import type { Access } from '../nomination/access.ts';
import { assertFits, assertRoom } from './fits.ts';
import { openForPapers } from './opening.ts';
import { anotherFile, compareWithStored } from './repeat.ts';
import { shownPaper } from './shown.ts';
import { PaperWatcher } from './watcher.ts';

export interface NewFile {
  access: Access;
  id: string;
  kind: PaperKind;
  planPaper: string | null;
  name: string;
  bytes: number;
  body: ReadableStream<Uint8Array>;
}

/** Somebody typing in the same dossier saves every few seconds, not several times within one request. */
const TRIES = 3;

/**
 * Adds a file to the dossier: the dossier notes that it comes, it is stored while it is looked at, then it counts.
 * The same file under the same id again gives the same answer.
 * @throws DomainError `nomination-not-found`; `not-open`; `paper-refused`, `payload-too-large` by what the file is
 * and what the dossier has room for; `key-reused` for another file under the id; `invalid-input` when it breaks off;
 * `version-conflict`; `unavailable`
 */
export async function addPaper({ ctx, input }: { ctx: PaperContext; input: NewFile }): Promise<Paper> {
  const { access, id, body, bytes } = input;
  const own = await openForPapers(ctx, access);
  await assertFits(ctx, own, input);
  const key = `${id}/${crypto.randomUUID()}`;
  const { planPaper, kind, name } = input;
  const paper = { ...access, id, kind, planPaper, name, bytes, key, at: ctx.now };
  if (!(await reservePaper(ctx.db, paper))) return shownPaper(await withoutPlace(ctx, input));
  const watcher = new PaperWatcher(name);
  const sha256 = await ctx.papers.put({ key, body, bytes, watcher }).catch(async (error: unknown) => {
    await giveUp(ctx, key);
    throw error;
  });
  return shownPaper(await settle(ctx, own, { ...input, key, sha256, ...watcher.found() }));
}

type Settled = NewFile &
  Pick<StoredPaper, 'key' | 'sha256'> &
  Pick<ReturnType<PaperWatcher['found']>, 'fileKind'>;

/**
 * The dossier takes it in, if it is as it was read before, or else still open. Should the database fail here, nothing
 * is deleted: perhaps the file does count, and its sender will ask again; if not, the nightly sweep finds it.
 */
async function settle(ctx: PaperContext, asRead: OwnDossier, file: Settled): Promise<StoredPaper> {
  const { access, id, key, name, sha256, fileKind, kind, planPaper, bytes } = file;
  const { mediaType } = FILE_TYPES[fileKind];
  const readAgain = () =>
    openForPapers(ctx, access).catch(async (error: unknown) => {
      if (error instanceof DomainError && error.code !== 'unavailable') await giveUp(ctx, key);
      throw error;
    });
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { version, state } = attempt === 0 ? asRead : await readAgain();
    const arrival = {
      changeId: crypto.randomUUID(),
      at: ctx.now,
      state,
      paper: { id, key },
      name,
      mediaType,
      sha256,
    };
    if (await storeArrival(ctx.db, { ...access, version, ...arrival }))
      return { id, kind, planPaper, name, mediaType, bytes, sha256, key, storedAt: ctx.now };
  }
  await giveUp(ctx, key);
  // Another try of the same upload may have come through first.
  const twin = await findPaper(ctx.db, access.accessHash, id);
  if (twin?.sha256 === sha256) return twin;
  throw new DomainError('version-conflict', 'Hồ sơ đang được sửa ở nơi khác. Đợi một chút rồi gửi lại tệp.');
}

/** Forgets the upload; what can't be deleted now is found by the nightly sweep. */
async function giveUp(ctx: PaperContext, key: string): Promise<void> {
  await Promise.allSettled([releasePaper(ctx.db, key), ctx.papers.remove([key])]);
}

/**
 * There was no place for it: the same upload came through before, the id is another dossier's, or the dossier has no
 * room. Asked only now, since most uploads have a place.
 */
async function withoutPlace(ctx: PaperContext, input: NewFile): Promise<StoredPaper> {
  const known = await findPaper(ctx.db, input.access.accessHash, input.id);
  if (known) return compareWithStored(known, input);
  if (await isPaperKnown(ctx.db, input.id)) throw anotherFile();
  assertRoom(await findPapers(ctx.db, input.access.accessHash), input);
  throw new DomainError(
    'paper-refused',
    'Hồ sơ đang nhận các tệp khác và hết chỗ. Đợi các tệp đó xong rồi gửi lại.',
  );
}
