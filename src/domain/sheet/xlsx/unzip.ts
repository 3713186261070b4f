import { SheetRefusal } from '../sheet.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 2000;
/** Bytes that a workbook may unfold to, all parts together: a thousand full rows are far below. */
const MOST_UNFOLDED = 64 * 1024 * 1024;

interface Entry {
  at: number;
  packed: number;
  method: number;
  locked: boolean;
}

/** Unfolds one part by its name; `null` when there is none. */
export type Parts = (name: string) => Promise<string | null>;

/**
 * The parts of a ZIP file, unfolded when asked for. Sizes that the file declares are not believed: what comes out is
 * counted while it comes, and cut off.
 * @throws SheetRefusal when the file isn't a ZIP file that we can read.
 */
export function openZip(bytes: Uint8Array<ArrayBuffer>): Parts {
  const entries = readEntries(bytes);
  let left = MOST_UNFOLDED;
  return async (name) => {
    const entry = entries.get(name.replace(/^\//, '').toLowerCase());
    if (!entry) return null;
    if (entry.locked) throw new SheetRefusal(LOCKED);
    const packed = partOf(bytes, entry);
    const unfolded = entry.method === 0 ? packed : await inflate(packed, left);
    left -= unfolded.length;
    if (left < 0) throw new SheetRefusal(TOO_LARGE);
    return new TextDecoder().decode(unfolded);
  };
}

function readEntries(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const entries = new Map<string, Entry>();
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new SheetRefusal(TOO_LARGE);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new SheetRefusal(BROKEN);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name.toLowerCase(), {
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the list of contents is told of: at the end, before a comment of at most 64 KB. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new SheetRefusal(BROKEN);
}

function partOf(bytes: Uint8Array<ArrayBuffer>, { at, packed, method }: Entry): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if ((method !== 0 && method !== 8) || at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL)
    throw new SheetRefusal(BROKEN);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw new SheetRefusal(BROKEN);
  return bytes.subarray(start, start + packed);
}

async function inflate(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > most) {
        await reader.cancel();
        throw new SheetRefusal(TOO_LARGE);
      }
      chunks.push(read.value);
    }
  } catch (error) {
    throw error instanceof SheetRefusal ? error : new SheetRefusal(BROKEN);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const BROKEN = 'Tệp Excel này hỏng. Mở trong Excel rồi lưu lại dạng .xlsx';
const LOCKED = 'Tệp có mật khẩu. Mở trong Excel, bỏ mật khẩu rồi lưu lại dạng .xlsx';
const TOO_LARGE = 'Tệp Excel này bung ra quá lớn. Chép riêng bảng danh sách sang tệp mới rồi thử lại';
