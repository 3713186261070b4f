/**
 * Keeps the address in step with a question. One that is still being typed takes the place of what was typed before; one
 * that was sent is kept in the browser's history, to come back to.
 */
export class AskedAddress {
  #isSent = false;

  /** The question is that of the address now. */
  follow(address: string): void {
    const { pathname, searchParams } = new URL(address, location.href);
    const before = new URLSearchParams(location.search);
    if (pathname === location.pathname && searchParams.toString() === before.toString()) return;
    if (this.#isSent) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#isSent = false;
  }

  /** The question of the address was sent, or came with it. */
  sent(): void {
    this.#isSent = true;
  }
}
