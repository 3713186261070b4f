import { type DataColumn, type DataTable, tabulate } from '#domain/open-data/resource.ts';
import { paths } from '#domain/paths.ts';
import type { CampaignEntry } from '../campaigns.ts';
import { getCollection } from '../content.ts';

const COLUMNS: readonly DataColumn<CampaignEntry>[] = [
  {
    name: 'phong_trao',
    title: 'Mã phong trào',
    type: 'string',
    description: 'Mã của phong trào trên cổng; không đổi.',
    required: true,
    value: ({ id }) => id,
  },
  {
    name: 'ten',
    title: 'Tên',
    type: 'string',
    description: 'Tên phong trào, theo trích yếu của kế hoạch.',
    required: true,
    value: ({ title }) => title,
  },
  {
    name: 'so_ky_hieu',
    title: 'Số, ký hiệu',
    type: 'string',
    description: 'Số và ký hiệu của kế hoạch; chỉ có ký hiệu khi bản nguồn để trống số.',
    required: true,
    value: ({ document: { number, symbol } }) => [number, symbol].filter(Boolean).join('/'),
  },
  {
    name: 'nam',
    title: 'Năm',
    type: 'integer',
    description: 'Năm ban hành kế hoạch.',
    required: true,
    value: ({ document }) => document.date.year,
  },
  {
    name: 'thang',
    title: 'Tháng',
    type: 'integer',
    description: 'Tháng ban hành; trống khi bản nguồn để trống.',
    value: ({ document }) => document.date.month,
  },
  {
    name: 'ngay',
    title: 'Ngày',
    type: 'integer',
    description: 'Ngày ban hành; trống khi bản nguồn để trống.',
    value: ({ document }) => document.date.day,
  },
  {
    name: 'co_quan',
    title: 'Cơ quan ban hành',
    type: 'string',
    description: 'Tên cơ quan khi ban hành.',
    required: true,
    value: ({ document }) => document.issuer.name,
  },
  {
    name: 'tinh',
    title: 'Tỉnh',
    type: 'string',
    description: 'Tên tỉnh khi ban hành.',
    required: true,
    value: ({ province }) => province,
  },
  {
    name: 'chuong_trinh',
    title: 'Chương trình',
    type: 'string',
    description: 'Các chương trình của kế hoạch, cách nhau bằng dấu chấm phẩy.',
    required: true,
    value: ({ programmes }) => programmes.map(({ name }) => name).join('; '),
  },
  {
    name: 'dot',
    title: 'Đợt',
    type: 'string',
    description: 'Các đợt, cách nhau bằng dấu chấm phẩy; trống khi kế hoạch không chia đợt.',
    value: ({ rounds }) => rounds.map(({ name }) => name).join('; ') || null,
  },
  {
    name: 'khen_thuong',
    title: 'Hình thức khen',
    type: 'string',
    description: 'Các hình thức khen mà kế hoạch nêu, cách nhau bằng dấu chấm phẩy.',
    required: true,
    value: ({ awards }) => awards.map(({ name }) => name).join('; '),
  },
  {
    name: 'duong_dan',
    title: 'Đường dẫn',
    type: 'string',
    description: 'Địa chỉ của kế hoạch trên cổng, sau tên miền.',
    required: true,
    value: ({ id }) => paths.campaign(id),
  },
];

/** The campaigns, a line for each plan. */
export function campaignTable(): DataTable {
  const campaigns = getCollection('campaigns').map(({ data }) => data);
  return {
    name: 'phong-trao',
    title: 'Phong trào thi đua',
    description: 'Mỗi dòng là một phong trào, mở bằng một kế hoạch.',
    ...tabulate(COLUMNS, campaigns),
  };
}
