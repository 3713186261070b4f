import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { Portal } from './support/portal.ts';

const portal = new Portal();
const page = async (search: string) => (await portal.fetch(`${paths.search}${search}`)).text();

describe('the search page, asked without script', () => {
  it('carries the answer, with the clause and its marked words', async () => {
    const html = await page('?q=dieu+55');
    expect(html).toMatch(/role="status"[^>]*>\d+ trang có “dieu 55”/);
    expect(html).toContain('href="/ke-hoach/nga-nam/#iii-4-d1"');
    expect(html).toContain('<mark>Điều 55</mark>');
    expect(html).toMatch(/<input[^>]*name="q"[^>]*value="dieu 55"/);
  });

  it('answers for one kind, and keeps it chosen', async () => {
    const html = await page('?q=gi%E1%BA%A5y+khen&loai=vinh-danh');
    expect(html).toMatch(/value="vinh-danh"[^>]* checked/);
    expect(html).toContain('href="/vinh-danh/');
    expect(html).not.toMatch(/<h2 class="tale"><a href="\/ke-hoach\//);
  });

  it('goes on where more is asked for', async () => {
    const ten = await page('?q=thi+%C4%91ua');
    expect(ten.match(/<h2 class="tale">/g)).toHaveLength(10);
    const [, more = ''] = /href="\/tim-kiem\/(\?q=[^"]*so=20)">Xem thêm/.exec(ten) ?? [];
    const next = await page(more.replaceAll('&amp;', '&'));
    expect(next.match(/<h2 class="tale">/g)?.length).toBeGreaterThan(10);
  });

  it.each(['', '?q=', '?q=+++'])('keeps its own words where nothing is asked (%s)', async (search) => {
    const html = await page(search);
    expect(html).toContain('Hoặc tìm theo danh sách');
    expect(html).toMatch(/role="status"[^>]*><\/p>/);
  });

  it('says what to type where no letter was typed, above its own words', async () => {
    const html = await page('?q=%3F%21');
    expect(html).toContain('Hoặc tìm theo danh sách');
    expect(html).toMatch(/role="status"[^>]*>Gõ ít nhất một chữ cái hoặc chữ số\.<\/p>/);
    expect(html).toMatch(/<input[^>]*name="q"[^>]*value="\?!"/);
  });

  it('lets nothing that was typed through as HTML', async () => {
    const html = await page(`?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
    const box = 'value="&quot;><img src=x onerror=alert(1)>"';
    expect(html).toContain(box);
    expect(html.replace(box, '')).not.toContain('<img src=x');
    expect(html).toContain('&lt;img src=x');
  });

  it('answers the same as the files do to marks left out or apart', async () => {
    const results = (html: string) => html.match(/<h2 class="tale"><a href="[^"]*/g);
    const plain = results(await page('?q=vung+xanh'));
    expect(plain?.length).toBeGreaterThan(1);
    expect(results(await page(`?q=${encodeURIComponent('vùng xanh'.normalize('NFD'))}`))).toEqual(
      results(await page(`?q=${encodeURIComponent('vùng xanh')}`)),
    );
  });
});
