import { describe, expect, it } from 'vitest';
import { lookUpRequestSchema } from '#domain/nomination/contract.ts';
import { paths } from '#domain/paths.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectLabelledControls, expectPlainPage } from '../support/plain-page.ts';

describe('the look-up page', () => {
  const page = builtSite().page(paths.lookUp);
  const form = page.querySelector('main form');
  if (!form) throw new Error('No form');

  it('is a plain page', () => expectPlainPage(page));

  it('sends code and secret without script, and never in an address', () => {
    expect([form.getAttribute('method'), form.getAttribute('action')]).toEqual(['post', paths.lookUp]);
    const names = form.querySelectorAll('[name]').map((control) => control.getAttribute('name'));
    expect(names).toEqual(Object.keys(lookUpRequestSchema.shape));
  });

  it('labels and describes both fields', () => expectLabelledControls(form));

  it('takes what is typed from paper as it is, and has the browser keep none of it', () => {
    for (const input of form.querySelectorAll('input')) {
      expect(input.attributes).toMatchObject({
        autocomplete: 'off',
        autocapitalize: 'characters',
        spellcheck: 'false',
      });
    }
  });

  it('leaves room for the answer and for what is wrong, with words that hold before any', () => {
    expect(wordsOf(page.querySelector('[data-look-up]'))).toContain('Nhập mã hồ sơ và khóa tra cứu');
    expect(page.querySelectorAll('[data-summary]')).toHaveLength(1);
  });

  it('is honest about a lost secret', () => {
    expect(wordsOf(page.querySelector('details'))).toContain('không ai cấp lại được khóa cũ');
  });
});
