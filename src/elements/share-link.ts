/**
 * `<share-link data-title data-copied>`: shows its `[data-share]` button where the browser has a share sheet, its
 * `[data-copy]` button where it lets pages copy, and says in `[role=status]` that the address was copied.
 */
class ShareLink extends HTMLElement {
  connectedCallback(): void {
    const { origin, pathname } = location;
    const url = origin + pathname;
    if ('share' in navigator)
      this.#offer('share', () => navigator.share({ title: this.dataset['title'] ?? '', url }));
    if ('clipboard' in navigator) this.#offer('copy', () => this.#copy(url));
  }

  #offer(name: string, act: () => Promise<void>): void {
    const button = this.querySelector<HTMLButtonElement>(`[data-${name}]`);
    if (!button) return;
    button.hidden = false;
    // A share sheet that is closed rejects; there is nothing to say about that.
    button.addEventListener('click', () => void act().catch(() => {}));
  }

  async #copy(url: string): Promise<void> {
    const say = (words: string | undefined) =>
      this.querySelector('[role=status]')?.replaceChildren(words ?? '');
    try {
      await navigator.clipboard.writeText(url);
      say(this.dataset['copied']);
    } catch {
      say(url);
    }
  }
}

customElements.define('share-link', ShareLink);
