import type { HTMLElement } from 'node-html-parser';
import { expect } from 'vitest';

/**
 * A page that only reads: nothing that the security policy would block, no script but structured data and small
 * deferred modules (weighed in `every-page.test.ts`), one main heading, nothing named twice, and no word stuck to
 * the link beside it.
 */
export function expectPlainPage(page: HTMLElement): void {
  const scripts = page.querySelectorAll('script:not([type="application/ld+json"])');
  expect(scripts.map((script) => [script.getAttribute('type'), script.textContent.trim()])).toEqual(
    scripts.map(() => ['module', '']),
  );
  expect(page.querySelectorAll('style, [style], iframe, object').map(String)).toEqual([]);
  expect(page.toString()).not.toMatch(/<[^>]+\son[a-z]+=/);
  expect(page.querySelectorAll('h1')).toHaveLength(1);
  const ids = page.querySelectorAll('[id]').map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(
    page
      .querySelector('main')
      ?.toString()
      .match(/[\p{L}\p{N}:;,.…]<(a|b|time)\b/gu) ?? [],
  ).toEqual([]);
}

/** Each control of a form that is for people has a label, and what it is described by is there. */
export function expectLabelledControls(form: HTMLElement): void {
  const controls = form
    .querySelectorAll('input:not([type=hidden]), select, textarea')
    .filter((control) => !control.closest('[aria-hidden=true]'));
  expect(controls.length).toBeGreaterThan(0);
  for (const control of controls) {
    const name = control.getAttribute('name') ?? '';
    expect(control.id).toBe(name);
    expect(form.querySelectorAll(`label[for="${name}"]`)).toHaveLength(1);
    expect(control.getAttribute('aria-describedby')).toBe(`${name}-help ${name}-error`);
    expect(form.querySelectorAll(`#${name}-help`)).toHaveLength(1);
    expect(form.querySelectorAll(`#${name}-error[data-error="${name}"]`)).toHaveLength(1);
    expect(control.closest(`[data-field="${name}"]`)?.classList.contains('field')).toBe(true);
  }
}
