import { describe, expect, it } from 'vitest';
import { NOMINEE_KINDS } from '#domain/award/constants.ts';
import { deadlineInWords } from '#domain/campaign/deadline.ts';
import { dateInWords, numberLine } from '#domain/campaign/document.ts';
import { awardsFor, criteriaFor, resolveChoice } from '#domain/campaign/rules.ts';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { toRules } from '../../../src/collections/portal-rules.ts';
import { FIVE_PLANS } from '../../support/plan-source.ts';

const campaigns = readCampaigns().filter(({ id }) => FIVE_PLANS.some((one) => one === id));
const rules = campaigns.map(toRules);

function find(id: string) {
  const campaign = campaigns.find((one) => one.id === id);
  if (!campaign) throw new Error(`no campaign ${id}`);
  return campaign;
}

const COVID = 'covid-19';
const SONG = 'song-va-may-tinh';
const TOWN = 'Chủ tịch Ủy ban nhân dân thị xã';
const PROVINCE = 'Chủ tịch Ủy ban nhân dân tỉnh';
const STATE = 'Cấp Nhà nước, qua Chủ tịch Ủy ban nhân dân tỉnh';
const STI = 'Sở Thông tin và Truyền thông';
const HEALTH_OFFICE = 'Phòng Tổ chức - Hành chính Sở Y tế';
const BOARD = 'Hội đồng Thi đua - Khen thưởng Sở';

/** Who receives, appraises, gives its opinion and decides, as the plans say. */
const ROUTES: [string, string, string, ...(string | null)[]][] = [
  ['ha-nam-so-gtvt', COVID, 'hc-lao-dong', 'Văn phòng Sở', null, BOARD, 'Ủy ban nhân dân tỉnh'],
  ['ha-nam-so-gtvt', COVID, 'bk-thu-tuong', 'Văn phòng Sở', null, BOARD, 'Ủy ban nhân dân tỉnh'],
  ['ha-nam-so-gtvt', COVID, 'bk-chu-tich-tinh', 'Văn phòng Sở', null, BOARD, 'Ủy ban nhân dân tỉnh'],
  ['nga-nam', COVID, 'gk-chu-tich-thi-xa', 'Trung tâm Y tế', 'Phòng Nội vụ', null, TOWN],
  ['nga-nam', COVID, 'khen-cap-tinh', 'Trung tâm Y tế', 'Phòng Nội vụ', null, 'Cấp trên có thẩm quyền'],
  ['nga-nam', COVID, 'khen-cap-nha-nuoc', 'Trung tâm Y tế', 'Phòng Nội vụ', null, 'Cấp trên có thẩm quyền'],
  ['ninh-thuan', 'vung-xanh', 'bk-chu-tich-tinh', 'Sở Nội vụ', 'Sở Y tế', null, PROVINCE],
  ['son-la', COVID, 'hc-lao-dong', 'Sở Y tế', 'Sở Nội vụ', null, STATE],
  ['son-la', COVID, 'hc-bao-ve-to-quoc', 'Sở Y tế', 'Sở Nội vụ', null, STATE],
  ['son-la', COVID, 'hc-chien-cong', 'Sở Y tế', 'Sở Nội vụ', null, STATE],
  ['son-la', COVID, 'bk-thu-tuong', 'Sở Y tế', 'Sở Nội vụ', null, STATE],
  ['son-la', COVID, 'bk-chu-tich-tinh', 'Sở Y tế', 'Sở Nội vụ', null, PROVINCE],
  ['son-la', SONG, 'hc-lao-dong', STI, 'Sở Nội vụ', null, STATE],
  ['son-la', SONG, 'hc-bao-ve-to-quoc', STI, 'Sở Nội vụ', null, STATE],
  ['son-la', SONG, 'hc-chien-cong', STI, 'Sở Nội vụ', null, STATE],
  ['son-la', SONG, 'bk-thu-tuong', STI, 'Sở Nội vụ', null, STATE],
  ['son-la', SONG, 'bk-chu-tich-tinh', STI, 'Sở Nội vụ', null, PROVINCE],
  ['thai-nguyen-so-y-te', COVID, 'hc-lao-dong', HEALTH_OFFICE, null, null, 'Cấp có thẩm quyền'],
  ['thai-nguyen-so-y-te', COVID, 'bk-thu-tuong', HEALTH_OFFICE, null, null, 'Cấp có thẩm quyền'],
  ['thai-nguyen-so-y-te', COVID, 'bk-chu-tich-tinh', HEALTH_OFFICE, null, null, 'Cấp có thẩm quyền'],
  ['thai-nguyen-so-y-te', COVID, 'gk-giam-doc-so', HEALTH_OFFICE, null, null, 'Giám đốc Sở Y tế'],
];

describe('the routes of the five plans', () => {
  it('are these, for every award that is sent through the portal', () => {
    const found = rules.flatMap((campaign) =>
      campaign.programmes.flatMap((programme) =>
        awardsFor(campaign, programme.id).map((award) => {
          const round = campaign.rounds[0]?.id ?? null;
          const choice = { campaign: campaign.id, programme: programme.id, award: award.id, round };
          const { receiving, coordinating, council, deciding } = resolveChoice(rules, choice, 0);
          return [campaign.id, programme.id, award.id, receiving, coordinating, council, deciding];
        }),
      ),
    );
    expect(found).toEqual(ROUTES);
  });

  it('leave to the units what the units decide', () => {
    const own = campaigns.flatMap(({ id, awards }) =>
      awards.filter(({ decidedByUnit }) => decidedByUnit).map((award) => `${id}: ${award.name}`),
    );
    expect(own).toEqual([
      'ha-nam-so-gtvt: Giấy khen của đơn vị',
      'nga-nam: Giấy khen của thủ trưởng đơn vị',
      'ninh-thuan: Khen thưởng theo thẩm quyền của cơ quan, đơn vị, địa phương',
      'son-la: Giấy khen của thủ trưởng cơ quan, đơn vị, địa phương',
    ]);
  });
});

describe('the documents of the five plans', () => {
  it.each([
    ['ha-nam-so-gtvt', 'Số: /KH-SGTVT', 'tháng 10/2021', 'GIÁM ĐỐC', 'Đặng Trọng Thắng'],
    ['nga-nam', 'Số: /KH-UBND', 'năm 2021', 'CHỦ TỊCH', null],
    ['ninh-thuan', 'Số: /KH-UBND', 'năm 2021', 'CHỦ TỊCH', 'Trần Quốc Nam'],
    ['son-la', 'Số: 215/KH-UBND', '16/9/2021', 'CHỦ TỊCH', 'Hoàng Quốc Khanh'],
    ['thai-nguyen-so-y-te', 'Số: /KH-SYT', 'tháng 12/2021', 'GIÁM ĐỐC', 'Đặng Ngọc Huy'],
  ])('%s leaves blank what the source leaves blank', (id, number, date, title, name) => {
    const { document } = find(id);
    expect([numberLine(document), dateInWords(document)]).toEqual([number, date]);
    expect(document.signer).toEqual({ title, name });
  });
});

describe('the rounds of the five plans', () => {
  it('are two in Ngã Năm, without a deadline', () => {
    expect(
      find('nga-nam').rounds.map(({ id, period, deadline }) => [id, period?.from, period?.to, deadline]),
    ).toEqual([
      ['dot-1', '2021-09-09', '2021-12-31', null],
      ['dot-2', '2022-01-01', null, null],
    ]);
  });

  it('are two in Ninh Thuận, each with its deadline in words', () => {
    const { rounds } = find('ninh-thuan');
    expect(rounds.map(({ id, period }) => [id, period?.from, period?.to, period?.review])).toEqual([
      ['dot-1', null, null, '2021-09-10'],
      ['dot-2', '2021-09-10', '2021-12-31', null],
    ]);
    expect(rounds.map(({ deadline }) => deadline && deadlineInWords(deadline))).toEqual([
      '“trước ngày 08/9/2021”, tức là đến hết thứ Ba 07/09/2021',
      '“trước ngày 20/12/2021”, tức là đến hết Chủ nhật 19/12/2021',
    ]);
  });

  it.each(['ha-nam-so-gtvt', 'son-la', 'thai-nguyen-so-y-te'])('are none in %s', (id) => {
    expect(find(id).rounds).toEqual([]);
  });
});

describe('the criteria of the five plans', () => {
  it('are six for collectives and five for individuals in Sơn La, with those of each programme apart', () => {
    const [sonLa] = rules.filter(({ id }) => id === 'son-la');
    if (!sonLa) throw new Error('no son-la');
    const clauses = (programme: string, kind: 'collective' | 'individual') =>
      criteriaFor(sonLa, programme, 'province', kind).map(({ clause }) => clause.replace('iii-2-2-', ''));
    expect(clauses(COVID, 'collective')).toEqual(['a-1', 'a-2', 'a-3', 'a-4', 'a-5']);
    expect(clauses(SONG, 'collective')).toEqual(['a-6']);
    expect(clauses(COVID, 'individual')).toEqual(['b-1', 'b-2', 'b-3', 'b-4', 'b-5']);
    expect(clauses(SONG, 'individual')).toEqual(['b-4', 'b-5']);
  });

  it('leave nobody without one to meet', () => {
    const without = rules.flatMap((campaign) =>
      campaign.programmes.flatMap(({ id: programme }) =>
        awardsFor(campaign, programme).flatMap(({ id, level }) =>
          NOMINEE_KINDS.filter((kind) => kind !== 'household')
            .filter((kind) => criteriaFor(campaign, programme, level, kind).length === 0)
            .map((kind) => `${campaign.id} ${programme} ${id} ${kind}`),
        ),
      ),
    );
    expect(without).toEqual([]);
  });
});

/** Each plan's contents of emulation, clause by clause, as its own numbering has them. */
const numbered = (part: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${part}-${index + 1}`);

it.each([
  ['ha-nam-so-gtvt', numbered('ii', 6)],
  ['nga-nam', numbered('ii', 6)],
  ['ninh-thuan', numbered('ii-2', 5)],
  ['son-la', numbered('ii', 7)],
  ['thai-nguyen-so-y-te', numbered('ii', 5)],
])('the themes of %s are the contents that its plan lists, in its order', (id, clauses) => {
  expect(find(id).themes.map(({ clause }) => clause)).toEqual(clauses);
});

it('gives each programme of Sơn La its own themes', () => {
  const of = (programme: string) =>
    find('son-la').themes.filter(({ programmes }) => programmes?.includes(programme));
  expect(of(COVID).map(({ clause }) => clause)).toEqual(numbered('ii', 6));
  expect(of(SONG).map(({ clause }) => clause)).toEqual(['ii-7']);
});

it('marks the words of a heading whose number is the slip', () => {
  const heading = find('thai-nguyen-so-y-te').blocks.find(
    (block) => block.type === 'heading' && block.anchor === 'v',
  );
  const row = find('thai-nguyen-so-y-te').corrections.findIndex(({ clause }) => clause === 'v') + 1;
  expect(heading).toMatchObject({ marker: 'V.', runs: [{ text: 'Tổ chức thực hiện', correction: row }] });
});

it('asks for papers only where the plan names a procedure', () => {
  const asked = campaigns.map(({ id, procedure, papers }) => [
    id,
    procedure?.name,
    papers.map((paper) => paper.id),
  ]);
  expect(asked).toEqual([
    ['ha-nam-so-gtvt', undefined, []],
    ['nga-nam', 'Thủ tục đơn giản', ['to-trinh', 'bao-cao-tom-tat']],
    ['ninh-thuan', 'Thủ tục đơn giản', ['to-trinh', 'bao-cao-tom-tat']],
    ['son-la', 'Thủ tục đơn giản', ['to-trinh', 'bao-cao-trich-ngang']],
    ['thai-nguyen-so-y-te', undefined, []],
  ]);
});
