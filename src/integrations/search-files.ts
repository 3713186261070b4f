import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { paths } from '../domain/paths.ts';
import { IndexBuilder } from '../domain/search/build-index.ts';
import type { SearchPage } from '../domain/search/index-format.ts';

/** The index in files, each but the contents named by its own content. */
export class SearchFiles {
  readonly #files = new Map<string, string>();
  readonly #index = new IndexBuilder((_, json) => {
    const name = `${createHash('sha256').update(json).digest('hex').slice(0, 10)}.json`;
    this.#files.set(name, json);
    return name;
  });

  /** Adds the next page. */
  add(page: SearchPage): void {
    this.#index.add(page);
  }

  /**
   * Writes all files below the folder of a built site, under `paths.searchIndex`, but for those that already lie there.
   * Gives the names of all under `paths.searchFiles`.
   */
  async write(dir: URL, lies: (name: string) => boolean = () => false): Promise<string[]> {
    const folder = new URL(`.${paths.searchFiles}`, dir);
    await mkdir(folder, { recursive: true });
    const contents = this.#index.finish();
    const missing = [...this.#files].filter(([name]) => !lies(name));
    await Promise.all(missing.map(([name, json]) => writeFile(new URL(name, folder), json)));
    await writeFile(new URL(`.${paths.searchContents}`, dir), JSON.stringify(contents));
    return [...this.#files.keys()];
  }
}
