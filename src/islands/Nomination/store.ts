import * as z from 'zod/mini';
import { draftReceiptSchema, receiptSchema } from '#domain/nomination/contract.ts';
import { type Draft, draftSchema } from '#domain/nomination/draft.ts';
import { amend, amendmentOf } from './amendment.ts';
import { draftJson } from './draft-json.ts';

/*
 * What the browser keeps: the draft until it is sent, then the receipt until it is closed. Each has a version of its
 * shape; what doesn't fit the shape any more is left alone and counts as nothing.
 *
 * A large draft takes a tenth of a second to write, so it isn't written whole at every pause in typing: what differs
 * from the whole one stands beside it, and counts as long as it names that one's stamp.
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
type Written = Omit<KeptDraft, 'version'>;

const wholeSchema = z.extend(keptDraftSchema, { stamp: z.optional(z.string()) });
/** Its drafts are amendments of the whole one with that stamp. */
const latestSchema = z.extend(keptDraftSchema, { of: z.string() });

const keptReceiptSchema = z.object({ version: z.literal(2), receipt: receiptSchema, secret: z.string() });
export type KeptReceipt = Omit<z.output<typeof keptReceiptSchema>, 'version'>;

export const DRAFT_KEY = 'dong-long.de-nghi';
/** What was changed since the draft was written whole. */
export const LATEST_KEY = 'dong-long.de-nghi.moi';
export const RECEIPT_KEY = 'dong-long.bien-nhan';

/** Where drafts are kept; `false` from a writer means that it could not. */
export interface DraftStore {
  readDraft: () => KeptDraft | null;
  writeDraft: (draft: Written) => boolean;
  clearDraft: () => void;
  readReceipt: () => KeptReceipt | null;
  writeReceipt: (kept: KeptReceipt) => boolean;
  clearReceipt: () => void;
}

/** A draft that was written whole. */
type Whole = Written & { stamp: string };
type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The store over the browser's own; without one (blocked by its settings) nothing is kept and nothing fails. */
export function draftStore(storage: Keeper | null): DraftStore {
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
  /** The draft that stands whole in the store, as far as this page knows. */
  let whole: Whole | null = null;

  const writeWhole = (draft: Written) => {
    const stamp = crypto.randomUUID();
    if (!write(DRAFT_KEY, keptJson(draft, { stamp }))) return false;
    whole = { ...draft, stamp };
    // Should this fail, the whole one is there all the same, and will be written whole again.
    write(LATEST_KEY, JSON.stringify({ of: stamp }));
    return true;
  };
  return {
    readDraft: () => {
      const kept = read(storage, DRAFT_KEY, wholeSchema);
      whole = null;
      if (!kept?.stamp) return kept;
      const { stamp, ...draft } = kept;
      whole = { ...draft, stamp };
      const latest = read(storage, LATEST_KEY, latestSchema);
      return latest?.of === stamp ? amended(draft, latest) : draft;
    },
    writeDraft: (draft) => {
      // Another page may have written a whole one since; what is beside it must be of the one it is beside.
      if (!whole || read(storage, LATEST_KEY, stampedSchema)?.of !== whole.stamp) return writeWhole(draft);
      const latest = latestOf(whole, draft);
      return latest ? write(LATEST_KEY, keptJson(latest, { of: whole.stamp })) : writeWhole(draft);
    },
    clearDraft: () => {
      whole = null;
      clear(DRAFT_KEY);
      clear(LATEST_KEY);
    },
    readReceipt: () => read(storage, RECEIPT_KEY, keptReceiptSchema),
    writeReceipt: (kept) => write(RECEIPT_KEY, JSON.stringify({ version: 2, ...kept })),
    clearReceipt: () => clear(RECEIPT_KEY),
  };
}

const stampedSchema = z.object({ of: z.string() });

/** From so many changed nominees on it is written whole again, once one leaves the place where one typed. */
const MANY = 10;

/** What differs from the whole draft; null when it is to be written whole. */
function latestOf(whole: Whole, draft: Written): Written | null {
  const content = amendmentOf(whole.content, draft.content);
  const { key, stored } = draft.sending;
  const base = stored && amendmentOf(baseOf(whole), stored.base);
  if (!content || (stored && !base)) return null;
  const many = Math.max(content.nominees.length, base?.nominees.length ?? 0) >= MANY;
  if (many && draft.place !== whole.place) return null;
  return { ...draft, content, sending: { key, stored: stored && base && { ...stored, base } } };
}

function amended(whole: KeptDraft, latest: KeptDraft): KeptDraft {
  const { content, place, sending } = latest;
  const stored = sending.stored && {
    ...sending.stored,
    base: amend(baseOf(whole), sending.stored.base),
  };
  return { ...whole, content: amend(whole.content, content), sending: { ...sending, stored }, place };
}

/** What the portal's draft is told by: its own as it was kept whole, or what was kept before the portal had any. */
function baseOf({ content, sending }: Written): Draft {
  return sending.stored?.base ?? content;
}

function keptJson(
  { content, sending: { key, stored }, place }: Written,
  stamped: { stamp: string } | { of: string },
): string {
  const { base = null, ...known } = stored ?? {};
  const atPortal = base && `${JSON.stringify(known).slice(0, -1)},"base":${draftJson(base)}}`;
  const sending = `{"key":${JSON.stringify(key)},"stored":${atPortal}}`;
  const head = JSON.stringify({ version: 2, ...stamped, place }).slice(0, -1);
  return `${head},"content":${draftJson(content)},"sending":${sending}}`;
}

/** The browser's store, or `null` where its settings forbid it. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function read<T>(storage: Keeper | null, key: string, schema: z.ZodMiniType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(storage?.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
