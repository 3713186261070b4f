import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { contentFolder } from '../../../src/collections/files.ts';
import { readZones } from '../../../src/collections/zones.ts';
import { contentCopy, messageOf, refusal } from './workspace.ts';

const LAYOUT = 'zones/vi-du/layout.yaml';
const LEVELS = 'zones/vi-du/levels.yaml';
const TOTALS = 'zones/vi-du/totals.yaml';
const content = contentCopy();
const read = () => readZones(readCampaigns());

type Fault = [name: string, file: string, words: string, others: string, fault: string];

const FAULTS: Fault[] = [
  [
    'a commune without a tile',
    LAYOUT,
    ', tile: { col: 1, row: 0 }',
    '',
    'communes.1: “Xã Mẫu Hai” chưa có ô trên bản đồ; thêm tile: { col: …, row: … }',
  ],
  [
    'two communes in one tile',
    LAYOUT,
    'col: 1, row: 0',
    'col: 0, row: 0',
    'communes.1: “Xã Mẫu Hai” và “Xã Mẫu Một” cùng ở ô cột 0, hàng 0; dời một trong hai',
  ],
  [
    'a code used twice',
    LAYOUT,
    '"00002"',
    '"00001"',
    'communes.1: mã “00001” dùng hai lần; mỗi xã, phường, thị trấn một mã',
  ],
  [
    'a code without quotes',
    LAYOUT,
    '"00002"',
    '22738',
    'communes.1.code: mã xã gồm năm chữ số, đặt trong dấu ngoặc kép, ví dụ "22738"',
  ],
  [
    'an unknown campaign',
    LAYOUT,
    'campaign: vi-du',
    'campaign: ha-noi',
    'campaign: không có phong trào “ha-noi”; dùng một trong: vi-du',
  ],
  [
    'an unknown commune',
    LEVELS,
    '"00001", "00002", "00003"]',
    '"00001", "00002", "00003", "99999"]',
    'days.1.green: layout.yaml không có xã mang mã “99999”; sửa mã hoặc thêm xã vào layout.yaml',
  ],
  [
    'two levels on one date',
    LEVELS,
    'yellow: ["00002"]',
    'yellow: ["00002", "00001"]',
    'days.0: ngày 01/09/2021 “Xã Mẫu Một” (00001) có hai mức: xanh, vàng; giữ lại một mức',
  ],
  [
    'a commune without a level',
    LEVELS,
    'yellow: ["00002"]',
    'yellow: []',
    'days.0: ngày 01/09/2021 thiếu “Xã Mẫu Hai” (00002); xếp vào một trong bốn mức',
  ],
  [
    'a date twice',
    LEVELS,
    '2021-09-11',
    '2021-09-01',
    'days.1: ngày 01/09/2021 đã có ở trên; gộp hai phần làm một',
  ],
  [
    'a date before there were zones',
    LEVELS,
    '2021-09-01',
    '2021-05-30',
    'days.0.date: trước ngày 31/5/2021 chưa có thang phân vùng; xem lại ngày này',
  ],
  [
    'an unknown colour',
    LEVELS,
    'red: ["00003"]',
    'purple: ["00003"]',
    'days.0: không có trường “purple”; xóa đi hoặc sửa lại tên',
  ],
  [
    'a level twice',
    LEVELS,
    'yellow: ["00002"]',
    'green: ["00002"]',
    'dòng 5: trường ở dòng này đã ghi ở trên; giữ lại một chỗ',
  ],
  [
    'fields that are no YAML',
    LEVELS,
    'yellow: ["00002"]',
    'yellow: "00002',
    'dòng 5: tệp viết chưa đúng cách; xem lại dấu hai chấm, dấu ngoặc kép và chỗ thụt đầu dòng ở dòng này',
  ],
];

describe('zones that cannot be published', () => {
  it.each(FAULTS)('with %s stop the build and say how to mend it', (_name, file, words, others, fault) => {
    content.edit(file, words, others);
    expect(messageOf(read)).toBe(refusal(content.shown(file), fault));
  });
});

const SOURCE =
  'source: { title: Bài mẫu, publisher: Báo Mẫu, url: "https://vi-du.example/so", date: "2021-09", trust: A }';

/** Puts one total beside the sample levels. */
function publish(date: string, fields: string): void {
  const text = `totals:\n  - date: "${date}"\n    ${fields}\n    ${SOURCE}\n`;
  writeFileSync(join(contentFolder(), TOTALS), text);
}

const COUNTS = (numbers: string, of: number) => `communes: { ${numbers}, of: ${of} }`;
const ONE_OF_EACH = 'green: 1, yellow: 1, orange: 0, red: 1';

describe('published totals', () => {
  it('that agree with the levels of their date are read', () => {
    publish('2021-09-01', COUNTS(ONE_OF_EACH, 3));
    expect(read().map(({ totals }) => totals.map(({ communes }) => communes))).toEqual([
      [{ green: 1, yellow: 1, orange: 0, red: 1, of: 3 }],
    ]);
  });

  it('that do not add up stop the build', () => {
    publish('2021-09-01', COUNTS(ONE_OF_EACH, 4));
    expect(messageOf(read)).toBe(
      refusal(
        content.shown(TOTALS),
        'totals.0.communes: 1 + 1 + 0 + 1 = 3, không bằng tổng 4 đã ghi ở “of”; xem lại theo nguồn',
      ),
    );
  });

  it('of more communes than the layout has stop the build', () => {
    publish('2021-09-01', COUNTS('green: 2, yellow: 1, orange: 0, red: 1', 4));
    expect(messageOf(read)).toBe(
      refusal(
        content.shown(TOTALS),
        'totals.0.communes.of: ghi 4 đơn vị, nhưng layout.yaml có 3; xem lại theo nguồn',
      ),
    );
  });

  it('that differ from the levels of their date stop the build', () => {
    publish('2021-09-01', COUNTS('green: 2, yellow: 1, orange: 0, red: 0', 3));
    expect(messageOf(read)).toBe(
      refusal(
        content.shown(LEVELS),
        'days.0: ngày 01/09/2021 có số xã theo mức là 1/1/0/1, không khớp số đã công bố 2/1/0/0 ở totals.yaml',
      ),
    );
  });

  it('that say nothing stop the build', () => {
    publish('2021-09-01', 'time: 17 giờ');
    expect(messageOf(read)).toBe(
      refusal(content.shown(TOTALS), 'totals.0: cần ít nhất một trong: communes, districts, province'),
    );
  });

  it('that name a district which does not exist, or too few, stop the build', () => {
    publish(
      '2021-09-05',
      'districts: { green: 2, yellow: 0, orange: 0, red: 0, of: 2 }\n    districtNames: { green: [Huyện Lạ] }',
    );
    expect(messageOf(read)).toBe(
      refusal(
        content.shown(TOTALS),
        'totals.0.districtNames.green: layout.yaml không có “Huyện Lạ”; ghi đúng tên huyện',
        'totals.0.districtNames.green: nêu 1 tên, nhưng districts.green ghi 2',
      ),
    );
  });
});
