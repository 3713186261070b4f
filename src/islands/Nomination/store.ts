import * as z from 'zod/mini';
import { draftReceiptSchema, receiptSchema } from '#domain/nomination/contract.ts';
import { draftSchema } from '#domain/nomination/draft.ts';
import { draftJson } from './draft-json.ts';

/*
 * What the browser keeps: the draft until it is sent, then the receipt until it is closed. Each has a version of its
 * shape; what doesn't fit the shape any more is left alone and counts as nothing.
 */

/** What sending has reached: the key that makes it count once, and the draft at the portal once there is one. */
const storedDraftSchema = z.object({
  ...z.pick(draftReceiptSchema, { code: true, secret: true, version: true }).shape,
  /** What the portal has in that version. */
  base: draftSchema,
});
export type StoredDraft = z.output<typeof storedDraftSchema>;

export const progressSchema = z.object({ key: z.string(), stored: z.nullable(storedDraftSchema) });
export type SendingProgress = z.output<typeof progressSchema>;

const keptDraftSchema = z.object({
  version: z.literal(2),
  content: draftSchema,
  sending: progressSchema,
  /** Fragment of the place where the writer was. */
  place: z.string(),
});
export type KeptDraft = z.output<typeof keptDraftSchema>;

const keptReceiptSchema = z.object({ version: z.literal(2), receipt: receiptSchema, secret: z.string() });
export type KeptReceipt = Omit<z.output<typeof keptReceiptSchema>, 'version'>;

export const DRAFT_KEY = 'dong-long.de-nghi';
export const RECEIPT_KEY = 'dong-long.bien-nhan';

/** Where drafts are kept; `false` from a writer means that it could not. */
export interface DraftStore {
  readDraft: () => KeptDraft | null;
  writeDraft: (draft: Omit<KeptDraft, 'version'>) => boolean;
  clearDraft: () => void;
  readReceipt: () => KeptReceipt | null;
  writeReceipt: (kept: KeptReceipt) => boolean;
  clearReceipt: () => void;
}

/** The store over the browser's own; without one (blocked by its settings) nothing is kept and nothing fails. */
export function draftStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null): DraftStore {
  const write = (key: string, json: string) => {
    try {
      storage?.setItem(key, json);
      return storage !== null;
    } catch {
      return false;
    }
  };
  const clear = (key: string) => {
    try {
      storage?.removeItem(key);
    } catch {
      // Nothing was kept, so nothing is left behind.
    }
  };
  return {
    readDraft: () => read(storage, DRAFT_KEY, keptDraftSchema),
    writeDraft: (draft) => write(DRAFT_KEY, keptJson(draft)),
    clearDraft: () => clear(DRAFT_KEY),
    readReceipt: () => read(storage, RECEIPT_KEY, keptReceiptSchema),
    writeReceipt: (kept) => write(RECEIPT_KEY, JSON.stringify({ version: 2, ...kept })),
    clearReceipt: () => clear(RECEIPT_KEY),
  };
}

function keptJson({ content, sending: { key, stored }, place }: Omit<KeptDraft, 'version'>): string {
  const { base = null, ...known } = stored ?? {};
  const atPortal = base && `${JSON.stringify(known).slice(0, -1)},"base":${draftJson(base)}}`;
  const sending = `{"key":${JSON.stringify(key)},"stored":${atPortal}}`;
  return `{"version":2,"content":${draftJson(content)},"sending":${sending},"place":${JSON.stringify(place)}}`;
}

/** The browser's store, or `null` where its settings forbid it. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function read<T>(storage: Pick<Storage, 'getItem'> | null, key: string, schema: z.ZodMiniType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(storage?.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
