import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { readLeadQuote } from '../../../src/islands/Nomination/lead-quote.ts';

const QUOTE = {
  id: '7K4MPX92',
  message: 'Tổ trực thức “suốt đêm” & đưa thuốc\n#cho từng nhà.',
  author: 'Một người dân, xã Mẫu',
  at: '2021-12-02T12:00:00+07:00',
};

describe('the words that a nomination began from', () => {
  it('come in the fragment as they were written, and no server sees them', () => {
    const url = new URL(paths.nominateFromLead('son-la', QUOTE), 'https://vi-du.example');
    expect(readLeadQuote(url.hash)).toEqual(QUOTE);
    expect(url.pathname + url.search).toBe(paths.nominateFor('son-la'));
  });

  it.each(['', '#buoc=mo', '#phat-hien=', '#phat-hien=%7B%7D', '#phat-hien=%', '#phat-hien=[1]'])(
    'are none in %j',
    (hash) => {
      expect(readLeadQuote(hash)).toBeNull();
    },
  );
});
