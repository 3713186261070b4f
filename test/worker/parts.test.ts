import { describe, expect, it } from 'vitest';
import { PARTS } from '../../functions/app.ts';

/** Whether requests to the route's addresses are handed to the part that has these addresses. */
function isHandedTo(at: readonly string[], path: string): boolean {
  return at.some((address) => {
    const bare = address.replace(/\/\*$/, '');
    return path === bare || path.startsWith(`${bare}/`);
  });
}

describe('the parts of the Worker', () => {
  it.each(PARTS)('answer at every address of their routes: $at', async ({ at, load }) => {
    const { routes } = await load({});
    expect(routes.length).toBeGreaterThan(0);
    const lost = routes.filter(({ path }) => path !== '*' && !isHandedTo(at, path.replace(/\/$/, '')));
    expect(lost.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('a route that no address leads to is found', () => {
    expect(isHandedTo(['/api/feedback/*'], '/api/feedbacks')).toBe(false);
    expect(isHandedTo(['/api/feedback/*'], '/api/feedback/:code')).toBe(true);
  });
});
