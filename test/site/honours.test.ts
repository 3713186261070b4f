import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths, targetIds } from '#domain/paths.ts';
import { formatDate } from '#domain/vietnamese/time.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { readDecisions } from '../../src/collections/decisions.ts';
import { FACETS } from '../../src/components/honour/facets.ts';
import { type BuiltSite, buildSite, builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';
import { siteWithoutSamples } from '../support/shared-sites.ts';

const SAMPLE = 'Dữ liệu minh họa';
const site = builtSite();
const campaigns = readCampaigns();
const decisions = readDecisions(campaigns);
const samples = decisions.filter(({ sample }) => sample);

describe('the board', () => {
  const page = site.page(paths.honours);

  it('is a plain page', () => expectPlainPage(page));

  it('leads to the first eight names of each latest decision, as their owners write them', () => {
    const shown = page
      .querySelectorAll('.board a.name')
      .map((link) => [link.getAttribute('href'), wordsOf(link)]);
    const expected = decisions.flatMap(({ campaign, slug, recipients }) =>
      recipients.slice(0, 8).map(({ id, name }) => [paths.recipient(campaign, slug, id), name]),
    );
    expect(shown.toSorted()).toEqual(expected.toSorted());
  });

  it('puts the newest decision first', () => {
    const dates = page.querySelectorAll('.decree time').map((time) => time.getAttribute('datetime'));
    expect(dates).toEqual(decisions.map(({ date }) => date).sort((a, b) => b.localeCompare(a)));
  });

  it('labels each sample decision', () => {
    const labelled = page.querySelectorAll('.decree').filter((line) => line.querySelector('.sample'));
    expect(labelled).toHaveLength(samples.length);
    expect(wordsOf(page.querySelector('.notice'))).toContain('Chưa có quyết định thật nào ở đây.');
  });
});

describe.each(decisions.map((decision) => [`${decision.campaign}/${decision.slug}`, decision] as const))(
  'the decision %s',
  (_id, decision) => {
    const { campaign, slug, recipients } = decision;
    const page = site.page(paths.decision(campaign, slug));

    it('is a plain page', () => expectPlainPage(page));

    it('gives its facts', () => {
      const facts = new Map(
        page
          .querySelectorAll('.facts > div')
          .map((row) => [wordsOf(row.querySelector('dt')), wordsOf(row.querySelector('dd'))]),
      );
      const plan = campaigns.find(({ id }) => id === campaign);
      const award = plan?.awards.find(({ id }) => id === decision.award);
      expect(facts.get('Số')).toBe(decision.number);
      expect(facts.get('Ngày ký')).toBe(formatDate(decision.date));
      expect(facts.get('Người ký')).toBe(decision.signer.title);
      expect(facts.get('Phong trào')).toContain(plan?.shortTitle);
      expect(facts.get('Hình thức')).toContain(award?.name);
      expect(facts.get('Số được khen')).toMatch(/^\d+ /);
    });

    it('gives each recipient an anchor, a name, a place and room for thanks', () => {
      const shown = page.querySelectorAll('.honours > li').map((line) => ({
        id: line.id,
        name: wordsOf(line.querySelector('.name')),
        place: wordsOf(line.querySelector('.place')),
        slot: line.querySelector('[data-commendations]')?.getAttribute('data-commendations'),
        link: line.querySelector('.rest a')?.getAttribute('href'),
      }));
      expect(shown).toEqual(
        recipients.map(({ id, name, place, status }) => {
          const target = targetIds.recipient(campaign, slug, id);
          const thanks = status === 'revoked' ? {} : { slot: target, link: paths.commend(target) };
          return { id, name, place, slot: undefined, link: undefined, ...thanks };
        }),
      );
    });

    it.runIf(decision.sample)('is labelled as made up, also where only its description is read', () => {
      expect(wordsOf(page.querySelector('article > header .sample'))).toBe(SAMPLE);
      expect(page.querySelector('meta[name=description]')?.getAttribute('content')).toContain(SAMPLE);
      expect(wordsOf(page.querySelector('aside'))).toContain('không có văn bản thật');
    });
  },
);

it('labels sample data on every page that shows any', () => {
  const names = samples.flatMap(({ number, recipients }) => [number, ...recipients.map(({ name }) => name)]);
  const pages = [...site.texts()].filter(
    ([file, text]) => file.endsWith('.html') && names.some((name) => text.includes(name)),
  );
  const unlabelled = pages.filter(([file]) => {
    const main = site.page(`/${file.replace(/index\.html$/, '')}`).querySelector('main');
    return !wordsOf(main).toLowerCase().includes(SAMPLE.toLowerCase());
  });
  expect(pages.length).toBeGreaterThan(samples.length);
  expect(unlabelled.map(([file]) => file)).toEqual([]);
});

describe('without sample data', () => {
  let bare: BuiltSite;
  beforeAll(async () => {
    bare = await siteWithoutSamples();
  }, 180_000);

  it('leaves no trace of a sample decision in any file', () => {
    const traces = samples.flatMap(({ number, subject, recipients }) => [
      number,
      subject,
      ...recipients.flatMap(({ id, name, achievement }) => [id, name, achievement]),
    ]);
    const found = [...bare.texts()].flatMap(([file, text]) =>
      traces.filter((trace) => text.includes(trace)).map((trace) => `${file}: ${trace}`),
    );
    expect(traces.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });

  it('shows an empty board that says where to go', () => {
    const page = bare.page(paths.honours);
    expectPlainPage(page);
    expect(wordsOf(page.querySelector('.empty h2'))).toBe('Chưa có quyết định khen thưởng nào được công bố');
    expect(page.querySelectorAll('.empty a').map((link) => link.getAttribute('href'))).toEqual([
      paths.stories,
      paths.campaigns,
    ]);
    expect(page.querySelectorAll('.board, .notice')).toEqual([]);
  });

  it('has no list, chart or index of names, and says so where they would be', () => {
    const files = [...bare.texts().keys()];
    expect(files.filter((file) => /vinh-danh\/theo-[^/]+\/[^/]+\/|tim-ten/.test(file))).toEqual([]);
    for (const path of [
      paths.honourSearch,
      paths.honourStatistics,
      ...FACETS.map(({ id }) => paths.honoursBy(id)),
    ]) {
      const page = bare.page(path);
      expectPlainPage(page);
      expect(wordsOf(page.querySelector('.empty h2')), path).toBe(
        'Chưa có quyết định khen thưởng nào được công bố',
      );
      expect(page.querySelectorAll('main form, main .bars, main .board').map(String), path).toEqual([]);
    }
  });

  it('publishes an empty table of the roll, with its description', () => {
    expect(bare.texts().get('du-lieu/vinh-danh.json')).toBe('[]');
    expect(bare.texts().get('du-lieu/vinh-danh.csv')?.split('\r\n')).toHaveLength(2);
    expect(wordsOf(bare.page(paths.openData).querySelector('main'))).toContain('Hiện chưa có dòng nào.');
  });

  it('keeps the decision pages away', () => {
    for (const { campaign, slug } of samples) expect(bare.exists(paths.decision(campaign, slug))).toBe(false);
  });
});

/** What the samples don't have: a signer's name, a source, posthumous and revoked awards. */
const REAL_DECISION = `---
number: 99/QĐ-THỬ
date: "2022-05-09"
signer: { title: Chủ tịch, name: Người Ký Thử }
subject: Tặng Bằng khen để thử trang
award: bk-chu-tich-tinh
programme: vung-xanh
round: dot-1
source: { title: Bản ký thử, url: "https://vi-du.example/99.pdf" }
recipients:
  - { id: mot, kind: individual, name: NGUYỄN thị ĐỖ-Ngọc ễ, place: Xã Thử, achievement: Việc thử một, posthumous: true }
  - { id: hai, kind: collective, name: Tổ Thử Hai, place: Xã Thử, achievement: Việc thử hai, status: revoked, notice: Thu hồi theo Quyết định số 100/QĐ-THỬ }
  - { id: ba, kind: household, name: Hộ Thử Ba, place: Xã Thử, achievement: Việc thử ba, status: corrected, notice: Sửa tên theo Quyết định số 101/QĐ-THỬ }
---
`;

/** More names than a page of a decision holds, as Excel saves them. */
const LONG_DECISION = REAL_DECISION.replace('99/QĐ-THỬ', '98/QĐ-THỬ')
  .replace('2022-05-09', '2022-05-08')
  .replace(/recipients:\n(?: {2}- .+\n)+/, 'recipientsFile: 98-qd-dai.csv\n');
const LONG_TABLE = [
  'Đối tượng;Tên;Nơi;Thành tích',
  ...Array.from({ length: 130 }, (_, at) => `Tập thể;Tổ Thử số ${at + 1};Xã Thử;Việc thử`),
].join('\r\n');

describe('a real decision', () => {
  let real: BuiltSite;
  beforeAll(async () => {
    const content = mkdtempSync(join(tmpdir(), 'dong-long-content-'));
    cpSync('content', content, { recursive: true });
    writeFileSync(join(content, 'honours/ninh-thuan/99-qd-thu.md'), REAL_DECISION);
    writeFileSync(join(content, 'honours/ninh-thuan/98-qd-dai.md'), LONG_DECISION);
    writeFileSync(join(content, 'honours/ninh-thuan/98-qd-dai.csv'), LONG_TABLE);
    real = await buildSite({ PORTAL_SAMPLES: 'off', PORTAL_CONTENT: content });
    rmSync(content, { recursive: true });
  }, 180_000);
  afterAll(() => real?.remove());
  const read = () => real.page(paths.decision('ninh-thuan', '99-qd-thu'));

  it('says posthumous, corrected and revoked in words, and takes no thanks for a revoked award', () => {
    const lines = read().querySelectorAll('.honours > li');
    const words = lines.map(wordsOf);
    expect(words[0]).toContain('NGUYỄN thị ĐỖ-Ngọc ễ');
    expect(words[0]).toContain('Truy tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh');
    expect(words[1]).toContain('Đã thu hồi Thu hồi theo Quyết định số 100/QĐ-THỬ');
    expect(words[2]).toContain('Đã đính chính Sửa tên theo Quyết định số 101/QĐ-THỬ');
    const slots = lines.map((line) => line.querySelectorAll('[data-commendations], .rest a').length);
    expect(slots).toEqual([2, 0, 2]);
  });

  it('names its signer and its source, and carries no sample label', () => {
    const page = read();
    expectPlainPage(page);
    expect(wordsOf(page.querySelector('.facts'))).toContain('Chủ tịch Người Ký Thử');
    expect(page.querySelector('aside a')?.getAttribute('href')).toBe('https://vi-du.example/99.pdf');
    expect(wordsOf(page.querySelector('aside'))).toContain('bản ký là đúng');
    expect(wordsOf(page.querySelector('main'))).not.toContain(SAMPLE);
  });

  it('counts whom it names, by kind', () => {
    expect(wordsOf(read().querySelector('.facts'))).toContain('1 tập thể, 1 cá nhân, 1 hộ gia đình');
  });

  it('stands on the board without any sample notice', () => {
    const page = real.page(paths.honours);
    expect(page.querySelectorAll('.board a.name')).toHaveLength(3 + 8);
    expect(page.querySelectorAll('main .sample, main .notice')).toEqual([]);
  });

  it('is cut into pages when it is long, and links lead to the page that has the name', () => {
    const [first, second] = [1, 2].map((number) =>
      real.page(paths.decision('ninh-thuan', '98-qd-dai', number)),
    );
    const counts = [first, second].map((page) => page?.querySelectorAll('.honours > li').length);
    expect(counts).toEqual([100, 30]);
    expect(second?.getElementById('to-thu-so-101')).not.toBeNull();
    expect(second?.querySelector('.pages a[rel=prev]')?.getAttribute('href')).toBe(
      paths.decision('ninh-thuan', '98-qd-dai'),
    );
    const path = paths.recipient('ninh-thuan', '98-qd-dai', 'to-thu-so-101', 2);
    expect(real.html(paths.honoursIn('phong-trao', 'ninh-thuan', 3))).toContain(path);
    expect(real.texts().get(paths.targetFile(0).slice(1))).toContain(path);
    expect(real.texts().get('du-lieu/vinh-danh.csv')).toContain(path);
  });
});
