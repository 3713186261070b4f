import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyFile } from './articles.ts';
import { dice, makeRoll } from './honour-roll.ts';

/** How much a made-up portal holds besides the real content. */
export interface Size {
  stories: number;
  recipients: number;
  decisions: number;
}

/** What the plans name, as far as made-up stories and decisions need it. */
const CAMPAIGNS = [
  {
    id: 'son-la',
    place: 'Sơn La',
    programme: 'covid-19',
    themes: ['lanh-dao', 'tuyen-dau', 'nhan-dan'],
    award: 'bk-chu-tich-tinh',
    round: 'null',
  },
  {
    id: 'nga-nam',
    place: 'Sóc Trăng',
    programme: 'covid-19',
    themes: ['an-sinh', 'tuyen-truyen', 'xa-hoi-hoa'],
    award: 'gk-chu-tich-thi-xa',
    round: 'dot-1',
  },
  {
    id: 'ninh-thuan',
    place: 'Ninh Thuận',
    programme: 'vung-xanh',
    themes: ['cam-ket-giam-sat', 'mo-rong-vung-xanh'],
    award: 'bk-chu-tich-tinh',
    round: 'dot-2',
  },
  {
    id: 'thai-nguyen-so-y-te',
    place: 'Thái Nguyên',
    programme: 'covid-19',
    themes: ['an-sinh'],
    award: 'bk-chu-tich-tinh',
    round: 'null',
  },
  {
    id: 'ha-nam-so-gtvt',
    place: 'Hà Nam',
    programme: 'covid-19',
    themes: ['sang-kien', 'vac-xin', 'trat-tu'],
    award: 'bk-chu-tich-tinh',
    round: 'null',
  },
] as const;
const DISTRICTS = 40;
const PARAGRAPHS = 6;

/**
 * Copies the real content into `folder` and adds made-up stories and decisions, with words and names as frequent as
 * in the real ones. The same size always gives the same files.
 */
export function writeContent(folder: string, { stories, recipients, decisions }: Size): void {
  cpSync('content', folder, { recursive: true });
  const paragraphs = readParagraphs();
  const below = dice(20_220_305);
  for (let at = 0; at < stories; at += 1) {
    const body = Array.from({ length: PARAGRAPHS }, () => paragraphs[below(paragraphs.length)]).join('\n\n');
    writeFileSync(join(folder, 'stories', `bai-mau-${at}.md`), makeStory(at, body));
  }
  const { entries } = makeRoll(recipients);
  const each = Math.ceil(recipients / Math.max(decisions, 1));
  for (let at = 0; at < decisions; at += 1) {
    const names = entries
      .slice(at * each, (at + 1) * each)
      .map(({ record, isPerson }) => ({ name: record[0], place: record[1], isPerson }));
    writeDecision(folder, at, names);
  }
}

/** Gives one made-up story another title. */
export function changeStory(folder: string): void {
  const file = join(folder, 'stories', 'bai-mau-0.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('title: ', 'title: Sửa lại, '));
}

function readParagraphs(): string[] {
  return globSync('content/stories/*.md')
    .sort()
    .flatMap((file) => {
      const [, , body = ''] = readFileSync(file, 'utf8').split(/^---$/m);
      return body
        .split('\n\n')
        .map((text) => text.trim())
        .filter((text) => /^\p{L}/u.test(text));
    });
}

function makeStory(at: number, body: string): string {
  const { id, place, programme, themes } = campaignAt(at);
  const fields = {
    title: `Câu chuyện mẫu số ${at} về một xã giữ thôn bản bình yên`,
    date: `"${dateAt(at)}"`,
    place: `Xã Mẫu ${at % DISTRICTS}, tỉnh ${place}`,
    kind: at % 3 === 0 ? 'collective' : 'model',
    campaign: id,
    programme,
    themes: `[${themes[at % themes.length]}]`,
  };
  return storyFile(fields, body);
}

interface Name {
  name: string;
  place: string;
  isPerson: boolean;
}

function writeDecision(folder: string, at: number, names: readonly Name[]): void {
  const { id, programme, award, round } = campaignAt(at);
  const home = join(folder, 'honours', id);
  mkdirSync(home, { recursive: true });
  const slug = `qd-mau-${at}`;
  const rows = names.map(({ name, place, isPerson }) => {
    const district = place.replace(/huyện .*/, `huyện Mẫu ${(at * 7 + name.length) % DISTRICTS}`);
    return `${isPerson ? 'Cá nhân' : 'Tập thể'};${name};${district};Giữ chốt và đi chợ giúp bà con (thành tích mẫu).`;
  });
  writeFileSync(join(home, `${slug}.csv`), ['Đối tượng;Tên;Nơi;Thành tích', ...rows, ''].join('\n'));
  writeFileSync(
    join(home, `${slug}.md`),
    `---
number: ${1000 + at}/QĐ-MẪU
date: "${dateAt(at)}"
signer: { title: Chủ tịch (mẫu), name: null }
subject: Khen thưởng tập thể, cá nhân có thành tích trong phòng, chống dịch (mẫu)
award: ${award}
programme: ${programme}
round: ${round}
source: null
recipients: []
recipientsFile: ${slug}.csv
sample: true
---
`,
  );
}

function campaignAt(at: number): (typeof CAMPAIGNS)[number] {
  return CAMPAIGNS[at % CAMPAIGNS.length] ?? CAMPAIGNS[0];
}

function dateAt(at: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `2022-${two(1 + (at % 12))}-${two(1 + (at % 28))}`;
}
