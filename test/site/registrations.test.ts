import { describe, expect, it } from 'vitest';
import { PROOF_FIELD, TRAP_FIELD } from '#domain/defence/constants.ts';
import { paths } from '#domain/paths.ts';
import { fieldOf } from '#domain/registration/schema.ts';
import { listRegisters } from '../../src/collections/content.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';

const site = builtSite();
const GUARDS = ['code', 'secret', 'version', 'place', 'consent', 'key', PROOF_FIELD, TRAP_FIELD];

const forms = listRegisters().flatMap((register) => {
  const { campaign, registration, commitment } = register;
  const ofPlaces = {
    path: paths.registration(campaign),
    fields: {
      body: 'Cơ quan đăng ký',
      area: 'Khu vực',
      targetDate: 'Ngày phấn đấu đạt',
      own: 'Giải pháp khác',
    },
    more: ['contact'],
    promises: registration.measures,
    says: `${register.office.name} đọc, rồi xác nhận hoặc trả lại kèm lý do.`,
    districts: true,
  };
  const ofKinds = commitment.kinds.map((kind) => ({
    path: paths.commitment(campaign, kind.id),
    fields: { name: 'Tên ký cam kết' },
    more: [],
    promises: kind.undertakings,
    says: `Chỉ ${register.office.name} thấy; không bao giờ đăng.`,
    districts: false,
  }));
  return [ofPlaces, ...ofKinds].map((form) => ({ ...form, register }));
});

describe.each(forms)('$path', ({ path, fields, more, promises, says, districts, register }) => {
  const page = site.page(path);
  const form = page.querySelector('main form[method=post]');
  if (!form) throw new Error('No form');

  it('is a plain page, which tells when its plan takes entries', () => {
    expectPlainPage(page);
    for (const { name } of register.periods)
      expect(wordsOf(page.querySelector('.notice'))).toContain(`${name}: từ `);
  });

  it('sends itself without script, with just the fields that it is read by', () => {
    expect(form.getAttribute('action')).toBe(path);
    const names = form.querySelectorAll('[name]').map((control) => control.getAttribute('name'));
    const boxes = promises.map(({ id }) => fieldOf('m', id));
    expect(names.toSorted()).toEqual([...GUARDS, ...Object.keys(fields), ...more, ...boxes].toSorted());
  });

  it('labels what must be filled in, and says what may be left empty', () => {
    for (const [name, label] of Object.entries(fields)) {
      const words = wordsOf(form.querySelector(`label[for=${name}]`));
      expect(words).toContain(label);
      expect(words.includes('có thể để trống')).toBe(name === 'own');
      expect(form.querySelector(`#${name}`)?.getAttribute('aria-describedby')).toBe(
        `${name}-help ${name}-error`,
      );
    }
  });

  it('offers each promise in the plan’s words, with its clause, and ticks none', () => {
    for (const { id, clause } of promises) {
      const box = form.querySelector(`#${fieldOf('m', id)}`);
      expect(box?.hasAttribute('checked')).toBe(false);
      expect(wordsOf(form.querySelector(`label[for=${fieldOf('m', id)}]`)).length).toBeGreaterThan(10);
      expect(form.toString()).toContain(`href="${paths.clause(register.campaign, clause)}"`);
    }
    expect(form.querySelector('#consent')?.hasAttribute('checked')).toBe(false);
  });

  it('offers every place that the Worker takes', () => {
    const offered = form.querySelectorAll('#place option').map((option) => option.getAttribute('value'));
    const taken = register.places.filter(({ kind }) => districts || kind === 'commune').map(({ id }) => id);
    expect(offered.toSorted()).toEqual(['', ...taken].toSorted());
  });

  it('says which office reads it', () => {
    expect(wordsOf(page.querySelector('main'))).toContain(says);
    expect(wordsOf(form.querySelector('label[for=consent]'))).toContain(register.office.name);
  });
});

it.each([paths.registrations, paths.commitments])('%s leads to every form of its sort', (path) => {
  const page = site.page(path);
  expectPlainPage(page);
  const links = page.querySelectorAll('main a').map((link) => link.getAttribute('href'));
  const wanted = forms.map((form) => form.path).filter((one) => one.startsWith(path));
  expect(links).toEqual(expect.arrayContaining(wanted));
  expect(links).toContain(paths.ownEntry);
});
