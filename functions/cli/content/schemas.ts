/**
 * `npm run schemas`: writes the JSON schemas of the front matter to docs/schemas, from the domain's own schemas.
 * `--check` writes nothing and ends with 1 when a file is behind.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DESCRIBED, schemaFile } from '../../../src/collections/editing/json-schemas.ts';
import { readOptions } from '../command-line.ts';

const USAGE = 'Cách dùng: npm run schemas [-- --check]   (--check: chỉ xem có tệp nào đã cũ)';
const { values } = readOptions(USAGE, { options: { check: { type: 'boolean', default: false } } });

const files = DESCRIBED.map(schemaFile);
const behind = files.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text);

if (values.check) {
  for (const { path } of behind) console.error(`✗ ${path} đã cũ so với src/domain: chạy “npm run schemas”.`);
  if (behind.length > 0) process.exitCode = 1;
} else {
  mkdirSync('docs/schemas', { recursive: true });
  for (const { path, text } of behind) writeFileSync(path, text);
  console.log(
    behind.length > 0 ? `Đã ghi: ${behind.map(({ path }) => path).join(', ')}` : 'Không có gì đổi.',
  );
}
