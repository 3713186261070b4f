import { describe, expect, it } from 'vitest';
import { type Answer, listAnswers } from '#domain/campaign/answers.ts';
import { choiceTree, KIND_SEGMENTS, listNodes } from '#domain/campaign/choice-tree.ts';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { makeAward, makeRules } from '../../factories/rules.ts';

const campaigns = readCampaigns();

function campaign(id: string) {
  const found = campaigns.find((one) => one.id === id);
  if (!found) throw new Error(`no plan ${id}`);
  return found;
}

/** `nhận → thẩm định → hội đồng → quyết định`; `tự khen` where nothing is sent. */
function path({ route }: Answer): string {
  if (!route) return 'tự khen';
  return [route.receiving, route.coordinating, route.council, route.deciding]
    .map((office) => office?.name ?? '–')
    .join(' → ');
}

const NGA_NAM = 'Trung tâm Y tế → Phòng Nội vụ → –';
const THAI_NGUYEN = 'Phòng Tổ chức - Hành chính Sở Y tế → – → –';
const HA_NAM = 'Văn phòng Sở → – → Hội đồng Thi đua - Khen thưởng Sở → Ủy ban nhân dân tỉnh';
const STATE = 'Cấp Nhà nước, qua Chủ tịch Ủy ban nhân dân tỉnh';
const PROVINCE = 'Chủ tịch Ủy ban nhân dân tỉnh';

const TABLE: Record<string, Record<string, string>> = {
  'nga-nam': {
    'covid-19 gk-don-vi': 'tự khen',
    'covid-19 gk-chu-tich-thi-xa': `${NGA_NAM} → Chủ tịch Ủy ban nhân dân thị xã`,
    'covid-19 khen-cap-tinh': `${NGA_NAM} → Cấp trên có thẩm quyền`,
    'covid-19 khen-cap-nha-nuoc': `${NGA_NAM} → Cấp trên có thẩm quyền`,
  },
  'ninh-thuan': {
    'vung-xanh bk-chu-tich-tinh': `Sở Nội vụ → Sở Y tế → – → ${PROVINCE}`,
    'vung-xanh khen-theo-tham-quyen': 'tự khen',
  },
  'thai-nguyen-so-y-te': {
    'covid-19 hc-lao-dong': `${THAI_NGUYEN} → Cấp có thẩm quyền`,
    'covid-19 bk-thu-tuong': `${THAI_NGUYEN} → Cấp có thẩm quyền`,
    'covid-19 bk-chu-tich-tinh': `${THAI_NGUYEN} → Cấp có thẩm quyền`,
    'covid-19 gk-giam-doc-so': `${THAI_NGUYEN} → Giám đốc Sở Y tế`,
  },
  'ha-nam-so-gtvt': {
    'covid-19 hc-lao-dong': HA_NAM,
    'covid-19 bk-thu-tuong': HA_NAM,
    'covid-19 bk-chu-tich-tinh': HA_NAM,
    'covid-19 gk-don-vi': 'tự khen',
  },
  'son-la': Object.fromEntries(
    [
      ['covid-19', 'Sở Y tế → Sở Nội vụ → –'],
      ['song-va-may-tinh', 'Sở Thông tin và Truyền thông → Sở Nội vụ → –'],
    ].flatMap(([programme, way]) => [
      [`${programme} hc-lao-dong`, `${way} → ${STATE}`],
      [`${programme} hc-bao-ve-to-quoc`, `${way} → ${STATE}`],
      [`${programme} hc-chien-cong`, `${way} → ${STATE}`],
      [`${programme} bk-thu-tuong`, `${way} → ${STATE}`],
      [`${programme} bk-chu-tich-tinh`, `${way} → ${PROVINCE}`],
      [`${programme} gk-thu-truong`, 'tự khen'],
    ]),
  ),
};

describe.each(Object.keys(TABLE))('who takes a dossier under %s', (id) => {
  const answers = listAnswers(campaign(id));

  it.each(['collective', 'individual'] as const)('is as the plan says, for each award to a %s', (kind) => {
    const own = answers.filter(({ kinds }) => kinds.includes(kind));
    const table = own.map((answer) => [`${answer.programme.id} ${answer.award.id}`, path(answer)]);
    expect(table).toHaveLength(Object.keys(TABLE[id] ?? {}).length);
    expect(Object.fromEntries(table)).toEqual(TABLE[id]);
  });

  it('rests on sentences of the plan wherever something is sent', () => {
    for (const { route } of answers) expect(route === null || route.sources.length > 0).toBe(true);
  });
});

describe('the choice', () => {
  const tree = (id: string) => choiceTree(campaign(id));
  const places = (id: string, type: 'question' | 'answer') =>
    listNodes(tree(id))
      .filter((node) => node.type === type)
      .map(({ steps }) => steps.join('/'));

  it('asks only what matters: no programme, and no kind where both are judged alike', () => {
    expect(places('nga-nam', 'question')).toEqual(['nga-nam']);
    expect(places('nga-nam', 'answer')).toEqual([
      'nga-nam/gk-don-vi',
      'nga-nam/gk-chu-tich-thi-xa',
      'nga-nam/khen-cap-tinh',
      'nga-nam/khen-cap-nha-nuoc',
    ]);
    expect(places('ninh-thuan', 'answer')).toEqual([
      'ninh-thuan/bk-chu-tich-tinh/tap-the',
      'ninh-thuan/bk-chu-tich-tinh/ca-nhan',
      'ninh-thuan/khen-theo-tham-quyen',
    ]);
  });

  it('asks for the programme first where there are two', () => {
    const root = tree('son-la');
    expect(root.type === 'question' && [root.asks, root.options.map(({ id }) => id)]).toEqual([
      'programme',
      ['covid-19', 'song-va-may-tinh'],
    ]);
    expect(places('son-la', 'answer')).toContain('son-la/song-va-may-tinh/bk-chu-tich-tinh/ca-nhan');
    expect(places('son-la', 'answer')).toContain('son-la/covid-19/hc-chien-cong');
  });

  it.each([
    ['nga-nam', 4],
    ['ninh-thuan', 3],
    ['thai-nguyen-so-y-te', 8],
    ['ha-nam-so-gtvt', 4],
    ['son-la', 14],
  ])('of %s has %i answers, each at an address of its own', (id, count) => {
    const addresses = places(id, 'answer');
    expect(new Set(addresses).size).toBe(count);
    expect(addresses).toHaveLength(count);
  });

  it('gives every programme, award and kind exactly one answer', () => {
    for (const plan of campaigns) {
      const nodes = listNodes(choiceTree(plan)).filter((node) => node.type === 'answer');
      for (const programme of plan.programmes) {
        for (const award of plan.awards.filter((one) => one.programmes?.includes(programme.id) ?? true)) {
          for (const kind of Object.keys(KIND_SEGMENTS) as (keyof typeof KIND_SEGMENTS)[]) {
            const own = nodes.filter(
              ({ answer }) =>
                answer.programme.id === programme.id &&
                answer.award.id === award.id &&
                answer.kinds.includes(kind),
            );
            expect(own, `${plan.id} ${programme.id} ${award.id} ${kind}`).toHaveLength(1);
          }
        }
      }
    }
  });

  it('is answered at once where a plan leaves nothing to choose', () => {
    const [programme] = makeRules().programmes;
    const plan = makeRules({
      programmes: programme ? [programme] : [],
      awards: [makeAward()],
      criteria: [],
    });
    expect(choiceTree(plan)).toMatchObject({ type: 'answer', steps: ['mau'] });
  });

  it('offers an award of one programme under that programme only', () => {
    const awards = (programme: string) =>
      listAnswers(makeRules())
        .filter((answer) => answer.programme.id === programme)
        .map(({ award }) => award.id);
    expect(awards('may-tinh')).toContain('bang-may-tinh');
    expect(awards('covid-19')).not.toContain('bang-may-tinh');
  });

  it('stops where a plan has no route', () => {
    expect(() => choiceTree(makeRules({ routes: [] }))).toThrow('No route for covid-19, bang-khen.');
  });
});
