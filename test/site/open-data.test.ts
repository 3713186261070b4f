import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { readDecisions } from '../../src/collections/decisions.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';

interface Described {
  name: string;
  path: string;
  format: string;
  schema: { fields: { name: string; title: string; type: string; description: string }[] };
}

const site = builtSite();
const read = (path: string) => readFileSync(`dist${path}`, 'utf8');
const description = JSON.parse(read(paths.dataPackage)) as {
  licenses: { name: string }[];
  resources: Described[];
};
const recipients = readDecisions(readCampaigns()).flatMap((decision) => decision.recipients);

describe('open data', () => {
  it('describes every file, each of its columns in words', () => {
    expect(description.licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0']);
    expect(description.resources.map(({ path }) => path)).toEqual([
      'vinh-danh.csv',
      'vinh-danh.json',
      'phong-trao.csv',
      'phong-trao.json',
      'vung-xanh.csv',
      'vung-xanh.json',
      'dang-ky-cam-ket.csv',
      'dang-ky-cam-ket.json',
    ]);
    const fields = description.resources.flatMap(({ schema }) => schema.fields);
    expect(fields.filter(({ title, description: words }) => title === '' || !words.endsWith('.'))).toEqual(
      [],
    );
    expect(fields.filter(({ name }) => !/^[a-z]+(_[a-z]+)*$/.test(name))).toEqual([]);
  });

  // What the Worker counts is in test/worker/register-data.test.ts.
  const written = description.resources.filter(({ path }) => !path.startsWith('dang-ky-cam-ket.'));
  it.each(written.map((resource) => [resource.path, resource] as const))(
    '%s is as described',
    (path, { format, schema }) => {
      const text = read(`${paths.openData}${path}`);
      const rows: Record<string, unknown>[] =
        format === 'csv' ? parse(text, { bom: true, columns: true }) : JSON.parse(text);
      const names = schema.fields.map(({ name }) => name);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(Object.keys(row)).toEqual(names);
      if (format === 'csv') expect(text.startsWith('\uFEFF')).toBe(true);
    },
  );

  it('has each name of the roll, marked as made up, and nobody’s role', () => {
    const rows = JSON.parse(read(paths.dataFile('vinh-danh', 'json'))) as Record<string, unknown>[];
    expect(rows.map(({ ten }) => ten).toSorted()).toEqual(recipients.map(({ name }) => name).toSorted());
    expect(new Set(rows.map(({ minh_hoa }) => minh_hoa))).toEqual(new Set([true]));
    expect(read(paths.dataFile('vinh-danh', 'csv'))).not.toContain('Trực tiếp làm việc');
  });

  it('may be read by scripts of any site', () => {
    const rule = /^\/du-lieu\/\*\n((?: {2}.+\n)+)/m.exec(read('/_headers'))?.[1];
    expect(rule).toContain('  Access-Control-Allow-Origin: *\n');
  });

  it('is explained on a plain page with a link to every file', () => {
    const page = site.page(paths.openData);
    expectPlainPage(page);
    const links = page.querySelectorAll('main a').map((link) => link.getAttribute('href'));
    const files = description.resources.map(({ path }) => paths.openData + path);
    expect([...files, paths.dataPackage].filter((file) => !links.includes(file))).toEqual([]);
    expect(wordsOf(page.querySelector('main'))).toContain('Dữ liệu minh họa');
  });
});
