/** What is read, in the order of the page. */
const PIECES = 'h1, .lead, .prose > *';

/**
 * `<read-aloud data-pause data-resume hidden>`: appears where the browser has a Vietnamese voice, and reads the
 * article around it. Its `[data-toggle]` button starts, pauses and goes on; `[data-stop]` ends.
 */
class ReadAloud extends HTMLElement {
  #start = '';
  #pieces: string[] = [];
  #at = 0;
  /** The words being spoken; none while paused or at rest. */
  #current: SpeechSynthesisUtterance | undefined;

  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    this.#start = this.#button('toggle').textContent ?? '';
    const offer = () => {
      this.hidden = !voice();
    };
    offer();
    // Browsers load their voices after the page.
    speechSynthesis.addEventListener?.('voiceschanged', offer);
    this.#button('toggle').addEventListener('click', () => (this.#current ? this.#pause() : this.#read()));
    this.#button('stop').addEventListener('click', () => this.#end());
    addEventListener('pagehide', () => this.#end());
  }

  #button(name: string): HTMLButtonElement {
    return this.querySelector(`[data-${name}]`) as HTMLButtonElement;
  }

  #read(): void {
    if (this.#at === 0) {
      const found = this.closest('article')?.querySelectorAll(PIECES) ?? [];
      this.#pieces = [...found].map(({ textContent }) => textContent?.trim() ?? '');
    }
    this.#button('toggle').textContent = this.dataset['pause'] ?? '';
    this.#button('stop').hidden = false;
    this.#speak();
  }

  /** One piece at a time: some browsers fall silent within a long text, and some can't go on after a pause. */
  #speak(): void {
    const words = new SpeechSynthesisUtterance(this.#pieces[this.#at]);
    words.lang = 'vi-VN';
    words.voice = voice() ?? null;
    words.onend = () => {
      if (words !== this.#current) return;
      this.#at += 1;
      if (this.#at < this.#pieces.length) this.#speak();
      else this.#end();
    };
    this.#current = words;
    speechSynthesis.speak(words);
  }

  #pause(): void {
    this.#current = undefined;
    speechSynthesis.cancel();
    this.#button('toggle').textContent = this.dataset['resume'] ?? '';
  }

  #end(): void {
    this.#pause();
    this.#at = 0;
    const toggle = this.#button('toggle');
    toggle.textContent = this.#start;
    if (document.activeElement === this.#button('stop')) toggle.focus();
    this.#button('stop').hidden = true;
  }
}

function voice(): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find(({ lang }) => /^vi\b/i.test(lang.replace('_', '-')));
}

customElements.define('read-aloud', ReadAloud);
