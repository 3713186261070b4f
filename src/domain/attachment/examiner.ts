import type { FileKind } from './file-kinds.ts';

/** A piece of a file. */
export interface Block {
  bytes: Uint8Array;
  /** Where in the file it begins. */
  at: number;
  /** Whether the file ends with it. */
  last: boolean;
}

/** What knows one kind of file. It sees the file block by block and remembers little. */
export interface Examiner {
  /**
   * Looks at a block. Gives how many bytes of it are done with; the rest is shown again together with what follows.
   * @throws DomainError as soon as something speaks against the file
   */
  read: (block: Block) => number;
  /**
   * All of it was read; `tail` are its last bytes, at least `TAIL_BYTES` of them where it has that many.
   * @throws DomainError
   */
  end: (tail: Uint8Array) => FileKind;
}

/** So much of a file's end is kept, whatever the file's size. */
export const TAIL_BYTES = 256 * 1024;
