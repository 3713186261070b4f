import { PAPER_LIMITS } from '#domain/attachment/constants.ts';
import { FILE_REFUSALS } from '#domain/attachment/refusals.ts';
import type { Paper } from '#domain/nomination/contract.ts';
import type { Failure } from '../../client/request.ts';

/** A file on its way to the portal. They go one at a time, in this order. */
export interface Upload {
  id: string;
  planPaper: string | null;
  file: File;
  state: 'waiting' | 'checking' | 'sending' | 'retrying' | 'failed';
  /** Bytes that have left this machine. */
  sent: number;
  /** Why it failed, and what to do. */
  problem: string | null;
  /** Whether sending the same again may help. */
  canRetry: boolean;
}

export type UploadAction =
  | { type: 'add'; uploads: readonly Upload[] }
  | { type: 'change'; id: string; values: Partial<Upload> }
  | { type: 'drop'; id: string };

export function reduceUploads(uploads: readonly Upload[], action: UploadAction): readonly Upload[] {
  if (action.type === 'add') return [...uploads, ...action.uploads];
  if (action.type === 'drop') return uploads.filter(({ id }) => id !== action.id);
  return uploads.map((one) => (one.id === action.id ? { ...one, ...action.values } : one));
}

const MB = 1024 * 1024;

/** Why a file can't be added to what there is already; null when it can. Its bytes aren't looked at. */
export function noRoomFor(file: File, attached: readonly Paper[], uploads: readonly Upload[]): string | null {
  if (file.size === 0) return FILE_REFUSALS.empty;
  if (file.size > PAPER_LIMITS.file) return FILE_REFUSALS['too-big'];
  const coming = uploads.filter(({ state }) => state !== 'failed');
  if (attached.length + coming.length >= PAPER_LIMITS.files)
    return `Hồ sơ đã đủ ${PAPER_LIMITS.files} tệp. Bỏ tệp không cần, hoặc gộp vài tệp thành một PDF.`;
  const total = [...attached.map(({ bytes }) => bytes), ...coming.map((one) => one.file.size)];
  if (total.reduce((sum, bytes) => sum + bytes, file.size) > PAPER_LIMITS.dossier)
    return `Các tệp cộng lại nhiều nhất ${PAPER_LIMITS.dossier / MB} MB. Bỏ tệp không cần, hoặc quét lại ở 200 dpi.`;
  return null;
}

/** A new upload, failed at once when there is a reason. */
export function newUpload(id: string, file: File, planPaper: string | null, problem: string | null): Upload {
  const state = problem === null ? 'waiting' : 'failed';
  return { id, planPaper, file, state, sent: 0, problem, canRetry: false };
}

/** A failed upload, told in words. */
export function afterFailure(failure: Failure): Partial<Upload> {
  if (failure.kind === 'refused') {
    const { detail, code } = failure.problem;
    const final = ['paper-refused', 'payload-too-large', 'not-open', 'key-reused'].includes(code);
    return { state: 'failed', problem: detail, canRetry: !final };
  }
  const problem = 'Mất kết nối khi đang gửi tệp. Khi có mạng, bấm “Thử lại”; tệp không bị gửi hai lần.';
  return { state: 'failed', problem, canRetry: true };
}
