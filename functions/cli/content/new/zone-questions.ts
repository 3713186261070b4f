import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { scaleOn, ZONE_LEVELS } from '#domain/zone/constants.ts';
import { zoneDate } from '#domain/zone/date.ts';
import { zoneCounts } from '#domain/zone/totals-schema.ts';
import { readZones } from '../../../../src/collections/zones.ts';
import type { Answers, Question } from './question.ts';
import { SOURCE_QUESTIONS } from './questions.ts';
import { isNewProvince, lineOfDate, NEW_PROVINCE, provinceFile } from './zone.ts';

/** What totals may count. */
const UNITS = [
  { id: 'communes', label: 'xã, phường, thị trấn' },
  { id: 'districts', label: 'huyện, thị xã, thành phố' },
  { id: 'province', label: 'cả tỉnh (nguồn chỉ nói một mức chung)' },
];

const counted = ({ unit }: Answers) => unit === 'communes' || unit === 'districts';
const labels = ({ date = '' }: Answers) => scaleOn(date).labels;
const wholeNumber = (text: string) => (/^\d+$/.test(text) ? undefined : 'ghi số nguyên; không có thì ghi 0');

const ofLevels = ZONE_LEVELS.map(
  (level): Question => ({
    flag: level,
    ask: (answers) => `Bao nhiêu đơn vị ở mức “${labels(answers)[level].name}”`,
    when: counted,
    problem: wholeNumber,
  }),
);

/** The province, and what was published of one date. */
export const ZONE_QUESTIONS: readonly Question[] = [
  {
    flag: 'province',
    ask: 'Số liệu của tỉnh nào (gõ số)',
    choices: (_answers, campaigns) => [
      ...readZones(campaigns).map(({ id, province }) => ({ id, label: province })),
      { id: NEW_PROVINCE, label: 'một tỉnh chưa có ở trên' },
    ],
  },
  {
    flag: 'province-name',
    ask: 'Tên tỉnh, thành phố (ví dụ: Sơn La)',
    when: isNewProvince,
    problem: (name) => {
      const layout = provinceFile({ 'province-name': name, province: NEW_PROVINCE }, 'layout.yaml');
      return existsSync(layout)
        ? `đã có ${relative(process.cwd(), layout)}; chọn tỉnh đó trong danh sách`
        : undefined;
    },
  },
  {
    flag: 'campaign',
    ask: 'Số liệu đi cùng phong trào nào (gõ số)',
    when: isNewProvince,
    otherwise: '',
    choices: (_answers, campaigns) => campaigns.map(({ id, shortTitle }) => ({ id, label: shortTitle })),
  },
  {
    flag: 'date',
    ask: 'Số liệu của ngày nào (2021-11-12)',
    problem: (date, answers) => zoneDate.safeParse(date).error?.issues[0]?.message ?? taken(date, answers),
  },
  { flag: 'unit', ask: 'Nguồn đếm theo gì (gõ số)', choices: () => UNITS },
  ...ofLevels,
  {
    flag: 'of',
    ask: 'Tổng số đơn vị, như nguồn ghi',
    when: counted,
    problem: (of, answers) => {
      const numbers = [...ZONE_LEVELS.map((level) => [level, Number(answers[level])]), ['of', Number(of)]];
      return wholeNumber(of) ?? zoneCounts.safeParse(Object.fromEntries(numbers)).error?.issues[0]?.message;
    },
  },
  {
    flag: 'level',
    ask: 'Cả tỉnh ở mức nào (gõ số)',
    when: ({ unit }) => unit === 'province',
    choices: (answers) => ZONE_LEVELS.map((id) => ({ id, label: labels(answers)[id].name })),
  },
  ...SOURCE_QUESTIONS,
];

function taken(date: string, answers: Answers): string | undefined {
  const file = provinceFile(answers, 'totals.yaml');
  const line = lineOfDate(file, date);
  return line === undefined
    ? undefined
    : `ngày này đã có ở dòng ${line} tệp ${relative(process.cwd(), file)}; mở tệp đó ra sửa`;
}
