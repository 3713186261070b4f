import { createHash } from 'node:crypto';
import { DomainError } from '#domain/errors.ts';

/** Looks at a file while it is on its way; either may throw to stop it. */
export interface Watcher {
  feed: (chunk: Uint8Array) => void;
  end: () => void;
}

export interface Upload {
  key: string;
  body: ReadableStream<Uint8Array>;
  /** What the body was announced with, and must have. */
  bytes: number;
  watcher: Watcher;
}

/** The files of dossiers. Every promise may fail with DomainError `unavailable`. */
export interface PaperStore {
  /**
   * Stores a file as it arrives; never more than a chunk of it is in memory. Gives its SHA-256, hexadecimal.
   * @throws what the watcher throws; DomainError `invalid-input` when the body breaks off or isn't as announced.
   * Nothing is stored then, but for what `remove` must be called for.
   */
  put: (upload: Upload) => Promise<string>;
  /** The file as a stream; null when it isn't there. */
  read: (key: string) => Promise<ReadableStream<Uint8Array> | null>;
  /** Removing what isn't there is no fault. */
  remove: (keys: string[]) => Promise<void>;
  /** Some of the keys that begin so, at most 1,000, and where to go on. */
  list: (prefix: string, cursor?: string) => Promise<{ keys: string[]; cursor: string | undefined }>;
}

/** The one place that names the bucket. */
export function openPapers({ PAPERS: bucket }: Pick<Env, 'PAPERS'>): PaperStore {
  return {
    put: (upload) => put(bucket, upload),
    read: async (key) => (await reach(() => bucket.get(key)))?.body ?? null,
    remove: (keys) => reach(() => bucket.delete(keys)),
    list: async (prefix, cursor) => {
      const listed = await reach(() => bucket.list({ prefix, ...(cursor === undefined ? {} : { cursor }) }));
      return {
        keys: listed.objects.map(({ key }) => key),
        cursor: listed.truncated ? listed.cursor : undefined,
      };
    },
  };
}

async function put(bucket: R2Bucket, { key, body, bytes, watcher }: Upload): Promise<string> {
  const { readable, writable } = new FixedLengthStream(bytes);
  const writer = writable.getWriter();
  const digest = createHash('sha256');
  // R2 failing in the middle must stop the writer, or it would wait for a reader that is gone.
  const stored = bucket.put(key, readable).catch(async (error: unknown) => {
    await writer.abort(error).catch(() => {});
    throw error;
  });
  const written = pump(body, bytes, watcher, async (chunk) => {
    digest.update(chunk);
    if (chunk.length > 0) await writer.write(chunk);
  }).then(
    () => writer.close(),
    async (error: unknown) => {
      await writer.abort(error).catch(() => {});
      throw error;
    },
  );
  const [storing, writing] = await Promise.allSettled([stored, written]);
  // What was wrong with the file or its way here comes first: R2 fails of it as well.
  if (writing.status === 'rejected' && writing.reason instanceof DomainError) throw writing.reason;
  await reach(async () => {
    if (storing.status === 'rejected') throw storing.reason;
    if (writing.status === 'rejected') throw writing.reason;
  });
  return digest.digest('hex');
}

/** So much is read at once: few turns for a large file, and no more memory for it than for a small one. */
const CHUNK_BYTES = 128 * 1024;

/**
 * Hands on each chunk while the next is being read, in two buffers that take turns. Once the file is refused the rest
 * is only read off, so that the refusal gets through to its sender.
 */
async function pump(
  body: ReadableStream<Uint8Array>,
  bytes: number,
  watcher: Watcher,
  take: (chunk: Uint8Array) => Promise<void>,
): Promise<void> {
  const reader = body.getReader({ mode: 'byob' });
  let reading = readInto(reader, new ArrayBuffer(CHUNK_BYTES));
  let taking: Promise<ArrayBufferLike> = Promise.resolve(new ArrayBuffer(CHUNK_BYTES));
  let left = bytes;
  for (;;) {
    const { done, value } = await reading;
    const chunk = value ?? new Uint8Array();
    left -= chunk.length;
    if (left < 0) throw brokenOff();
    const free = await taking;
    try {
      watcher.feed(chunk);
    } catch (error) {
      await readOff(reader, free);
      throw error;
    }
    if (!done) reading = readInto(reader, free);
    taking = take(chunk).then(() => chunk.buffer);
    taking.catch(() => {});
    if (done) break;
  }
  await taking;
  if (left > 0) throw brokenOff();
  watcher.end();
}

function readInto(
  reader: ReadableStreamBYOBReader,
  free: ArrayBufferLike,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  const read = reader.readAtLeast(CHUNK_BYTES, new Uint8Array(free)).catch(() => {
    throw brokenOff();
  });
  read.catch(() => {});
  return read;
}

async function readOff(reader: ReadableStreamBYOBReader, free: ArrayBufferLike): Promise<void> {
  try {
    for (let buffer = free; ; ) {
      const { done, value } = await readInto(reader, buffer);
      if (done || !value) return;
      buffer = value.buffer;
    }
  } catch {
    // Whoever sent it has gone.
  }
}

function brokenOff(): DomainError {
  return new DomainError('invalid-input', 'Tệp tới nơi chưa trọn vẹn. Xem lại kết nối mạng rồi gửi lại.');
}

function unavailable(): DomainError {
  return new DomainError(
    'unavailable',
    'Kho tệp tạm thời chưa nhận được. Giữ trang này và thử lại sau ít phút.',
  );
}

/** @throws DomainError `unavailable` when R2 doesn't answer; what it said stays in the log. */
async function reach<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    console.error('R2:', error instanceof Error ? error.message : 'unknown error');
    throw unavailable();
  }
}
