import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '#domain/nomination/draft.ts';
import { DRAFT_KEY, draftStore, RECEIPT_KEY } from '../../../src/islands/Nomination/store.ts';
import { readStart } from '../../../src/islands/Nomination/useStart.ts';
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
