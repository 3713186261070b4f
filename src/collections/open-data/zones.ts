import { type DataColumn, type DataTable, tabulate } from '#domain/open-data/resource.ts';
import { ZONE_LEVELS } from '#domain/zone/constants.ts';
import { type ZoneRecord, zoneRecords } from '#domain/zone/open-data.ts';
import { getCollection } from '../content.ts';

const COLUMNS: readonly DataColumn<ZoneRecord>[] = [
  {
    name: 'tinh',
    title: 'Tỉnh',
    type: 'string',
    description: 'Mã của tỉnh trên cổng, là tên viết không dấu.',
    required: true,
    value: ({ province }) => province,
  },
  {
    name: 'ngay',
    title: 'Ngày',
    type: 'date',
    description: 'Ngày đánh giá.',
    required: true,
    value: ({ date }) => date,
  },
  {
    name: 'thang_do',
    title: 'Thang đo',
    type: 'string',
    description:
      'colours: bốn màu của Quyết định 2686; levels: bốn cấp độ của Nghị quyết 128 và Quyết định 4800.',
    required: true,
    values: ['colours', 'levels'],
    value: ({ scale }) => scale,
  },
  {
    name: 'don_vi',
    title: 'Đơn vị được đếm',
    type: 'string',
    description: 'commune: xã; district: huyện; province: cả tỉnh.',
    required: true,
    values: ['commune', 'district', 'province'],
    value: ({ unit }) => unit,
  },
  {
    name: 'khu_vuc',
    title: 'Khu vực',
    type: 'string',
    description: 'Phần của tỉnh được đếm; trống là toàn tỉnh.',
    value: ({ area }) => area,
  },
  {
    name: 'ma_xa',
    title: 'Mã xã',
    type: 'string',
    description: 'Mã đơn vị hành chính cấp xã năm 2021, năm chữ số; trống ở dòng số tổng.',
    value: ({ code }) => code,
  },
  {
    name: 'ten_xa',
    title: 'Tên xã',
    type: 'string',
    description: 'Tên xã năm 2021; trống ở dòng số tổng.',
    value: ({ name }) => name,
  },
  {
    name: 'muc',
    title: 'Mức',
    type: 'string',
    description: 'green: xanh hoặc cấp độ 1; yellow: vàng, 2; orange: cam, 3; red: đỏ, 4.',
    required: true,
    values: ZONE_LEVELS,
    value: ({ level }) => level,
  },
  {
    name: 'so_luong',
    title: 'Số lượng',
    type: 'integer',
    description: 'Số đơn vị ở mức ấy; là 1 ở dòng của một xã hoặc của cả tỉnh.',
    required: true,
    value: ({ count }) => count,
  },
  {
    name: 'nguon',
    title: 'Nguồn',
    type: 'string',
    description: 'Địa chỉ nơi đã công bố số tổng; trống ở dòng minh họa.',
    value: ({ source }) => source,
  },
  {
    name: 'do_tin_cay',
    title: 'Độ tin cậy của nguồn',
    type: 'string',
    description: 'A: cơ quan hoặc tờ báo đăng trên trang của mình; B: trang dẫn lại.',
    values: ['A', 'B'],
    value: ({ trust }) => trust,
  },
  {
    name: 'minh_hoa',
    title: 'Dữ liệu minh họa',
    type: 'boolean',
    description: 'true khi dòng này được đặt ra để xem thử, không có thật.',
    required: true,
    value: ({ sample }) => sample,
  },
];

/** Zones: published totals, and the level of each commune by date where there are any. */
export function zoneTable(): DataTable {
  const records = getCollection('zones').flatMap(({ data }) => zoneRecords(data));
  return {
    name: 'vung-xanh',
    title: 'Vùng xanh theo nơi và theo ngày',
    description:
      'Số tổng đã công bố, có nguồn; và mức của từng xã, là dữ liệu minh họa khi minh_hoa là true.',
    ...tabulate(COLUMNS, records),
  };
}
