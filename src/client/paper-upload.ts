import { PAPER_HEADERS, type PaperKind } from '#domain/attachment/constants.ts';
import { type Paper, paperSchema } from '#domain/nomination/contract.ts';
import { paths } from '#domain/paths.ts';
import { bearer, type Holder } from './portal-api.ts';
import { type Answer, failed, readAnswer } from './request.ts';

/** A file to be sent. The same `id` with the same file counts once. */
export interface PaperFile {
  id: string;
  file: Blob;
  name: string;
  kind: PaperKind;
  planPaper: string | null;
}

/** What is told while a file is sent. */
export interface Following {
  /** Bytes that have left this machine. */
  onProgress: (sent: number) => void;
  /** The network was lost; it is tried again after a pause. */
  onRetry: () => void;
  /** Ends it: the answer is then `unreached`. */
  signal: AbortSignal;
}

/** A slow link is no fault; only when nothing at all has moved for so long is it lost. */
const STALLED_MS = 60_000;
/** Before each of the tries after the first. */
const PAUSES_MS = [1_000, 4_000, 10_000];

/** Makes a request; tests give another. */
type NewRequest = () => XMLHttpRequest;

/**
 * Sends a file to the dossier and tries again when the network is lost on the way. Never throws.
 * `fetch` can't tell how much of a body has gone, so this is an XMLHttpRequest.
 */
export async function uploadPaper(
  holder: Holder,
  paper: PaperFile,
  following: Following,
  newRequest: NewRequest = () => new XMLHttpRequest(),
): Promise<Answer<Paper>> {
  for (const pause of PAUSES_MS) {
    const answer = await send(holder, paper, following, newRequest());
    if (answer.ok || following.signal.aborted || !isWorthRetrying(answer)) return answer;
    following.onRetry();
    await wait(pause, following.signal);
    await online(following.signal);
  }
  return send(holder, paper, following, newRequest());
}

/** The network, or the portal for a moment; everything else would be refused again. */
function isWorthRetrying(answer: Extract<Answer<Paper>, { ok: false }>): boolean {
  const { failure } = answer;
  return failure.kind !== 'refused' || ['unavailable', 'internal'].includes(failure.problem.code);
}

function send(
  holder: Holder,
  { id, file, name, kind, planPaper }: PaperFile,
  { onProgress, signal }: Following,
  xhr: XMLHttpRequest,
): Promise<Answer<Paper>> {
  if (signal.aborted) return Promise.resolve(failed({ kind: 'unreached' }));
  return new Promise((resolve) => {
    const abort = () => xhr.abort();
    let stalled = setTimeout(abort, STALLED_MS);
    const moved = () => {
      clearTimeout(stalled);
      stalled = setTimeout(abort, STALLED_MS);
    };
    const end = (answer: Answer<Paper>) => {
      clearTimeout(stalled);
      signal.removeEventListener('abort', abort);
      resolve(answer);
    };
    const unreached = () => end(failed({ kind: 'unreached' }));
    xhr.upload.onprogress = ({ loaded }) => {
      moved();
      onProgress(loaded);
    };
    xhr.onreadystatechange = moved;
    xhr.onload = () => end(readResponse(xhr));
    xhr.onerror = unreached;
    xhr.onabort = unreached;
    signal.addEventListener('abort', abort);
    xhr.open('PUT', paths.api.paper(holder.code, id));
    const headers: Record<string, string> = {
      accept: 'application/json',
      ...bearer(holder),
      'content-type': 'application/octet-stream',
      [PAPER_HEADERS.name]: encodeURIComponent(name.toWellFormed()),
      [PAPER_HEADERS.kind]: kind,
      ...(planPaper === null ? {} : { [PAPER_HEADERS.planPaper]: planPaper }),
    };
    for (const [header, value] of Object.entries(headers)) xhr.setRequestHeader(header, value);
    onProgress(0);
    xhr.send(file);
  });
}

function readResponse(xhr: XMLHttpRequest): Answer<Paper> {
  const retryAfter = xhr.getResponseHeader('retry-after');
  return readAnswer(paperSchema, { status: xhr.status, content: parsed(xhr.responseText), retryAfter });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** While the machine knows that it has no network, nothing is tried. */
function online(signal: AbortSignal): Promise<void> {
  if (navigator.onLine) return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener('online', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve());
  });
}
