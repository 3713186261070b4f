import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commendationSchema, TARGET_KINDS } from '#domain/commendation/schema.ts';
import { PROOF_FIELD, TRAP_FIELD } from '#domain/defence/constants.ts';
import { paths } from '#domain/paths.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { readDecisions } from '../../src/collections/decisions.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectLabelledControls, expectPlainPage } from '../support/plain-page.ts';
import { readTargets } from '../support/target-files.ts';

const site = builtSite();

describe('the wall and its form', () => {
  const page = site.page(paths.commendations);
  const form = page.querySelector('form#viet');
  if (!form) throw new Error('No form');

  it('is a plain page', () => expectPlainPage(page));

  it('leaves room for a page of commendations, and for what is wrong', () => {
    const wall = page.querySelector('.wall');
    expect(wall?.hasAttribute('data-wall')).toBe(true);
    expect(wordsOf(wall)).toBe('Lời được đăng ở đây sau khi cán bộ đọc và duyệt.');
    expect(page.querySelectorAll('[data-summary]')).toHaveLength(1);
  });

  it('sends itself without script, with just the fields that the schema knows, a key, a proof and the trap', () => {
    expect([form.getAttribute('method'), form.getAttribute('action')]).toEqual(['post', paths.commendations]);
    const names = form.querySelectorAll('[name]').map((control) => control.getAttribute('name'));
    expect(names.toSorted()).toEqual(
      [...Object.keys(commendationSchema.shape), 'key', PROOF_FIELD, TRAP_FIELD].sort(),
    );
    expect(form.querySelectorAll('input[type=hidden][name=key][data-key]')).toHaveLength(1);
  });

  it('has a trap that says what it is to whoever has no styles, and is nothing to anybody else', () => {
    const trap = form.querySelector(`[name=${TRAP_FIELD}]`);
    expect([trap?.getAttribute('tabindex'), trap?.getAttribute('autocomplete')]).toEqual(['-1', 'off']);
    const hidden = trap?.closest('[aria-hidden=true].vh');
    expect(hidden?.querySelector('label')?.textContent).toContain('để trống ô này');
    expect(hidden?.querySelectorAll('input, select, textarea, button, a')).toHaveLength(1);
  });

  it('labels and describes every field', () => expectLabelledControls(form));

  it('asks for a consent that nobody ticked beforehand', () => {
    const consent = form.querySelector('#consent');
    expect(consent?.getAttribute('value')).toBe('yes');
    expect(consent?.hasAttribute('checked')).toBe(false);
  });

  it('cuts no letter short, however many marks it is typed with', () => {
    expect(Number(form.querySelector('#message')?.getAttribute('maxlength'))).toBeGreaterThanOrEqual(
      'ễ'.normalize('NFD').length * 600,
    );
  });

  it('offers the newest of what the Worker takes, and says what is made up', () => {
    const targets = readTargets();
    const groups = form.querySelectorAll('#target optgroup');
    expect(groups.map((group) => group.getAttribute('label'))).toEqual([
      'Gương điển hình',
      'Bảng vinh danh',
      'Phong trào thi đua',
    ]);
    const offered = groups.map((group) =>
      group.querySelectorAll('option').map((option) => [option.getAttribute('value'), wordsOf(option)]),
    );
    const newest = TARGET_KINDS.map((kind) =>
      targets
        .filter((target) => target.kind === kind)
        .slice(0, 30)
        .map(({ id, label, sample }) => [id, sample ? `${label} (dữ liệu minh họa)` : label]),
    );
    expect(offered).toEqual(newest);
  });

  it('lets the Worker take every name that stands on the roll, and tells it which are made up', () => {
    const targets = readTargets();
    const standing = readDecisions(readCampaigns()).flatMap(({ recipients, sample }) =>
      recipients.filter(({ status }) => status !== 'revoked').map(({ name }) => [name, sample]),
    );
    const taken = targets
      .filter(({ kind }) => kind === 'recipient')
      .map(({ label, sample }) => [label, sample]);
    expect(taken.toSorted()).toEqual(standing.toSorted());
  });

  it('sends complaints and denunciations elsewhere', () => {
    expect(wordsOf(page.querySelector('aside'))).toContain('Cổng không nhận khiếu nại, tố cáo.');
  });
});

describe('the page after sending', () => {
  const page = site.page(paths.commendationSent);

  it('is a plain page that says what comes next', () => {
    expectPlainPage(page);
    expect(wordsOf(page.querySelector('.steps'))).toContain('Cán bộ đọc lời của bạn.');
  });

  it('is kept out of search engines', () => {
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(readFileSync('dist/sitemap.xml', 'utf8')).not.toContain(paths.commendationSent);
  });
});
