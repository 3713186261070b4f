import { element, inline, type Markup, type MarkupElement } from './markup.ts';
import type { Letterhead, Signature, Title } from './model.ts';

/** Boxes 1 to 4. */
export function letterheadMarkup({ superior, body, number, placeAndDate }: Letterhead): MarkupElement {
  const bold = (...words: Markup[]) => element('p', '', element('b', '', ...words));
  return element(
    'header',
    'sheet-head',
    element('div', 'nation', bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), {
      ...bold('Độc lập - Tự do - Hạnh phúc'),
      className: 'motto',
    }),
    element(
      'div',
      'agency short-rule',
      ...superior.map((line) => element('p', '', ...inline(line))),
      ...body.map((line) => bold(...inline(line))),
    ),
    element('div', 'number', ...(number ? [element('p', 'words', ...inline(number))] : [])),
    element('div', 'place', element('p', 'words', ...inline(placeAndDate))),
  );
}

/** Box 5a. */
export function titleMarkup({ kind, subject, attachedTo }: Title): MarkupElement {
  return element(
    'div',
    'sheet-title',
    element('p', '', element('b', '', kind)),
    element('p', attachedTo ? '' : 'short-rule', element('b', '', ...inline(subject))),
    ...(attachedTo ? [element('p', 'attached short-rule', element('i', '', ...inline(attachedTo)))] : []),
  );
}

/** Boxes 7a, 7b and 9b. */
export function signatureMarkup({ recipients, title, name }: Signature): MarkupElement {
  const to = element('div', 'to', element('p', 'words', element('b', '', element('i', '', 'Nơi nhận:'))), {
    ...element('ul', '', ...recipients.map((one) => element('li', 'words', `- ${one}`))),
    attributes: { role: 'list' },
  });
  return element(
    'footer',
    'sheet-foot',
    ...(recipients.length > 0 ? [to] : []),
    element(
      'div',
      'sign',
      ...title.map((line) => element('p', 'words', element('b', '', ...inline(line)))),
      ...(name === null
        ? [element('p', 'hint', element('i', '', '(Ký, ghi rõ họ tên, đóng dấu)')), element('p', 'name')]
        : [element('p', 'words name', element('b', '', name))]),
    ),
  );
}
