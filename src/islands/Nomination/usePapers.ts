import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { kindOfPlanPaper } from '#domain/attachment/plan-papers.ts';
import type { Paper } from '#domain/nomination/contract.ts';
import { downloadPaper } from '../../client/paper-download.ts';
import type { Holder, PortalApi } from '../../client/portal-api.ts';
import { saveFile } from '../../ui/save-file.ts';
import { newKey } from './keys.ts';
import type { Brought } from './portal-draft.ts';
import { afterFailure, newUpload, noRoomFor, reduceUploads, type Upload } from './uploads.ts';

/** The dossier's files: those at the portal, and those on their way. */
export interface Papers {
  /** Null until the portal has told. */
  attached: readonly Paper[] | null;
  uploads: readonly Upload[];
  add: (files: readonly File[], planPaper: string | null) => void;
  retry: (id: string) => void;
  /** Ends an upload, or puts away one that failed. */
  cancel: (id: string) => void;
  /** Hands the file to the browser to be saved under its name; false when the portal didn't give it. */
  download: (paper: Paper) => Promise<boolean>;
  /** Gives whether it is gone. */
  remove: (id: string) => Promise<boolean>;
  /** Asks the portal again: other holders attach files too. */
  reload: () => void;
}

/**
 * Sends files one at a time, whatever screen one is at. A draft that is in this browser only is stored at the portal
 * first, since files belong to a dossier there.
 */
export function usePapers(
  api: Pick<PortalApi, 'listPapers' | 'removePaper'>,
  holder: Holder | null,
  bring: () => Promise<Brought>,
): Papers {
  const [attached, setAttached] = useState<readonly Paper[] | null>(null);
  const [uploads, dispatch] = useReducer(reduceUploads, []);
  const latest = useRef({ holder, attached, uploads });
  useLayoutEffect(() => {
    latest.current = { holder, attached, uploads };
  });

  const { code, secret } = holder ?? {};
  const reload = useCallback(async () => {
    if (!code || !secret) return setAttached(null);
    const answer = await api.listPapers({ code, secret });
    if (answer.ok) setAttached(answer.value);
  }, [api, code, secret]);
  useEffect(() => void reload(), [reload]);

  const running = useRef<{ id: string; abort: AbortController } | null>(null);
  const run = useCallback(
    async (upload: Upload, signal: AbortSignal) => {
      const { id, file, planPaper } = upload;
      const change = (values: Partial<Upload>) => dispatch({ type: 'change', id, values });
      change({ state: 'checking', sent: 0, problem: null });
      const refused = await checked(file);
      if (signal.aborted) return;
      if (refused) return change({ state: 'failed', problem: refused, canRetry: false });
      if (!latest.current.holder) {
        const brought = await bring();
        if (brought.kind === 'failed') return change(afterFailure(brought.failure));
      }
      const owner = await stored(() => latest.current.holder);
      if (signal.aborted) return;
      if (!owner) return change(afterFailure({ kind: 'unreached' }));
      change({ state: 'sending' });
      const { uploadPaper } = await import('../../client/paper-upload.ts');
      const paper = { id, file, name: file.name, kind: kindOfPlanPaper(planPaper), planPaper };
      const answer = await uploadPaper(owner, paper, {
        onProgress: (sent) => change({ state: 'sending', sent }),
        onRetry: () => change({ state: 'retrying', sent: 0 }),
        signal,
      });
      if (signal.aborted) return;
      if (!answer.ok) return change(afterFailure(answer.failure));
      setAttached((before) => [...(before ?? []).filter((one) => one.id !== id), answer.value]);
      dispatch({ type: 'drop', id });
    },
    [bring],
  );

  useEffect(() => {
    if (running.current) return;
    const next = uploads.find(({ state }) => state === 'waiting');
    if (!next) return;
    const abort = new AbortController();
    running.current = { id: next.id, abort };
    void run(next, abort.signal).finally(() => {
      running.current = null;
      // Looks for the next one, whatever came of this.
      dispatch({ type: 'add', uploads: [] });
    });
  }, [uploads, run]);

  const add = useCallback((files: readonly File[], planPaper: string | null) => {
    const added: Upload[] = [];
    for (const file of files) {
      const { attached: known, uploads: others } = latest.current;
      added.push(newUpload(newKey(), file, planPaper, noRoomFor(file, known ?? [], [...others, ...added])));
    }
    dispatch({ type: 'add', uploads: added });
  }, []);
  const retry = useCallback((id: string) => {
    dispatch({ type: 'change', id, values: { state: 'waiting', problem: null } });
  }, []);
  const cancel = useCallback(
    (id: string) => {
      const current = running.current;
      const sent = current?.id === id;
      if (sent) current.abort.abort();
      dispatch({ type: 'drop', id });
      // It may have come through all the same.
      const owner = latest.current.holder;
      if (sent && owner) void api.removePaper(owner, id).then(() => reload());
    },
    [api, reload],
  );
  const download = useCallback(async ({ id, name }: Paper) => {
    const owner = latest.current.holder;
    const file = owner && (await downloadPaper(owner, id));
    if (file) saveFile(file, name);
    return file !== null;
  }, []);
  const remove = useCallback(
    async (id: string) => {
      const owner = latest.current.holder;
      const answer = owner && (await api.removePaper(owner, id));
      if (!answer?.ok) return false;
      setAttached((before) => before?.filter((one) => one.id !== id) ?? null);
      return true;
    },
    [api],
  );
  return { attached, uploads, add, retry, cancel, download, remove, reload: () => void reload() };
}

/** Why the file can't be taken. Should the check itself not load, the portal will tell. */
async function checked(file: File): Promise<string | null> {
  const check = await import('./check-file.ts').catch(() => null);
  return check ? check.checkFile(file) : null;
}

/** The draft was stored a moment ago; the form knows of it once it has been drawn again. */
async function stored(read: () => Holder | null): Promise<Holder | null> {
  for (let turn = 0; turn < 20 && !read(); turn++) await new Promise((resolve) => setTimeout(resolve, 50));
  return read();
}
