import { describe, expect, it } from 'vitest';
import { BLANK_NOTE } from '#domain/campaign/document.ts';
import { paths } from '#domain/paths.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';
import { planUnits, toWords } from '../support/plan-source.ts';

const site = builtSite();

describe.each(readCampaigns())('the official view of $id', (campaign) => {
  const page = site.page(paths.document(campaign.id));
  const sheet = page.querySelector('.sheet');
  if (!sheet) throw new Error('No sheet');
  const { document } = campaign;
  const blanks = [document.number, document.date.month, document.date.day].filter((part) => part === null);

  it('is a plain page', () => expectPlainPage(page));

  it('opens with the nation’s name and the motto, and the bodies in capitals', () => {
    expect(sheet.querySelectorAll('.nation p').map(wordsOf)).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
    const lines = sheet.querySelectorAll('.agency p').map(wordsOf).join(' ');
    const names = [document.superior?.name, document.issuer.name].filter(Boolean).join(' ');
    expect(lines).toBe(names.toLocaleUpperCase('vi'));
    expect(sheet.querySelectorAll('.agency b').map(wordsOf).join(' ')).toBe(
      document.issuer.name.toLocaleUpperCase('vi'),
    );
  });

  it('leaves blank what the source leaves blank, and says so on screen only', () => {
    expect(sheet.querySelectorAll('.blank')).toHaveLength(blanks.length);
    expect(sheet.querySelectorAll('.blank').map(wordsOf).join('')).toBe('');
    const notes = sheet.querySelectorAll('.note');
    expect(notes.map(wordsOf)).toEqual(notes.map(() => BLANK_NOTE));
    expect(notes.every((note) => note.classList.contains('noprint'))).toBe(true);
    expect(notes.length > 0).toBe(blanks.length > 0 || document.signer.name === null);
  });

  it('gives the whole document word for word', () => {
    const printed = site.page(paths.document(campaign.id)).querySelector('.sheet');
    for (const own of printed?.querySelectorAll('.nation, .agency, .note') ?? []) own.remove();
    const foot = printed?.querySelector('.sheet-foot')?.remove();
    const ends = [foot?.querySelector('.to'), foot?.querySelector('.sign')];
    const words = [printed, ...ends].flatMap((part) => toWords(part?.textContent ?? ''));
    expect(words).toEqual(planUnits(campaign).flatMap(({ text }) => toWords(text)));
  });

  it('keeps the last paragraph on the page of the signature', () => {
    const end = sheet.querySelector('.sheet-end');
    expect(end?.querySelectorAll('.sheet-body > p')).toHaveLength(1);
    expect(end?.querySelector('.sign')).not.toBeNull();
  });

  it('leads each sign of a correction to its row on the plan’s page', () => {
    const register = site.page(paths.campaign(campaign.id));
    for (const sign of sheet.querySelectorAll('.fix')) {
      const [address, anchor = ''] = (sign.getAttribute('href') ?? '').split('#');
      expect(address).toBe(paths.campaign(campaign.id));
      expect(register.getElementById(anchor)).not.toBeNull();
    }
  });
});
