import { paths } from '../paths.ts';
import type { DataField, DataTable } from './resource.ts';

/** Who publishes the data, and on which terms. */
export interface Publisher {
  name: string;
  version: string;
  licence: { name: string; title: string; url: string };
  /** The site's own address. */
  site: string;
}

/** The description of all tables by Frictionless Data Package (https://datapackage.org/profiles/1.0). */
export function dataPackage(tables: readonly DataTable[], { name, version, licence, site }: Publisher) {
  return {
    profile: 'data-package',
    name: 'dong-long',
    title: `Dữ liệu mở của ${name}`,
    description: 'Các phong trào thi đua và bảng vinh danh đã công bố trên cổng.',
    homepage: new URL(paths.openData, site).href,
    version,
    licenses: [{ name: licence.name, title: licence.title, path: licence.url }],
    resources: tables.flatMap((table) => [describe(table, 'csv'), describe(table, 'json')]),
  };
}

function describe(table: DataTable, format: 'csv' | 'json') {
  const isCsv = format === 'csv';
  return {
    profile: 'tabular-data-resource',
    name: isCsv ? table.name : `${table.name}-json`,
    title: table.title,
    description: table.description,
    path: `${table.name}.${format}`,
    format,
    mediatype: isCsv ? 'text/csv' : 'application/json',
    encoding: 'utf-8',
    ...(isCsv ? { dialect: { delimiter: ',', lineTerminator: '\r\n', header: true } } : {}),
    schema: { fields: table.fields.map(schemaOf), missingValues: [''] },
  };
}

function schemaOf({ name, title, type, description, required, values }: DataField) {
  const constraints = { ...(required ? { required } : {}), ...(values ? { enum: values } : {}) };
  return {
    name,
    title,
    type,
    description,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
