import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  ftruncateSync,
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
 * than their pages take to make. A build begins with a copy of the pack of the one before, adds to it, and names in its
 * contents what it used and nothing more; it takes the other's place when the build is done, and a build that fails
 * leaves all as it was. What is no longer named goes with its edition, which is of a day.
 */
export class Pack {
  readonly #file: string;
  readonly #folder: string;
  readonly #part: string;
  readonly #open: number;
  readonly #before: ReadonlyMap<string, Place>;
  readonly #contents = new Map<string, Place>();
  #end: number;

  constructor(folder: string, edition: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#file = join(folder, `${edition}.pack`);
    this.#part = `${this.#file}.${process.pid}.part`;
    const isKept = existsSync(this.#file);
    if (isKept) copyFileSync(this.#file, this.#part);
    this.#open = openSync(this.#part, isKept ? 'r+' : 'w+');
    const { contents, begins } = readContents(this.#open);
    this.#before = contents;
    this.#end = begins;
  }

  /** What the build before kept under the key, if anything, not yet read; it is kept again. */
  find(key: string): Kept | undefined {
    const place = this.#before.get(key);
    if (!place) return undefined;
    this.#contents.set(key, place);
    return { noted: place[2], read: () => readAt(this.#open, place) };
  }

  /** The bytes that the build before kept under the key, if any; they are kept again. */
  get(key: string): Buffer<ArrayBuffer> | undefined {
    return this.find(key)?.read();
  }

  /** Keeps the bytes for the next build. */
  set(key: string, bytes: Uint8Array): void {
    if (this.#contents.has(key)) return;
    this.#contents.set(key, [this.#end, bytes.length]);
    this.#write(bytes);
  }

  /** Notes something of what this build keeps under the key, for the next one. */
  note(key: string, text: string): void {
    const place = this.#contents.get(key);
    if (place) this.#contents.set(key, [place[0], place[1], text]);
  }

  /** Puts this build's pack in the place of the one before, and throws away those of long ago. */
  finish(): void {
    const contents = Buffer.from(JSON.stringify([...this.#contents]));
    const end = Buffer.alloc(END);
    end.writeBigUInt64LE(BigInt(this.#end));
    this.#write(contents);
    this.#write(end);
    ftruncateSync(this.#open, this.#end);
    closeSync(this.#open);
    renameSync(this.#part, this.#file);
    this.#throwAway();
  }

  #write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#open, bytes, done, bytes.length - done, this.#end + done);
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

/** What an earlier build kept, and what it noted of it. */
export interface Kept {
  noted: string | undefined;
  read(): Buffer<ArrayBuffer>;
}

type Place = [at: number, length: number, noted?: string];

/** What a pack holds, and where its contents begin; nothing at all in an empty file. */
function readContents(file: number): { contents: Map<string, Place>; begins: number } {
  const { size } = fstatSync(file);
  if (size === 0) return { contents: new Map(), begins: 0 };
  const last = size - END;
  const begins = Number(readAt(file, [last, END]).readBigUInt64LE());
  const contents = JSON.parse(readAt(file, [begins, last - begins]).toString());
  return { contents: new Map(contents), begins };
}

function readAt(file: number, [at, length]: Place): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, at + done);
    if (read === 0) throw new Error('a pack is shorter than its contents say');
    done += read;
  }
  return bytes;
}
