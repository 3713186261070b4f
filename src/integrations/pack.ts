import {
  closeSync,
  existsSync,
  fstatSync,
  globSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Bytes that end a pack: where its contents begin. */
const END = 8;
/** Packs of other editions that are left lying, for builds of other content or settings. */
const LEFT = 3;

/**
 * What builds keep for the next one, by key, in one file an edition: thousands of small ones would take longer to open
 * than their pages take to make. A build reads the pack of the one before and writes its own, with what it used and
 * nothing more, which takes the other's place when the build is done; a build that fails leaves all as it was.
 */
export class Pack {
  readonly #file: string;
  readonly #folder: string;
  readonly #part: string;
  readonly #before: Kept | null;
  readonly #out: number;
  readonly #contents = new Map<string, [at: number, length: number]>();
  #end = 0;

  constructor(folder: string, edition: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#file = join(folder, `${edition}.pack`);
    this.#part = `${this.#file}.${process.pid}.part`;
    this.#before = openKept(this.#file);
    this.#out = openSync(this.#part, 'w');
  }

  /** What was kept under the key, if anything. */
  get(key: string): Buffer<ArrayBuffer> | undefined {
    const place = this.#before?.contents.get(key);
    if (!this.#before || !place) return undefined;
    const bytes = readAt(this.#before.file, place);
    this.set(key, bytes);
    return bytes;
  }

  /** Keeps the bytes for the next build. */
  set(key: string, bytes: Uint8Array): void {
    if (this.#contents.has(key)) return;
    this.#contents.set(key, [this.#end, bytes.length]);
    this.#write(bytes);
  }

  /** Puts this build's pack in the place of the one before, and throws away those of long ago. */
  finish(): void {
    const contents = Buffer.from(JSON.stringify([...this.#contents]));
    const end = Buffer.alloc(END);
    end.writeBigUInt64LE(BigInt(this.#end));
    this.#write(contents);
    this.#write(end);
    closeSync(this.#out);
    if (this.#before) closeSync(this.#before.file);
    renameSync(this.#part, this.#file);
    this.#throwAway();
  }

  #write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#out, bytes, done);
    this.#end += bytes.length;
  }

  #throwAway(): void {
    const age = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const others = globSync('*.{pack,part}', { cwd: this.#folder })
      .map((name) => join(this.#folder, name))
      .filter((file) => file !== this.#file)
      .map((file) => ({ file, age: age(file) }))
      .sort((a, b) => b.age - a.age);
    for (const { file } of others.slice(LEFT)) rmSync(file, { force: true });
  }
}

interface Kept {
  file: number;
  contents: Map<string, [at: number, length: number]>;
}

/** A pack as an earlier build left it, if there is one. */
function openKept(path: string): Kept | null {
  if (!existsSync(path)) return null;
  const file = openSync(path, 'r');
  const last = fstatSync(file).size - END;
  const begins = Number(readAt(file, [last, END]).readBigUInt64LE());
  const contents = JSON.parse(readAt(file, [begins, last - begins]).toString());
  return { file, contents: new Map(contents) };
}

function readAt(file: number, [at, length]: [number, number]): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, at + done);
    if (read === 0) throw new Error('a pack is shorter than its contents say');
    done += read;
  }
  return bytes;
}
