import { type Found, type FoundName, findNames, isSearchable } from '#domain/honour-search/find.ts';
import { type NameState, RESULTS_SHOWN } from '#domain/honour-search/format.ts';
import { formatNumber } from '#domain/vietnamese/number.ts';
import { openIndex } from '../client/index-files.ts';
import { AskedAddress } from './asked-address.ts';

/** Waits for a pause in typing, in milliseconds, before anything is fetched. */
const PAUSE_MS = 150;

const STATES: Record<NameState, string> = {
  posthumous: 'Truy tặng',
  corrected: 'Đã đính chính',
  revoked: 'Đã thu hồi',
};

/**
 * `<honour-search data-index="/du-lieu/tim-ten/…/">`: finds names while one types in the form inside. Around it the
 * page gives a `[role=status]`, a list, a `<template>` of a result, and a hidden button for more.
 */
class HonourSearch extends HTMLElement {
  #read = openIndex(this.dataset['index'] ?? '');
  #limit = RESULTS_SHOWN;
  #asked = 0;
  #pause = 0;
  readonly #address = new AskedAddress();

  connectedCallback(): void {
    // What stands there is for those without script.
    this.#show([], '');
    const asked = new URLSearchParams(location.search).get(this.#input.name);
    if (asked && this.#input.value === '') this.#input.value = asked;
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = window.setTimeout(() => this.#start(), PAUSE_MS);
    });
    this.#part('form').addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#pause);
      this.#start();
      this.#address.sent();
    });
    addEventListener('popstate', () => {
      clearTimeout(this.#pause);
      this.#input.value = new URLSearchParams(location.search).get(this.#input.name) ?? '';
      this.#start();
      this.#address.sent();
    });
    this.#more.addEventListener('click', () => {
      const shown = this.#list.children.length;
      this.#limit += RESULTS_SHOWN;
      void this.#search().then(() => this.#list.children[shown]?.querySelector('a')?.focus());
    });
    if (this.#input.value === '') return;
    this.#start();
    this.#address.sent();
  }

  #start(): void {
    this.#limit = RESULTS_SHOWN;
    const query = this.#input.value.trim();
    const { name } = this.#input;
    const asked = query ? `?${new URLSearchParams({ [name]: query })}` : '';
    this.#address.follow(location.pathname + asked);
    void this.#search();
  }

  /** Shows what is found; an answer that comes after a newer question is dropped. */
  async #search(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const query = this.#input.value.trim();
    if (!isSearchable(query)) {
      this.#show([], query === '' ? '' : 'Gõ ít nhất hai chữ cái.');
      return;
    }
    try {
      const found = await findNames(this.#read, query, this.#limit);
      if (asked !== this.#asked) return;
      this.#show(found.names, summary(found, query));
      this.#more.hidden = found.total <= found.names.length;
    } catch {
      if (asked !== this.#asked) return;
      this.#show(
        [],
        'Chưa tải được danh sách tên. Xem lại đường mạng, tải lại trang rồi tìm lần nữa, hoặc xem theo vần ở dưới.',
      );
    }
  }

  #show(names: readonly FoundName[], words: string): void {
    this.#part('[role=status]').textContent = words;
    this.#list.replaceChildren(...names.map((name) => this.#line(name)));
    this.#more.hidden = true;
  }

  #line({ record, decision }: FoundName): Node {
    const [name, place, , rest, state] = record;
    const line = this.#part<HTMLTemplateElement>('template').content.cloneNode(true) as DocumentFragment;
    const set = (part: string, words: string) => {
      const element = line.querySelector(`[data-part=${part}]`);
      if (element) element.textContent = words;
    };
    set('name', name);
    set('award', [state && STATES[state], decision.award].filter(Boolean).join(' · '));
    set('decision', `Quyết định số ${decision.number}, ${decision.date}`);
    set('place', place);
    line.querySelector('a')?.setAttribute('href', decision.path + rest);
    if (!decision.sample) line.querySelector('.sample')?.remove();
    return line;
  }

  get #input(): HTMLInputElement {
    return this.#part('input');
  }

  get #list(): HTMLElement {
    return this.#part('ol');
  }

  get #more(): HTMLButtonElement {
    return this.#part('button[data-more]');
  }

  #part<T extends HTMLElement>(selector: string): T {
    const part = this.querySelector<T>(selector);
    if (!part) throw new Error(`<honour-search> has no ${selector}`);
    return part;
  }
}

function summary({ names, total, near }: Found, query: string): string {
  if (total === 0)
    return `Không thấy tên nào gần giống “${query}”. Thử gõ ít chữ hơn, hoặc xem theo vần ở dưới.`;
  const shown = total > names.length ? ` Dưới đây là ${names.length} tên đầu.` : '';
  const count = `${formatNumber(total)} tên`;
  return near
    ? `Không có tên nào đủ các chữ “${query}”. Có ${count} gần giống.${shown}`
    : `Tìm thấy ${count}.${shown}`;
}

customElements.define('honour-search', HonourSearch);
