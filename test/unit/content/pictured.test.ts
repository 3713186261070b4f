import { expect, it } from 'vitest';
import { markPictured, PICTURED } from '../../../src/collections/pictured.ts';

it('draws a share image for the newest hundred alone', () => {
  const articles = Array.from({ length: PICTURED + 2 }, (_, at) => ({ id: `bai-${at}` }));
  const marked = markPictured(articles);
  expect(marked.filter(({ pictured }) => pictured).map(({ id }) => id)).toEqual(
    articles.slice(0, 100).map(({ id }) => id),
  );
});
