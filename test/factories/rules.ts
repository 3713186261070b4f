import type { CampaignRules } from '#domain/campaign/rules.ts';
import type { Award, Round, Route } from '#domain/campaign/schema.ts';

export function makeRound(overrides: Partial<Round> = {}): Round {
  return {
    id: 'dot-1',
    name: 'Đợt 1',
    period: null,
    deadline: { before: '2021-09-08', wording: 'trước ngày 08/9/2021', clause: 'iii-1' },
    ...overrides,
  };
}

export function makeAward(overrides: Partial<Award> = {}): Award {
  return {
    id: 'bang-khen',
    name: 'Bằng khen của Chủ tịch tỉnh Mẫu',
    form: 'bang-khen',
    level: 'province',
    authority: 'Chủ tịch tỉnh Mẫu',
    decidedByUnit: false,
    clause: 'iii-2',
    ...overrides,
  };
}

export function makeRoute(overrides: Partial<Route> = {}): Route {
  return {
    levels: ['province', 'state'],
    receiving: 'so-noi-vu',
    coordinating: 'so-y-te',
    council: null,
    deciding: 'chu-tich',
    sources: [{ clause: 'iv-1', quote: 'gửi về Sở Nội vụ' }],
    ...overrides,
  };
}

/**
 * An invented campaign with one of everything that plans differ in: two programmes with routes of their own, an award
 * of one programme only, one that units give themselves, criteria by kind, level and programme.
 */
export function makeRules(overrides: Partial<CampaignRules> = {}): CampaignRules {
  const criterion = { summary: 'Đóng góp xuất sắc', clause: 'ii-1' };
  return {
    id: 'mau',
    title: 'Tỉnh Mẫu thi đua phòng, chống dịch',
    shortTitle: 'Mẫu: phòng, chống dịch',
    place: 'tỉnh Mẫu',
    cited: {
      kind: 'KẾ HOẠCH',
      number: '99',
      symbol: 'KH-UBND',
      date: { year: 2021, month: 9, day: 6 },
      subject: 'Phát động phong trào thi đua “Tỉnh Mẫu phòng, chống dịch”',
      issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    },
    programmes: [
      { id: 'covid-19', name: 'Phòng, chống dịch', clause: 'i-1' },
      { id: 'may-tinh', name: 'Máy tính cho em', clause: 'i-2' },
    ],
    rounds: [makeRound(), makeRound({ id: 'dot-2', name: 'Đợt 2', deadline: null })],
    offices: [
      { id: 'so-noi-vu', name: 'Sở Nội vụ', clause: 'iv-1' },
      { id: 'so-y-te', name: 'Sở Y tế', clause: 'iv-1' },
      { id: 'so-tttt', name: 'Sở Thông tin và Truyền thông', clause: 'iv-2' },
      { id: 'chu-tich', name: 'Chủ tịch tỉnh Mẫu', clause: 'iv-1' },
    ],
    awards: [
      makeAward(),
      makeAward({ id: 'huan-chuong', name: 'Huân chương Lao động', form: 'huan-chuong', level: 'state' }),
      makeAward({
        id: 'giay-khen',
        name: 'Giấy khen của đơn vị',
        form: 'giay-khen',
        level: 'unit',
        decidedByUnit: true,
      }),
      makeAward({ id: 'bang-may-tinh', name: 'Bằng khen góp máy', programmes: ['may-tinh'] }),
    ],
    routes: [
      makeRoute({ programmes: ['covid-19'] }),
      makeRoute({ programmes: ['may-tinh'], receiving: 'so-tttt', coordinating: null }),
    ],
    procedure: null,
    papers: [],
    contacts: [],
    criteria: [
      { ...criterion, id: 'chung', kinds: ['collective', 'individual'] },
      { ...criterion, id: 'tap-the', kinds: ['collective'] },
      { ...criterion, id: 'nha-nuoc', kinds: ['collective', 'individual'], levels: ['state'] },
      { ...criterion, id: 'gop-may', kinds: ['individual'], programmes: ['may-tinh'] },
    ],
    quotes: {},
    ...overrides,
  };
}
