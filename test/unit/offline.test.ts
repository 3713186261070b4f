import { describe, expect, it } from 'vitest';
import { isImmutable, markKept, mayKeep, type Way, wayOf } from '../../src/offline/policy.ts';

const ORIGIN = 'https://portal.example';
const asked = { method: 'GET', mode: 'no-cors', destination: '', url: `${ORIGIN}/` };

const WAYS: [name: string, request: Partial<typeof asked>, way: Way][] = [
  ['a page', { mode: 'navigate', url: `${ORIGIN}/ke-hoach/son-la/` }, 'page'],
  ['a form sent', { mode: 'navigate', method: 'POST', url: `${ORIGIN}/tra-cuu/` }, 'network'],
  ['the API', { url: `${ORIGIN}/api/now` }, 'network'],
  ['the API opened as a page', { mode: 'navigate', url: `${ORIGIN}/api/openapi.json` }, 'network'],
  ['the staff’s console', { mode: 'navigate', url: `${ORIGIN}/quan-tri/` }, 'network'],
  ['a page that only begins like it', { mode: 'navigate', url: `${ORIGIN}/quan-tri-la-gi/` }, 'page'],
  ['a font', { destination: 'font', url: `${ORIGIN}/_assets/serif.woff2` }, 'file'],
  ['what a script fetches', { url: `${ORIGIN}/du-lieu/campaigns.json` }, 'network'],
  ['another site', { destination: 'image', url: 'https://other.example/a.png' }, 'network'],
];

describe('what may be answered without a network', () => {
  it.each(WAYS)('%s', (_name, request, way) => {
    expect(wayOf({ ...asked, ...request }, ORIGIN)).toBe(way);
  });
});

describe('what may be kept', () => {
  const answer = (init: ResponseInit, over: Partial<Response> = {}) =>
    Object.defineProperties(new Response('', init), {
      type: { value: over.type ?? 'basic' },
      redirected: { value: over.redirected ?? false },
    });

  it.each([
    ['a page', answer({}), true],
    ['a page with live parts', answer({ headers: { 'Cache-Control': 'private, no-cache' } }), true],
    ['an answer to one person', answer({ headers: { 'Cache-Control': 'no-store' } }), false],
    ['an error', answer({ status: 404 }), false],
    ['what another site sent', answer({}, { type: 'opaque' }), false],
    ['a page found elsewhere', answer({}, { redirected: true }), false],
  ])('%s', (_name, response, kept) => {
    expect(mayKeep(response)).toBe(kept);
  });
});

describe('a kept page', () => {
  it('says so first of all, with the time in Vietnam', () => {
    const html = markKept('<main id="noi-dung"><h1>Tin</h1></main>', new Date('2021-09-07T17:30:00Z'));
    expect(html).toBe(
      '<main id="noi-dung"><div class="wrap"><p class="notice warm" role="status">Chưa có mạng hoặc mạng đang chậm. Đây là bản bạn đã đọc lúc 00:30:00, thứ Tư 08/09/2021; hạn nộp và tình trạng đợt có thể đã đổi.</p></div><h1>Tin</h1></main>',
    );
  });

  it('keeps only files with a digest without asking again', () => {
    expect(isImmutable(`${ORIGIN}/_assets/Base.abc.css`)).toBe(true);
    expect(isImmutable(`${ORIGIN}/favicon.svg`)).toBe(false);
  });
});
