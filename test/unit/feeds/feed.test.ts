import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { toAtom } from '../../../src/feeds/atom.ts';
import { type Feed, feedDate, stableId } from '../../../src/feeds/feed.ts';
import { toJsonFeed } from '../../../src/feeds/json-feed.ts';

describe('feedDate', () => {
  it.each([
    ['2021', '2021-01-01T00:00:00+07:00'],
    ['2021-10', '2021-10-01T00:00:00+07:00'],
    ['2021-10-12', '2021-10-12T00:00:00+07:00'],
  ])('counts %s from %s', (known, padded) => {
    expect(feedDate(known)).toBe(padded);
  });
});

it('names an address by its UUID, whatever the host', () => {
  // Python: uuid.uuid5(uuid.NAMESPACE_URL, '/tin-tuc/mot-tin/')
  expect(stableId('/tin-tuc/mot-tin/')).toBe('urn:uuid:4d6b00cb-c7cb-552c-a358-4d3bfdb062ff');
});

const feed: Feed = {
  id: 'urn:uuid:1',
  title: 'Tin & chuyện',
  page: 'https://vi-du.example/tin-tuc/',
  atom: 'https://vi-du.example/tin-tuc/atom.xml',
  json: 'https://vi-du.example/tin-tuc/feed.json',
  updated: '2021-10-12T00:00:00+07:00',
  items: [
    {
      id: 'urn:uuid:2',
      title: '“5K” < 5T & hơn thế',
      url: 'https://vi-du.example/tin-tuc/mot/?a=1&b=2',
      summary: 'Một tin.',
      html: '<p>Một <em>tin</em>.</p>',
      updated: '2021-10-12T00:00:00+07:00',
      image: 'https://vi-du.example/chia-se/tin-tuc/mot.png',
    },
  ],
};

it('writes Atom in which nothing breaks out of its element', () => {
  const atom = toAtom(feed);
  expect(atom).toContain('<title>“5K” &lt; 5T &amp; hơn thế</title>');
  expect(atom).toContain('<link href="https://vi-du.example/tin-tuc/mot/?a=1&amp;b=2"/>');
  expect(atom).toContain('<content type="html">&lt;p&gt;Một &lt;em&gt;tin&lt;/em&gt;.&lt;/p&gt;</content>');
  expect(parse(atom).querySelectorAll('entry')).toHaveLength(1);
});

it('writes JSON Feed with what version 1.1 asks for', () => {
  expect(toJsonFeed(feed)).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Tin & chuyện',
    feed_url: feed.json,
    items: [{ id: 'urn:uuid:2', content_html: '<p>Một <em>tin</em>.</p>' }],
  });
});
