import { LIVE } from '#domain/live-slots.ts';
import { readSearchAddress, searchAddress } from '#domain/search/address.ts';
import { kindOfWord, SEARCH_KIND_WORDS } from '#domain/search/kinds.ts';
import { answerMarkup, statusWords } from '#domain/search/markup.ts';
import { parseQuery } from '#domain/search/query.ts';
import { RESULTS_AT_ONCE, type SearchRequest, searchSite } from '#domain/search/search.ts';
import { searchIndexReader } from '../client/search-index.ts';
import { AskedAddress } from './asked-address.ts';

/** Milliseconds without a key before it searches, and before it says that it is searching. */
const PAUSE = 150;
const SLOW = 400;

/**
 * `<search-page>`: answers the form inside it while one types, from the index's static files; an address with a
 * question too, where the Worker has not answered it in the page already. The address follows
 * the question, focus stays where it is, and a `role="status"` line tells how many were found.
 */
export class SearchPage extends HTMLElement {
  #reader = searchIndexReader();
  #start = '';
  #most = RESULTS_AT_ONCE;
  #pause = 0;
  readonly #address = new AskedAddress();
  /** The page’s own title, without a question. */
  readonly #title = document.title;
  /** Rises with each question, so that a late answer to an earlier one is dropped. */
  #turn = 0;

  connectedCallback(): void {
    const asked = readSearchAddress(new URLSearchParams(location.search));
    const answered = this.#status.textContent !== '';
    this.#start = answered && parseQuery(asked.text).words.length > 0 ? '' : this.#results.innerHTML;
    this.#most = asked.most;
    if (asked.text !== '') this.#address.sent();
    this.#entitle(asked.text);
    if (asked.text !== '' && !answered) {
      this.#input.value = asked.text;
      this.#choose(asked.kind ? SEARCH_KIND_WORDS[asked.kind] : '');
      void this.#answer();
    }
    this.#form.addEventListener('input', () => this.#ask(PAUSE));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(0);
      this.#address.sent();
    });
    addEventListener('popstate', () => this.#return());
    this.#results.addEventListener('click', (event) => this.#follow(event));
    addEventListener('online', () => this.#results.querySelector('[data-again]') && void this.#answer());
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  get #input(): HTMLInputElement {
    return this.#form.elements.namedItem('q') as HTMLInputElement;
  }

  get #status(): HTMLElement {
    return this.querySelector('[role="status"]') as HTMLElement;
  }

  get #results(): HTMLElement {
    return this.querySelector(`[${LIVE.searchResults}]`) as HTMLElement;
  }

  get #request(): SearchRequest {
    const kind = kindOfWord(String(new FormData(this.#form).get('loai') ?? ''));
    return { text: this.#input.value, kind, most: this.#most };
  }

  #choose(word: string): void {
    for (const choice of this.#form.querySelectorAll<HTMLInputElement>('[name="loai"]')) {
      choice.checked = choice.value === word;
    }
  }

  /** A new question begins with the first results again. */
  #ask(pause: number): void {
    this.#most = RESULTS_AT_ONCE;
    clearTimeout(this.#pause);
    const answer = () => {
      this.#address.follow(searchAddress(this.#request));
      void this.#answer();
    };
    if (pause === 0) answer();
    else this.#pause = window.setTimeout(answer, pause);
  }

  /** Back or forward: the question that the address names. */
  #return(): void {
    const asked = readSearchAddress(new URLSearchParams(location.search));
    clearTimeout(this.#pause);
    this.#input.value = asked.text;
    this.#choose(asked.kind ? SEARCH_KIND_WORDS[asked.kind] : '');
    this.#most = asked.most;
    this.#address.sent();
    void this.#answer();
  }

  #entitle(text: string): void {
    document.title = text.trim() === '' ? this.#title : `${text.trim()} – ${this.#title}`;
  }

  async #answer(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const request = this.#request;
    this.#entitle(request.text);
    const slow = window.setTimeout(() => this.#say('Đang tìm…', true), SLOW);
    try {
      const answer = await searchSite(request, this.#reader);
      if (turn !== this.#turn) return;
      this.#say(statusWords(answer, request));
      this.#results.innerHTML = answer.asked ? answerMarkup(answer, request) : this.#start;
    } catch {
      if (turn === this.#turn) this.#fail();
    } finally {
      clearTimeout(slow);
    }
  }

  #say(words: string, busy = false): void {
    this.#status.textContent = words;
    this.#results.ariaBusy = String(busy);
  }

  #fail(): void {
    this.#say(
      navigator.onLine
        ? 'Chưa tìm được: máy của bạn không tải được mục lục tìm kiếm.'
        : 'Chưa tìm được: máy của bạn đang mất mạng.',
    );
    const again = this.querySelector<HTMLTemplateElement>('[data-failed]');
    this.#results.replaceChildren(again?.content.cloneNode(true) ?? '');
  }

  /** Links inside the answer that only change the question are answered here, without a new page. */
  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>(
      '[data-more], [data-suggestion], [data-all-kinds], [data-again]',
    );
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { suggestion } = link.dataset;
    if ('more' in link.dataset) return void this.#showMore();
    if (suggestion !== undefined) this.#input.value = suggestion;
    if ('allKinds' in link.dataset) this.#choose('');
    this.#input.focus();
    this.#ask(0);
  }

  /** The link just followed is gone then: focus goes on to the first result that is new. */
  async #showMore(): Promise<void> {
    const shown = this.#results.querySelectorAll('.results > li').length;
    this.#most = shown + RESULTS_AT_ONCE;
    history.replaceState(null, '', searchAddress(this.#request));
    await this.#answer();
    this.#results.querySelectorAll<HTMLElement>('.results > li h2 a')[shown]?.focus();
  }
}

customElements.define('search-page', SearchPage);
