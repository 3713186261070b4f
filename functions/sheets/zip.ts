import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive, its words as they come. */
export interface ZipEntry {
  name: string;
  content: AsyncIterable<string> | Iterable<string>;
}

/** So many bytes of words are packed at once. */
const CHUNK = 64 * 1024;
/** Ends a piece at a whole byte and leaves the stream open (zlib's Z_SYNC_FLUSH), so that pieces can follow each other. */
const SYNC_FLUSH = 2;
/** An empty last block: the stream is over. */
const STREAM_END = new Uint8Array([0x03, 0x00]);
/** Sizes follow the data; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** 1980-01-01, the first day that a ZIP file knows: what is made is the same whenever it is made. */
const NO_DATE = 0x21;

const utf8 = new TextEncoder();

interface Packed {
  name: Uint8Array;
  at: number;
  crc: number;
  packed: number;
  unpacked: number;
}

/** A ZIP archive as a stream: only a chunk of it is held at a time, and nothing is made before it is asked for. */
export async function* zipped(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const listed: Packed[] = [];
  let at = 0;
  for (const { name, content } of entries) {
    const entry = { name: utf8.encode(name), at, crc: 0, packed: 0, unpacked: 0 };
    const head = localHeader(entry);
    yield head;
    for await (const piece of packedPieces(content, entry)) yield piece;
    const sizes = fields([4, 0x08074b50], [4, entry.crc], [4, entry.packed], [4, entry.unpacked]);
    yield sizes;
    at += head.length + entry.packed + sizes.length;
    listed.push(entry);
  }
  const directory = listed.map(directoryLine);
  yield* directory;
  const bytes = directory.reduce((sum, line) => sum + line.length, 0);
  const count = listed.length;
  yield fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, bytes], [4, at], [2, 0]);
}

async function* packedPieces(content: ZipEntry['content'], entry: Packed): AsyncGenerator<Uint8Array> {
  const pack = (text: string): Uint8Array => {
    const bytes = utf8.encode(text);
    entry.crc = crc32(bytes, entry.crc);
    entry.unpacked += bytes.length;
    return count(deflateRawSync(bytes, { finishFlush: SYNC_FLUSH }));
  };
  const count = (piece: Uint8Array): Uint8Array => {
    entry.packed += piece.length;
    return piece;
  };
  let waiting = '';
  for await (const text of content) {
    waiting += text;
    if (waiting.length < CHUNK) continue;
    yield pack(waiting);
    waiting = '';
  }
  if (waiting !== '') yield pack(waiting);
  yield count(STREAM_END);
}

function localHeader({ name }: Packed): Uint8Array {
  const head = fields(
    ...([
      [4, 0x04034b50],
      [2, 20],
      [2, FLAGS],
      [2, DEFLATE],
      [2, 0],
      [2, NO_DATE],
      [4, 0],
      [4, 0],
      [4, 0],
      [2, name.length],
      [2, 0],
    ] as const),
  );
  return joined(head, name);
}

function directoryLine({ name, at, crc, packed, unpacked }: Packed): Uint8Array {
  const head = fields(
    ...([
      [4, 0x02014b50],
      [2, 20],
      [2, 20],
      [2, FLAGS],
      [2, DEFLATE],
      [2, 0],
      [2, NO_DATE],
      [4, crc],
      [4, packed],
      [4, unpacked],
      [2, name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, at],
    ] as const),
  );
  return joined(head, name);
}

/** Numbers of two or four bytes, the lowest byte first. */
function fields(...numbers: (readonly [2 | 4, number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of numbers) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

function joined(head: Uint8Array, name: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + name.length);
  whole.set(head);
  whole.set(name, head.length);
  return whole;
}
