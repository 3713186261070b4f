import { describe, expect, it } from 'vitest';
import {
  allowedPlace,
  fromHash,
  type Place,
  placeOf,
  SCREENS,
  type Screen,
  toHash,
} from '../../../src/islands/Nomination/places.ts';
import { makeTyped } from '../../factories/typed-nomination.ts';

describe('addresses of places', () => {
  it.each(Object.keys(SCREENS) as Screen[])('%s comes back from its address', (screen) => {
    expect(fromHash(toHash({ screen }))).toEqual({ screen });
  });

  it('carries the nominee, the field and the way back', () => {
    const place: Place = { screen: 'nominee', nominee: '1f0c2b9a', field: 'achievement', back: 'check' };
    expect(toHash(place)).toBe('#buoc=de-nghi&so=1f0c2b9a&ve=kiem-tra&o=achievement');
    expect(fromHash(toHash(place))).toEqual(place);
  });

  it.each(['', '#', '#noi-dung', '#buoc=', '#buoc=khac', '#o=unit.name'])('%o names no place', (hash) => {
    expect(fromHash(hash)).toBeNull();
  });

  it.each(['', '1.5', 'a b', '<b>', 'x'.repeat(41)])('a nominee %o is left out', (so) => {
    expect(fromHash(`#buoc=de-nghi&so=${encodeURIComponent(so)}`)).toEqual({ screen: 'nominee' });
  });
});

describe('where a problem is mended', () => {
  const content = makeTyped();

  it.each<[string, Place]>([
    ['choice.award', { screen: 'choose', field: 'choice.award' }],
    ['round', { screen: 'choose', field: 'choice.round' }],
    ['unit.name', { screen: 'unit', field: 'unit.name', back: 'check' }],
    ['contact.phone', { screen: 'unit', field: 'contact.phone', back: 'check' }],
    ['letter.date', { screen: 'letter', field: 'letter.date', back: 'check' }],
    ['nominees', { screen: 'nominees', field: 'nominees', back: 'check' }],
    ['nominees.1.name', { screen: 'nominee', nominee: 'n2', field: 'name', back: 'check' }],
    ['nominees.0', { screen: 'nominee', nominee: 'n1', back: 'check' }],
    ['nominees.9.name', { screen: 'nominees', field: 'nominees.9.name', back: 'check' }],
    ['consent', { screen: 'check', field: 'consent' }],
    ['Idempotency-Key', { screen: 'check', field: 'Idempotency-Key' }],
  ])('%s', (path, place) => {
    expect(placeOf(path, content)).toEqual(place);
  });
});

describe('places that have nothing to show yet', () => {
  const all = { chosen: true, complete: true, sent: false, nominees: ['n1'] };

  it.each<[string, Place, Partial<typeof all>, Screen]>([
    ['nothing chosen: every place leads to the choice', { screen: 'letter' }, { chosen: false }, 'choose'],
    ['the check waits for every part', { screen: 'check' }, { complete: false }, 'tasks'],
    ['the check opens', { screen: 'check' }, {}, 'check'],
    ['a nominee who was removed', { screen: 'nominee', nominee: 'n7' }, {}, 'nominees'],
    ['a nominee who is there', { screen: 'nominee', nominee: 'n1' }, {}, 'nominee'],
    ['no receipt before sending', { screen: 'receipt' }, {}, 'tasks'],
    ['only the receipt after it', { screen: 'unit' }, { sent: true, chosen: false }, 'receipt'],
  ])('%s', (_, place, reached, screen) => {
    expect(allowedPlace(place, { ...all, ...reached }).screen).toBe(screen);
  });
});
