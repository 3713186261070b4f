import {
  AWARD_FORM_LABELS,
  AWARD_LEVEL_LABELS,
  NOMINEE_KIND_LABELS,
  RECIPIENT_STATUS_LABELS,
} from '#domain/award/constants.ts';
import { type DataColumn, type DataTable, tabulate } from '#domain/open-data/resource.ts';
import { readRoll } from '../read-roll.ts';
import type { RollEntry } from '../roll.ts';

const COLUMNS: readonly DataColumn<RollEntry>[] = [
  {
    name: 'duong_dan',
    title: 'Đường dẫn',
    type: 'string',
    description: 'Địa chỉ của dòng này trên cổng, sau tên miền; mỗi dòng một địa chỉ.',
    required: true,
    value: ({ path }) => path,
  },
  {
    name: 'phong_trao',
    title: 'Mã phong trào',
    type: 'string',
    description: 'Mã của phong trào thi đua, như trong bảng phong-trao.',
    required: true,
    value: ({ campaign }) => campaign.id,
  },
  {
    name: 'chuong_trinh',
    title: 'Chương trình',
    type: 'string',
    description: 'Tên chương trình trong kế hoạch.',
    required: true,
    value: ({ campaign, decision }) =>
      campaign.programmes.find(({ id }) => id === decision.programme)?.name ?? null,
  },
  {
    name: 'dot',
    title: 'Đợt',
    type: 'string',
    description: 'Tên đợt khen; trống khi kế hoạch không chia đợt.',
    value: ({ campaign, decision }) => campaign.rounds.find(({ id }) => id === decision.round)?.name ?? null,
  },
  {
    name: 'so_quyet_dinh',
    title: 'Số quyết định',
    type: 'string',
    description: 'Số, ký hiệu của quyết định khen thưởng.',
    required: true,
    value: ({ decision }) => decision.number,
  },
  {
    name: 'ngay_ky',
    title: 'Ngày ký',
    type: 'date',
    description: 'Ngày ký quyết định, dạng năm-tháng-ngày.',
    required: true,
    value: ({ decision }) => decision.date,
  },
  {
    name: 'hinh_thuc',
    title: 'Hình thức',
    type: 'string',
    description: 'Huân chương, Bằng khen hoặc Giấy khen.',
    required: true,
    values: Object.values(AWARD_FORM_LABELS),
    value: ({ award }) => AWARD_FORM_LABELS[award.form],
  },
  {
    name: 'danh_hieu',
    title: 'Tên khen thưởng',
    type: 'string',
    description: 'Tên đầy đủ của hình thức khen, như kế hoạch ghi.',
    required: true,
    value: ({ award }) => award.name,
  },
  {
    name: 'cap',
    title: 'Cấp khen',
    type: 'string',
    description: 'Cấp của người ký tặng.',
    required: true,
    values: Object.values(AWARD_LEVEL_LABELS),
    value: ({ award }) => AWARD_LEVEL_LABELS[award.level],
  },
  {
    name: 'doi_tuong',
    title: 'Đối tượng',
    type: 'string',
    description: 'Tập thể, cá nhân hay hộ gia đình.',
    required: true,
    values: Object.values(NOMINEE_KIND_LABELS),
    value: ({ recipient }) => NOMINEE_KIND_LABELS[recipient.kind],
  },
  {
    name: 'ten',
    title: 'Tên',
    type: 'string',
    description: 'Tên được khen, viết đúng như trong quyết định.',
    required: true,
    value: ({ recipient }) => recipient.name,
  },
  {
    name: 'chuc_danh',
    title: 'Chức danh',
    type: 'string',
    description: 'Chức danh của cá nhân khi được khen.',
    value: ({ recipient }) => recipient.title ?? null,
  },
  {
    name: 'don_vi',
    title: 'Đơn vị',
    type: 'string',
    description: 'Cơ quan, đơn vị của người hoặc tập thể được khen.',
    value: ({ recipient }) => recipient.body ?? null,
  },
  {
    name: 'noi',
    title: 'Nơi',
    type: 'string',
    description: 'Địa bàn ghi trong quyết định, từ hẹp tới rộng, theo tên gọi khi ban hành.',
    required: true,
    value: ({ recipient }) => recipient.place,
  },
  {
    name: 'thanh_tich',
    title: 'Thành tích',
    type: 'string',
    description: 'Thành tích trong một dòng.',
    required: true,
    value: ({ recipient }) => recipient.achievement,
  },
  {
    name: 'truy_tang',
    title: 'Truy tặng',
    type: 'boolean',
    description: 'true khi khen người đã mất.',
    required: true,
    value: ({ recipient }) => recipient.posthumous,
  },
  {
    name: 'hieu_luc',
    title: 'Hiệu lực',
    type: 'string',
    description: 'Có hiệu lực, đã đính chính hay đã thu hồi.',
    required: true,
    values: Object.values(RECIPIENT_STATUS_LABELS),
    value: ({ recipient }) => RECIPIENT_STATUS_LABELS[recipient.status],
  },
  {
    name: 'ghi_chu',
    title: 'Ghi chú',
    type: 'string',
    description: 'Quyết định sau đã đính chính hoặc thu hồi dòng này.',
    value: ({ recipient }) => recipient.notice ?? null,
  },
  {
    name: 'minh_hoa',
    title: 'Dữ liệu minh họa',
    type: 'boolean',
    description: 'true khi dòng này được đặt ra để xem thử, không có thật.',
    required: true,
    value: ({ decision }) => decision.sample,
  },
];

/** The honour roll, a line for each name. People's roles are for statistics only and stay out. */
export function honourTable(): DataTable {
  const roll = readRoll();
  return {
    name: 'vinh-danh',
    title: 'Bảng vinh danh',
    description: 'Mỗi dòng là một tập thể, cá nhân hoặc hộ gia đình được khen trong một quyết định.',
    ...tabulate(COLUMNS, roll),
  };
}
