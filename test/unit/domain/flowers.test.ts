import { expect, it } from 'vitest';
import { flowerGivenAt, readFlowerSaid } from '#domain/flower/address.ts';
import { flowersInWords } from '#domain/flower/flowers.ts';

it.each([
  [0, ''],
  [1, 'Đã có người gửi hoa'],
  [9, 'Đã có người gửi hoa'],
  [10, 'Khoảng 10 bông hoa'],
  [99, 'Khoảng 90 bông hoa'],
  [100, 'Khoảng 100 bông hoa'],
  [137, 'Khoảng 130 bông hoa'],
  [1299, 'Khoảng 1.200 bông hoa'],
  [123_456, 'Khoảng 120.000 bông hoa'],
])('%i flowers are told as “%s”', (count, words) => expect(flowersInWords(count)).toBe(words));

it('reads from an address what was written into it, and nothing from any other', () => {
  const target = { id: 'story:a', path: '/guong-dien-hinh/a/' };
  const address = new URL(flowerGivenAt(target, 'again'), 'https://portal.example');
  expect(readFlowerSaid(address.searchParams)).toEqual({ target: 'story:a', outcome: 'again' });
  for (const query of ['', 'hoa=da-gui', 'hoa=khac&cho=story:a', 'cho=story:a'])
    expect(readFlowerSaid(new URLSearchParams(query))).toBeNull();
});
