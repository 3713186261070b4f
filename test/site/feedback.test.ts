import { describe, expect, it } from 'vitest';
import { PROOF_FIELD, TRAP_FIELD } from '#domain/defence/constants.ts';
import { COMPLAINT_ANCHOR } from '#domain/feedback/complaint.ts';
import { WORKING_DAYS } from '#domain/feedback/due.ts';
import { feedbackOffice } from '#domain/feedback/receiving.ts';
import { COMPLAINT, FEEDBACK_KINDS, FEEDBACK_LIMITS, feedbackSchema } from '#domain/feedback/schema.ts';
import { paths } from '#domain/paths.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectLabelledControls, expectPlainPage } from '../support/plain-page.ts';

const site = builtSite();

describe('the feedback form', () => {
  const page = site.page(paths.feedback);
  const form = page.querySelector('main form#viet');
  if (!form) throw new Error('No form');

  it('is a plain page', () => expectPlainPage(page));

  it('sends itself without script, with what the schema knows, a key, a proof and the trap', () => {
    expect([form.getAttribute('method'), form.getAttribute('action')]).toEqual(['post', paths.feedback]);
    const names = new Set(form.querySelectorAll('[name]').map((control) => control.getAttribute('name')));
    expect([...names].toSorted()).toEqual(
      [...Object.keys(feedbackSchema.shape), 'key', PROOF_FIELD, TRAP_FIELD].sort(),
    );
  });

  it('tells under each campaign which office gets it, and whether the plan says so', () => {
    for (const campaign of readCampaigns()) {
      const { name, clause } = feedbackOffice(campaign);
      const radio = form.querySelector(`input[name=campaign][value="${campaign.id}"]`);
      const id = radio?.id ?? '';
      expect(wordsOf(form.querySelector(`label[for="${id}"]`))).toBe(campaign.shortTitle);
      const line = form.querySelector(`#${radio?.getAttribute('aria-describedby') ?? ''}`);
      expect(wordsOf(line)).toContain(`Nơi nhận: ${name},`);
      expect(wordsOf(line).includes('kế hoạch không nói')).toBe(clause === null);
      expect(line?.querySelectorAll('a')).toHaveLength(clause === null ? 0 : 1);
    }
  });

  it('tells the days for each kind, and that complaints go elsewhere', () => {
    const options = form.querySelectorAll('#kind option');
    expect(options.map((option) => option.getAttribute('value'))).toEqual(['', ...FEEDBACK_KINDS, COMPLAINT]);
    for (const kind of FEEDBACK_KINDS)
      expect(wordsOf(form.querySelector(`#kind option[value=${kind}]`))).toContain(
        `trả lời trong ${WORKING_DAYS[kind]} ngày làm việc`,
      );
    expect(wordsOf(page.querySelector(`#${COMPLAINT_ANCHOR}`))).toContain('Luật Tố cáo 25/2018/QH14');
  });

  it.each([
    ['kind', 'Loại việc'],
    ['message', 'Nội dung'],
    ['name', 'Tên bạn (có thể để trống)'],
  ])('labels and describes %s', (name, label) => {
    expect(wordsOf(form.querySelector(`label[for=${name}]`))).toBe(label);
    const control = form.querySelector(`#${name}`);
    expect(control?.getAttribute('aria-describedby')).toBe(`${name}-help ${name}-error`);
    expect(form.querySelectorAll(`#${name}-help, #${name}-error`)).toHaveLength(2);
  });

  it('asks for neither mail nor telephone, and leaves room for every letter', () => {
    expect(form.querySelectorAll('[type=email], [type=tel]')).toEqual([]);
    const room = Number(form.querySelector('#message')?.getAttribute('maxlength'));
    expect(room).toBeGreaterThanOrEqual(FEEDBACK_LIMITS.messageMax * 3);
  });

  it('hides the question about complaints until the Worker asks it', () => {
    expect(form.querySelector('#notComplaint')?.closest('[hidden]')).toBeTruthy();
  });
});

it('the page that follows feedback takes code and secret without script', () => {
  const page = site.page(paths.feedbackFollow);
  expectPlainPage(page);
  const form = page.querySelector('main form');
  if (!form) throw new Error('No form');
  expect([form.getAttribute('method'), form.getAttribute('action')]).toEqual(['post', paths.feedbackFollow]);
  expectLabelledControls(form);
  expect(wordsOf(form.querySelector('label[for=code]'))).toBe('Mã phản ánh');
});

it('the page after sending is plain and kept out of search engines', () => {
  const page = site.page(paths.feedbackSent);
  expectPlainPage(page);
  expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
});
