import { describe, expect, it } from 'vitest';
import { markupHtml } from '#domain/documents/markup-html.ts';
import { paperMarkup } from '#domain/documents/paper-markup.ts';
import { makeBlankForm, makePaper } from '#domain/documents/papers.ts';
import { makeChosen } from '../../../factories/chosen.ts';
import { makeLargeDossier } from '../../../factories/large-dossier.ts';
import { makeIndividual, makeNomination } from '../../../factories/nomination.ts';

const resolved = makeChosen(makeNomination().choice);

describe('a paper as elements of a page', () => {
  it('never reads as HTML what was typed', () => {
    const name = `<img src=x onerror="alert(1)"> & 'Mẫu'`;
    const source = makeNomination({ nominees: [makeIndividual({ name, note: '</td><script>' })] });
    const html = markupHtml(paperMarkup(makePaper({ kind: 'nominee-list', source, resolved })));
    expect(html).not.toMatch(/<img|<script|onerror="/);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;Mẫu&#39;');
  });

  it('has one head for each table, in a group that is repeated, and no style of its own', () => {
    const dossier = makeLargeDossier(3, 40);
    const html = markupHtml(
      paperMarkup(makePaper({ kind: 'nominee-list', source: dossier, resolved: makeChosen(dossier.choice) })),
    );
    expect(html.match(/<thead><tr><th scope="col">STT<\/th>/g)).toHaveLength(2);
    expect(html.match(/<tr/g)).toHaveLength(2 + 3 + 40);
    expect(html).not.toContain('style=');
    expect(html).toContain('<td>Bà\u00A0Nguyễn\u00A0Thị\u00A0Ánh\u00A0Nguyệt</td>');
  });

  it('keeps the last paragraph with the signature', () => {
    const html = markupHtml(
      paperMarkup(makePaper({ kind: 'submission-letter', source: makeNomination(), resolved })),
    );
    const end = html.slice(html.indexOf('sheet-end'));
    expect(end.match(/<p class="body">/g)).toHaveLength(1);
    expect(end).toContain('Nguyễn\u00A0Văn\u00A0Minh\u00A0Họa');
  });

  it('tells those who hear it that dots are a blank', () => {
    const html = markupHtml(paperMarkup(makeBlankForm('submission-letter')));
    expect(html).toContain(
      'Số: <span class="dots" aria-hidden="true">………</span><span class="vh">(để trống)</span>/TTr-',
    );
  });

  it('is a sheet for each report, named apart', () => {
    const sheets = paperMarkup(makePaper({ kind: 'achievement-report', source: makeNomination(), resolved }));
    expect(sheets.map(({ className, attributes }) => [className, attributes?.['aria-label']])).toEqual([
      ['sheet several', 'Báo cáo tóm tắt thành tích 1'],
      ['sheet several', 'Báo cáo tóm tắt thành tích 2'],
    ]);
  });
});
