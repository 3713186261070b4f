import { describe, expect, it } from 'vitest';
import { wordsOfLine } from '#domain/documents/lines.ts';
import type { Block, Paper } from '#domain/documents/model.ts';
import { makeBlankForm, makePaper } from '#domain/documents/papers.ts';
import { titleLines } from '#domain/documents/signature.ts';
import { EMPTY_DRAFT } from '#domain/nomination/draft.ts';
import { makeChosen } from '../../../factories/chosen.ts';
import { makeLargeDossier } from '../../../factories/large-dossier.ts';
import { makeIndividual, makeNomination } from '../../../factories/nomination.ts';

const NINH_THUAN = {
  campaign: 'ninh-thuan',
  programme: 'vung-xanh',
  award: 'bk-chu-tich-tinh',
  round: 'dot-2',
};

function blocks<T extends Block['type']>(paper: Paper, type: T): Extract<Block, { type: T }>[] {
  return paper.sheets.flat().filter((block): block is Extract<Block, { type: T }> => block.type === type);
}

const paragraphs = (paper: Paper) => blocks(paper, 'paragraph').map(({ line }) => wordsOfLine(line));
const letterOf = (
  source: Parameters<typeof makePaper>[0]['source'],
  resolved = makeChosen(makeNomination().choice),
) => makePaper({ kind: 'submission-letter', source, resolved });

describe('the submission letter', () => {
  const dossier = makeLargeDossier(3, 40);
  const letter = letterOf(dossier, makeChosen(dossier.choice));

  it('has the head of decree 30: bodies in capitals, number, place and date', () => {
    const [head] = blocks(letter, 'letterhead');
    expect(head?.superior.map(wordsOfLine)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH SƠN LA']);
    expect(head?.body.map(wordsOfLine)).toEqual(['ỦY BAN NHÂN DÂN', 'HUYỆN VÍ DỤ']);
    expect(wordsOfLine(head?.number ?? [])).toBe('Số: 215/TTr-UBND');
    expect(wordsOfLine(head?.placeAndDate ?? [])).toBe('Ví Dụ, ngày\u00A008 tháng\u00A012 năm\u00A02021');
  });

  it('goes to the office that the plan names, and asks for the award by name', () => {
    expect(blocks(letter, 'addressee').map(({ line }) => wordsOfLine(line))).toEqual(['Sở Y tế']);
    expect(wordsOfLine(blocks(letter, 'title')[0]?.subject ?? [])).toBe(
      'Về việc đề nghị tặng, truy tặng Bằng khen Chủ tịch Ủy ban nhân dân tỉnh',
    );
  });

  it('counts in figures and words, and those who died apart; a long list is not named', () => {
    expect(paragraphs(letter)).toContain('1. Tập thể: 03 (ba) tập thể.');
    expect(paragraphs(letter)).toContain(
      '2. Cá nhân: 40 (bốn mươi) cá nhân, trong đó truy tặng 01 (một) cá nhân.',
    );
    expect(paragraphs(letter).join(' ')).toContain(
      'cho 03 (ba) tập thể, 40 (bốn mươi) cá nhân có thành tích',
    );
    expect(paragraphs(letter).join(' ')).not.toContain('Ánh');
  });

  it('names few nominees, each unbroken and as its owner writes it', () => {
    const few = letterOf(
      makeNomination({
        nominees: [makeIndividual({ name: "H'Hen Niê" }), makeIndividual({ name: 'lê  thị mẫu ' })],
      }),
    );
    expect(paragraphs(few)).toContain("- Bà\u00A0H'Hen\u00A0Niê;");
    expect(paragraphs(few)).toContain('- Bà\u00A0lê\u00A0thị\u00A0mẫu.');
    expect(paragraphs(few).some((words) => words.includes('tập thể:'))).toBe(false);
  });

  it('asks for “truy tặng” alone where all have died', () => {
    const dead = letterOf(makeNomination({ nominees: [makeIndividual({ posthumous: true })] }));
    expect(wordsOfLine(blocks(dead, 'title')[0]?.subject ?? [])).toMatch(
      /^Về việc đề nghị truy tặng Giấy khen/,
    );
  });

  it('rests on the law of the plan’s time, by the article that the plan names, and on the plan', () => {
    const bases = paragraphs(letter).filter((words) => words.startsWith('Căn cứ'));
    expect(bases).toHaveLength(3);
    expect(bases[0]).toMatch(/^Căn cứ Luật Thi đua, Khen thưởng ngày 26 tháng 11 năm 2003;.+2013;$/);
    expect(bases[1]).toMatch(/^Căn cứ Điều 55 Nghị định số 91\/2017\/NĐ-CP ngày 31 tháng 7 năm 2017 .+;$/);
    expect(bases[2]).toMatch(
      /^Căn cứ Kế hoạch số 215\/KH-UBND ngày 16 tháng 9 năm 2021 của Ủy ban nhân dân tỉnh Sơn La về việc phát động .+\.$/,
    );
  });

  it('leaves the number and the day blank that the plan leaves blank', () => {
    const [, , plan] = paragraphs(letterOf(makeNomination(), makeChosen(NINH_THUAN)));
    expect(plan).toMatch(
      /^Căn cứ Kế hoạch số …\/KH-UBND ngày … tháng … năm 2021 của Ủy ban nhân dân tỉnh Ninh Thuận/,
    );
  });

  it('leaves dots for what isn’t typed yet, and makes nothing up', () => {
    const draft = letterOf({ ...EMPTY_DRAFT }, makeChosen(NINH_THUAN));
    const [head] = blocks(draft, 'letterhead');
    expect(wordsOfLine(head?.number ?? [])).toBe('Số: …/TTr-…');
    expect(wordsOfLine(head?.placeAndDate ?? [])).toBe('…, ngày\u00A0… tháng\u00A0… năm\u00A0…');
    expect(head?.superior).toEqual([]);
    expect(paragraphs(draft)).toContain('1. Tập thể: … tập thể;');
    expect(blocks(draft, 'signature')[0]).toMatchObject({ title: [[{ blank: 'name' }]], name: null });
  });

  it('is a file named without marks', () => {
    expect(letter.fileName).toBe('to-trinh-uy-ban-nhan-dan-huyen-vi-du');
    expect(
      letterOf(makeNomination({ unit: { name: 'Đ'.repeat(190), kind: 'other', superior: '' } })).fileName,
    ).toMatch(/^[a-z0-9-]{20,90}$/);
  });

  it('names no law, office or plan on a blank form', () => {
    const blank = makeBlankForm('submission-letter');
    expect(paragraphs(blank).join(' ')).not.toMatch(/\d{4}|Sở|2003/);
    expect(paragraphs(blank)[0]).toBe('Căn cứ Luật Thi đua, khen thưởng …;');
  });
});

describe('who signs', () => {
  it.each([
    ['Ủy ban nhân dân xã Mẫu', 'Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['Ủy ban nhân dân xã Mẫu', 'Phó Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['Trung tâm Y tế Mẫu', 'Phó Giám đốc', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    ['Trung tâm Y tế Mẫu', 'Phó Giám đốc phụ trách', ['PHÓ GIÁM ĐỐC PHỤ TRÁCH']],
    ['Tổ COVID ấp Mẫu', 'Tổ trưởng', ['TỔ TRƯỞNG']],
    ['Ủy ban nhân dân xã Mẫu', 'TUQ. Chủ tịch', ['TUQ. CHỦ TỊCH']],
  ])('%s, %s', (unit, title, lines) => {
    expect(titleLines(unit, title).map(wordsOfLine)).toEqual(lines);
  });
});
