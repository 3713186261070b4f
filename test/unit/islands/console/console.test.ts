import { describe, expect, it } from 'vitest';
import { watchingSession } from '../../../../src/client/staff/session.ts';
import { orderActions } from '../../../../src/islands/Console/dossier/order.ts';
import { readInput } from '../../../../src/islands/Console/dossier/problems.ts';
import { blankForm, dateOf, inputOf } from '../../../../src/islands/Console/dossier/typed.ts';
import { eventInWords, sizeInWords, whenInWords } from '../../../../src/islands/Console/dossier/words.ts';
import { ANY, countFilters, queryIn, wordsOf } from '../../../../src/islands/Console/inbox/query.ts';
import { countStates, dueInWords } from '../../../../src/islands/Console/inbox/words.ts';
import { addressOf, dossierPlace, placeIn } from '../../../../src/islands/Console/places.ts';
import { screensOf } from '../../../../src/islands/Console/screens.ts';
import { makeStaffDossier } from '../../../factories/staff-dossier.ts';
import { PLANS } from '../plans.ts';

describe('the place in the address', () => {
  it('is read as it was written', () => {
    const place = { screen: 'inbox' as const, open: '7K4MPX92', query: { tim: 'trạm y tế' } };
    const address = addressOf(place);
    expect(address).toBe('/quan-tri/?man=ho-so&tim=tr%E1%BA%A1m+y+t%E1%BA%BF&ma=7K4MPX92');
    expect(placeIn(address.slice(address.indexOf('?')), 'reports')).toEqual(place);
  });

  it('opens by a code as it is printed or typed, and anything else by what it is called', () => {
    for (const typed of ['7K4M-PX92', '7k4mpx92', '7K4M+PX92'])
      expect(placeIn(`?man=ho-so&ma=${typed}`, 'reports').open).toBe('7K4MPX92');
    expect(placeIn('?man=can-bo&ma=a-b', 'reports').open).toBe('a-b');
    expect(placeIn('?man=ho-so&ma=-', 'reports').open).toBeNull();
  });

  it('starts where the member does when it names no screen', () => {
    expect(placeIn('?man=khong-co', 'reports')).toEqual({ screen: 'reports', open: null, query: {} });
    expect(addressOf(dossierPlace('7K4MPX92'))).toBe('/quan-tri/?man=ho-so&ma=7K4MPX92');
  });
});

describe('the screens in the masthead', () => {
  it.each([
    ['ninh-thuan', 'so-noi-vu', true],
    ['ninh-thuan', 'so-y-te', false],
    ['nga-nam', 'trung-tam-y-te', false],
    ['*', '*', true],
  ])('registrations and commitments for a receiver of %s, %s: %s', (campaign, office, offered) => {
    const screens = screensOf({ grants: [{ role: 'receiver', campaign, office }] }, PLANS);
    expect(screens.includes('entries')).toBe(offered);
    expect(screens).toContain('inbox');
  });

  it('none to who keeps no role', () => {
    expect(screensOf({ grants: [] }, PLANS)).toEqual([]);
  });
});

describe('the inbox’s filters', () => {
  it('go into the address and come back, those that are any left out', () => {
    const query = { ...ANY, scope: 'mine' as const, state: 'received' as const, age: 7, words: 'Mẫu' };
    const words = { 'pham-vi': 'mine', 'trang-thai': 'received', 'so-ngay': '7', tim: 'Mẫu' };
    expect(wordsOf(query)).toEqual(words);
    expect(queryIn(words)).toEqual(query);
    expect(wordsOf(ANY)).toEqual({});
    expect(countFilters(query)).toBe(2);
  });

  it('take what they can’t read for any', () => {
    expect(queryIn({ 'trang-thai': 'bay', 'so-ngay': 'lâu', 'pham-vi': 'x', tim: 'a' })).toEqual({
      ...ANY,
      words: 'a',
    });
  });

  it('count states of one campaign and office', () => {
    const one = { campaign: 'son-la', office: 'so-y-te', state: 'received' as const, count: 2 };
    const counts = {
      counts: [one, { ...one, office: 'so-noi-vu', count: 3 }, { ...one, campaign: 'mau' }],
      mine: 0,
    };
    expect(countStates(counts, { campaign: 'son-la', office: '' }).get('received')).toBe(5);
    expect(countStates(counts, { campaign: 'son-la', office: 'so-y-te' }).get('received')).toBe(2);
    expect(countStates(counts, { campaign: '', office: '' }).get('received')).toBe(7);
  });
});

describe('a due date in words', () => {
  const now = Date.parse('2021-12-11T09:00:00+07:00');
  const since = '2021-12-08T10:00:00+07:00';
  it.each([
    [null, false, 'từ 08/12/2021'],
    ['2021-12-12T00:00:00+07:00', false, 'hạn hôm nay'],
    ['2021-12-14T00:00:00+07:00', false, 'còn 2 ngày'],
    ['2021-12-11T00:00:00+07:00', true, 'quá hạn 1 ngày'],
    ['2021-12-11T08:00:00+07:00', true, 'vừa quá hạn'],
  ])('%s', (dueAt, overdue, words) =>
    expect(dueInWords({ dueAt, overdue, stateSince: since }, now)).toBe(words),
  );
});

describe('an action’s form', () => {
  const dossier = makeStaffDossier();
  const blank = blankForm(dossier);
  const read = (action: Parameters<typeof inputOf>[0], some: Partial<typeof blank>) =>
    readInput(inputOf(action, { ...blank, ...some }));

  it('sends what was typed, by the contract', () => {
    const typed = {
      fields: ['papers'],
      reason: 'Thiếu chữ ký.',
      date: { day: '7', month: '12', year: '2021' },
    };
    expect(read('ask-supplement', typed).input).toEqual({
      action: 'ask-supplement',
      fields: ['papers'],
      reason: 'Thiếu chữ ký.',
      due: '2021-12-07',
    });
    expect(read('assign', {}).input).toEqual({ action: 'assign', assignee: null });
    expect(dateOf({ day: '', month: '', year: '' })).toBe('-00-00');
  });

  it('says what is missing, field by field', () => {
    expect(read('ask-supplement', {}).problems.map(({ field }) => field)).toEqual([
      'fields',
      'due',
      'reason',
    ]);
    for (const date of [
      { day: '', month: '', year: '' },
      { day: '31', month: '02', year: '2027' },
    ])
      expect(read('ask-supplement', { fields: ['papers'], reason: 'Thiếu.', date }).problems).toEqual([
        { field: 'due', message: 'Nhập ngày có thật, đủ ngày, tháng, năm' },
      ]);
    expect(read('refuse', { reason: 'Ngoài phong trào.' }).problems).toEqual([
      { field: 'ground', message: 'Chọn lý do không tiếp nhận' },
    ]);
    expect(read('note', { text: ' ' }).problems).toEqual([{ field: 'text', message: 'Viết ghi chú' }]);
    expect(read('record-council', {}).problems.map(({ field }) => field)).toContain('members');
  });

  it('sends only those who were judged, and asks why one doesn’t meet the criteria', () => {
    const award = 'bk-chu-tich-tinh';
    const findings = {
      ...blank.findings,
      1: { finding: 'does-not' as const, ground: '' as const, award, note: '' },
    };
    expect(read('assess', { findings }).problems).toEqual([
      { field: 'assessments.0.ground', message: 'Chọn lý do chưa đạt' },
    ]);
    const judged = { ...findings[1], ground: 'evidence-lacking' as const };
    expect(read('assess', { findings: { ...findings, 1: judged } }).input).toEqual({
      action: 'assess',
      assessments: [{ position: 1, finding: 'does-not', ground: 'evidence-lacking', award, note: '' }],
    });
    expect(read('assess', {}).problems).toEqual([
      { field: 'assessments', message: 'Đánh giá ít nhất một đề nghị' },
    ]);
  });

  it('offers to propose only once everyone was assessed', () => {
    const actions = ['assign', 'assess', 'propose', 'ask-supplement', 'hold', 'note'] as const;
    const at = { ...dossier, actions: [...actions] };
    expect(orderActions(at)).toEqual({
      main: 'assess',
      beside: ['ask-supplement', 'note'],
      others: ['assign', 'propose', 'hold'],
    });
    const assessment = { position: 0, finding: 'meets' as const, ground: null, award: 'a', note: '' };
    const nominees = at.nominees.map((nominee) => ({ ...nominee, assessment }));
    expect(orderActions({ ...at, nominees }).main).toBe('propose');
  });
});

it('tells a dossier’s facts in words', () => {
  expect(eventInWords({ action: 'receive', from: 'submitted', to: 'received' })).toBe('Đã tiếp nhận');
  expect(eventInWords({ action: 'assess', from: 'appraising', to: 'appraising' })).toBe(
    'Đánh giá từng đề nghị',
  );
  expect(eventInWords({ action: 'answer-supplement', from: 'supplement-requested', to: 'received' })).toBe(
    'Bổ sung đã về',
  );
  expect([sizeInWords(200), sizeInWords(254_000), sizeInWords(1_258_291)]).toEqual([
    '1 KB',
    '248 KB',
    '1,2 MB',
  ]);
  expect(whenInWords('2021-12-10T03:24:00Z')).toBe('10:24, 10/12/2021');
});

describe('a session', () => {
  const told = async (response: Response, path = '/api/staff/me') => {
    const lives: boolean[] = [];
    const answer = await watchingSession(
      async () => response,
      (one) => lives.push(one),
    )(path);
    return { lives, status: answer.status };
  };

  it('is over by a 401, and lives by any other answer of the staff’s API', async () => {
    expect(await told(new Response(null, { status: 401 }))).toEqual({ lives: [false], status: 401 });
    expect(await told(Response.json({}))).toEqual({ lives: [true], status: 200 });
    expect(await told(new Response(null, { status: 401 }), '/du-lieu/campaigns.json')).toEqual({
      lives: [],
      status: 401,
    });
  });

  it('is over when a call is led away to sign in', async () => {
    const led = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    expect(await told(led)).toEqual({ lives: [false], status: 0 });
  });
});
