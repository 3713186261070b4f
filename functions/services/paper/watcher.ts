import type { FileKind } from '#domain/attachment/file-kinds.ts';
import { FileInspector } from '#domain/attachment/inspect.ts';
import { settleName } from '#domain/attachment/name.ts';

/** Looks at a file while it is being stored, and says in the end what it is and what it is called. */
export class PaperWatcher {
  readonly #inspector = new FileInspector();
  readonly #given: string;
  #found: { fileKind: FileKind; name: string } | null = null;

  constructor(given: string) {
    this.#given = given;
  }

  /** @throws DomainError `paper-refused`, `payload-too-large` */
  feed(chunk: Uint8Array): void {
    this.#inspector.feed(chunk);
  }

  /** @throws DomainError `paper-refused` */
  end(): void {
    const fileKind = this.#inspector.end();
    this.#found = { fileKind, name: settleName(this.#given, fileKind) };
  }

  /** @throws Error before the end. */
  found(): { fileKind: FileKind; name: string } {
    if (!this.#found) throw new Error('The file is not over yet.');
    return this.#found;
  }
}
