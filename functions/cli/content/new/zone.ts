import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  stringify,
  visit,
  type YAMLMap,
} from 'yaml';
import { slugOf } from '#domain/vietnamese/slug.ts';
import { ZONE_LEVELS } from '#domain/zone/constants.ts';
import { contentFolder } from '../../../../src/collections/files.ts';
import type { Composed } from './composed.ts';
import type { Answers } from './question.ts';

/** The choice of a province that has no folder yet. */
export const NEW_PROVINCE = 'moi';

export const isNewProvince = ({ province }: Answers): boolean => province === NEW_PROVINCE;

const NO_TOTALS = '# Số tổng đã công bố, mỗi dòng một nguồn. Chỉ dùng nguồn tin cậy A hoặc B.\ntotals: []\n';
/** A line is never folded: addresses stay whole. */
const AS_WRITTEN = { lineWidth: 0 };

/** The province's file of that name, where it is or will be. */
export function provinceFile(answers: Answers, name: string): string {
  const folder = isNewProvince(answers) ? slugOf(answers['province-name'] ?? '') : answers['province'];
  if (!folder)
    throw new Error(`“${answers['province-name']}” không có chữ nào để đặt tên thư mục. Chưa ghi gì.`);
  return join(contentFolder(), 'zones', folder, name);
}

/** The line, from 1, on which the file has totals of the whole province on the date. */
export function lineOfDate(file: string, date: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const found = totalsOf(parseDocument(text)).find(
    (total) => total.get('date') === date && !total.has('area'),
  );
  return found && text.slice(0, found.range?.[0]).split('\n').length;
}

/** The date's totals in their place among the others, whose words and comments stay; of a new province, its layout too. */
export function composeZone(answers: Answers): Composed[] {
  const path = provinceFile(answers, 'totals.yaml');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const yaml = parseDocument(before ?? NO_TOTALS);
  insert(yaml, totalOf(answers));
  const totals: Composed = {
    path,
    text: yaml.toString(AS_WRITTEN),
    ...(before === undefined ? {} : { before }),
  };
  if (!isNewProvince(answers)) return [totals];
  const { campaign } = answers;
  const layout = { province: answers['province-name'], ...(campaign ? { campaign } : {}), communes: [] };
  return [{ path: provinceFile(answers, 'layout.yaml'), text: stringify(layout, AS_WRITTEN) }, totals];
}

function totalsOf(yaml: Document.Parsed): YAMLMap[] {
  const list = yaml.get('totals');
  return isSeq(list) ? list.items.filter(isMap) : [];
}

function insert(yaml: Document.Parsed, total: ReturnType<typeof totalOf>): void {
  const list = yaml.get('totals');
  if (!isSeq(list)) throw new Error('Tệp số tổng chưa có danh sách “totals”. Chưa ghi gì.');
  const node = yaml.createNode(total);
  const counts = node.get('communes') ?? node.get('districts');
  if (isMap(counts)) counts.flow = true;
  // Dates are quoted, as everywhere in the content.
  visit(node, {
    Pair: (_key, { key, value }) => {
      if (isScalar(key) && key.value === 'date' && isScalar(value)) value.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const later = list.items.findIndex((one) => isMap(one) && String(one.get('date')) > total.date);
  list.flow = false;
  list.items.splice(later === -1 ? list.items.length : later, 0, node);
}

function totalOf(answers: Answers) {
  const { date = '', unit = '', level } = answers;
  const counts = Object.fromEntries([...ZONE_LEVELS, 'of'].map((name) => [name, Number(answers[name])]));
  return {
    date,
    [unit]: unit === 'province' ? level : counts,
    source: {
      title: answers['source-title'],
      publisher: answers['source-publisher'],
      url: answers['source-url'],
      date: answers['source-date'],
      trust: answers['source-trust'],
    },
  };
}
