import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '#domain/nomination/draft.ts';
import { DRAFT_KEY, draftStore, LATEST_KEY, RECEIPT_KEY } from '../../../src/islands/Nomination/store.ts';
import { readStart } from '../../../src/islands/Nomination/useStart.ts';
import { makeIndividual } from '../../factories/nomination.ts';
import { makeReceipt } from '../../factories/receipt.ts';
import { makeTyped } from '../../factories/typed-nomination.ts';
import { PLANS } from './plans.ts';

/** The browser's store, as far as the form uses it. */
function memory(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
    keys: () => [...map.keys()],
  };
}

const SENDING = { key: '00000000-0000-4000-8000-000000000000', stored: null };
const DRAFT = { content: makeTyped(), sending: SENDING, place: '#buoc=to-trinh' };
const STORED = { code: 'K7MX2Q9P', secret: '9M4TPX7WKQ2H', version: 1, base: DRAFT.content };
const RECEIPT = makeReceipt();

describe('the draft in the browser', () => {
  it('comes back as it was written', () => {
    const store = draftStore(memory());
    expect(store.readDraft()).toBeNull();
    expect(store.writeDraft(DRAFT)).toBe(true);
    expect(store.readDraft()).toEqual({ version: 2, ...DRAFT });
    store.clearDraft();
    expect(store.readDraft()).toBeNull();
  });

  it('comes back with what the portal has of it', () => {
    const store = draftStore(memory());
    const base = makeTyped({ nominees: [] });
    const stored = { code: '7K4MPX92', secret: 'ABCD2345ABCD', version: 3, base };
    store.writeDraft({ ...DRAFT, sending: { key: SENDING.key, stored } });
    expect(store.readDraft()).toEqual({ version: 2, ...DRAFT, sending: { key: SENDING.key, stored } });
  });

  describe('of many nominees', () => {
    const people = Array.from({ length: 30 }, (_, at) => makeIndividual({ name: `Người Mẫu ${at}` }));
    const many = { ...DRAFT, content: makeTyped({ nominees: people }) };
    const { nominees } = many.content;
    const added = [...nominees, ...nominees.slice(0, 1).map((one) => ({ ...one, id: 'them' }))];
    const edit = (draft: typeof many, at: number, name: string): typeof many => {
      const edited = draft.content.nominees.map((one, place) => (place === at ? { ...one, name } : one));
      return { ...draft, content: { ...draft.content, nominees: edited } };
    };
    /** What a write puts into the store, by key. */
    const written = (browser: ReturnType<typeof memory>, write: () => boolean) => {
      const keys = [DRAFT_KEY, LATEST_KEY];
      const before = keys.map(browser.getItem);
      expect(write()).toBe(true);
      return keys.filter((key, at) => browser.getItem(key) !== before[at]);
    };

    it('is written whole once, then only the nominee who was changed, and read as one', () => {
      const browser = memory();
      const store = draftStore(browser);
      expect(written(browser, () => store.writeDraft(many))).toEqual([DRAFT_KEY, LATEST_KEY]);
      const changed = edit(edit(many, 7, 'Người Khác'), 7, 'Người Khác Nữa');
      expect(written(browser, () => store.writeDraft(changed))).toEqual([LATEST_KEY]);
      const latest = JSON.parse(browser.getItem(LATEST_KEY) ?? '');
      expect(latest.content.nominees).toEqual([changed.content.nominees[7]]);
      expect(draftStore(browser).readDraft()).toEqual({ version: 2, ...changed });
      // Changed back: nothing is left of the change.
      store.writeDraft(many);
      expect(draftStore(browser).readDraft()).toEqual({ version: 2, ...many });
    });

    it('goes on so after a reload, with what the portal has of it', () => {
      const browser = memory();
      draftStore(browser).writeDraft(many);
      const reloaded = draftStore(browser);
      const { version: _, ...draft } = reloaded.readDraft() ?? expect.unreachable();
      const stored = { code: '7K4MPX92', secret: 'ABCD2345ABCD', version: 3, base: draft.content };
      const sent = { ...edit(draft as typeof many, 2, 'Sửa'), sending: { key: SENDING.key, stored } };
      expect(written(browser, () => reloaded.writeDraft(sent))).toEqual([LATEST_KEY]);
      expect(draftStore(browser).readDraft()).toEqual({ version: 2, ...sent });
    });

    it('is written whole when nominees come, go or move, and at a new place once ten were changed', () => {
      const browser = memory();
      const store = draftStore(browser);
      store.writeDraft(many);
      const content = (list: typeof nominees) => ({ ...many, content: { ...many.content, nominees: list } });
      for (const list of [nominees.slice(1), nominees.toReversed(), added]) {
        expect(written(browser, () => store.writeDraft(content(list)))).toEqual([DRAFT_KEY, LATEST_KEY]);
        expect(draftStore(browser).readDraft()).toEqual({ version: 2, ...content(list) });
      }
      store.writeDraft(many);
      const ten = Array.from({ length: 10 }, (_, at) => at).reduce(
        (all, at) => edit(all, at, `Tên ${at}`),
        many,
      );
      expect(written(browser, () => store.writeDraft(ten))).toEqual([LATEST_KEY]);
      const elsewhere = { ...ten, place: '#buoc=danh-sach' };
      expect(written(browser, () => store.writeDraft(elsewhere))).toEqual([DRAFT_KEY, LATEST_KEY]);
      expect(draftStore(browser).readDraft()).toEqual({ version: 2, ...elsewhere });
    });

    it('of two pages the last to write is kept whole, whoever wrote the whole one', () => {
      const browser = memory();
      const [one, other] = [draftStore(browser), draftStore(browser)];
      one.writeDraft(many);
      other.readDraft();
      const theirs = edit(many, 1, 'Ở thẻ kia');
      expect(written(browser, () => other.writeDraft(theirs))).toEqual([LATEST_KEY]);
      other.writeDraft({ ...theirs, content: { ...theirs.content, nominees: nominees.slice(1) } });
      const mine = edit(many, 3, 'Ở thẻ này');
      expect(written(browser, () => one.writeDraft(mine))).toEqual([DRAFT_KEY, LATEST_KEY]);
      expect(draftStore(browser).readDraft()).toEqual({ version: 2, ...mine });
    });
  });

  it.each([
    ['not JSON', '{'],
    ['of another version', JSON.stringify({ ...DRAFT, version: 1 })],
    ['of another shape', JSON.stringify({ ...DRAFT, version: 2, content: { unit: {} } })],
    ['something else', '"x"'],
  ])('is nothing when it is %s', (_, kept) => {
    expect(draftStore(memory({ [DRAFT_KEY]: kept })).readDraft()).toBeNull();
  });

  it('says when the browser refuses to keep it, and goes on', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(draftStore(full).writeDraft(DRAFT)).toBe(false);
    expect(draftStore(null).writeDraft(DRAFT)).toBe(false);
    expect(draftStore(null).readDraft()).toBeNull();
    expect(() => draftStore(null).clearDraft()).not.toThrow();
  });

  it('keeps the receipt apart, until it is closed', () => {
    const browser = memory();
    const store = draftStore(browser);
    store.writeReceipt({ receipt: RECEIPT, secret: 'ABCD' });
    expect(browser.keys()).toEqual([RECEIPT_KEY]);
    expect(store.readReceipt()).toMatchObject({ receipt: RECEIPT, secret: 'ABCD' });
    store.clearReceipt();
    expect(store.readReceipt()).toBeNull();
  });
});

describe('how the form begins', () => {
  it('empty, at the choice', () => {
    const start = readStart(draftStore(memory()), PLANS, null);
    expect(start.state.content).toEqual(EMPTY_DRAFT);
    expect(start.state.sending.key).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect([start.place, start.asked]).toEqual([{ screen: 'choose' }, null]);
  });

  it('with the campaign that a link asks for', () => {
    const start = readStart(draftStore(memory()), PLANS, 'nga-nam');
    expect(start.state.content.choice).toMatchObject({ campaign: 'nga-nam', programme: 'covid-19' });
    expect(start.asked).toBeNull();
  });

  it('where one was, with the same key', () => {
    const store = draftStore(memory());
    store.writeDraft(DRAFT);
    const start = readStart(store, PLANS, null);
    expect(start.state.content).toEqual(DRAFT.content);
    expect(start.state.sending).toEqual(SENDING);
    expect(start.place).toEqual({ screen: 'letter' });
  });

  it('asks before it takes a draft to another campaign', () => {
    const store = draftStore(memory());
    store.writeDraft(DRAFT);
    const start = readStart(store, PLANS, 'son-la');
    expect(start.state.content.choice.campaign).toBe('nga-nam');
    expect([start.place, start.asked]).toEqual([{ screen: 'choose' }, 'son-la']);
    expect(readStart(store, PLANS, 'khong-co').asked).toBeNull();
  });

  it('follows another link at once while the draft holds only the campaign of the one before', () => {
    const store = draftStore(memory());
    const { content } = readStart(store, PLANS, 'nga-nam').state;
    store.writeDraft({ content, sending: SENDING, place: '#buoc=chon' });
    const start = readStart(store, PLANS, 'son-la');
    expect(start.state.content.choice.campaign).toBe('son-la');
    expect(start.asked).toBeNull();
  });

  it.each([
    ['an answer', { unit: { ...EMPTY_DRAFT.unit, name: 'Ủy ban nhân dân xã Mẫu' } }, SENDING],
    ['a choice', { choice: { ...DRAFT.content.choice, round: '' } }, SENDING],
    ['a draft at the portal', {}, { ...SENDING, stored: STORED }],
  ])('asks for the sake of %s alone', (_, more, sending) => {
    const store = draftStore(memory());
    const { content } = readStart(store, PLANS, 'nga-nam').state;
    store.writeDraft({ content: { ...content, ...more }, sending, place: '#buoc=chon' });
    expect(readStart(store, PLANS, 'son-la').asked).toBe('son-la');
  });

  it('forgets a campaign that is no longer there, and keeps the rest', () => {
    const store = draftStore(memory());
    store.writeDraft({
      ...DRAFT,
      content: { ...DRAFT.content, choice: { ...DRAFT.content.choice, campaign: 'cu' } },
    });
    const { content } = readStart(store, PLANS, null).state;
    expect(content.choice).toEqual(EMPTY_DRAFT.choice);
    expect(content.unit).toEqual(DRAFT.content.unit);
  });
});
