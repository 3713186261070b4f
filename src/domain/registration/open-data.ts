import { SMALL_CELL } from '../award/statistics.ts';
import { type DataColumn, type DataTable, tabulate } from '../open-data/resource.ts';
import type { PlaceFigure } from './figures.ts';
import type { Register, RegisterPlace } from './register.ts';

/** Of one place: how many of one kind. `count` is null where it is too small to be told. */
interface Line {
  campaign: string;
  place: RegisterPlace;
  kind: { id: string; name: string };
  count: number | null;
  sample: boolean;
}

const COLUMNS: readonly DataColumn<Line>[] = [
  {
    name: 'phong_trao',
    title: 'Mã phong trào',
    type: 'string',
    description: 'Mã của phong trào trên cổng; không đổi.',
    required: true,
    value: ({ campaign }) => campaign,
  },
  {
    name: 'ma_noi',
    title: 'Mã nơi',
    type: 'string',
    description: 'Xã: mã đơn vị hành chính năm 2021, năm chữ số; huyện: mã của cổng.',
    required: true,
    value: ({ place }) => place.id,
  },
  {
    name: 'ten_noi',
    title: 'Tên nơi',
    type: 'string',
    description: 'Tên xã hoặc huyện năm 2021.',
    required: true,
    value: ({ place }) => place.name,
  },
  {
    name: 'huyen',
    title: 'Huyện',
    type: 'string',
    description: 'Tên huyện năm 2021; là chính nó ở dòng của huyện.',
    required: true,
    value: ({ place }) => place.district,
  },
  {
    name: 'loai',
    title: 'Loại',
    type: 'string',
    description: 'dang-ky: đăng ký của xã, huyện; còn lại là loại cam kết của kế hoạch.',
    required: true,
    value: ({ kind }) => kind.id,
  },
  {
    name: 'ten_loai',
    title: 'Tên loại',
    type: 'string',
    description: 'Tên của loại.',
    required: true,
    value: ({ kind }) => kind.name,
  },
  {
    name: 'so_luong',
    title: 'Số lượng',
    type: 'integer',
    description: `Đăng ký: 1 khi đã được xác nhận. Cam kết: số còn hiệu lực; trống khi dưới ${SMALL_CELL}, để không ai suy ra một nhà.`,
    value: ({ count }) => count,
  },
  {
    name: 'minh_hoa',
    title: 'Dữ liệu minh họa',
    type: 'boolean',
    description: 'true khi cổng đang chạy thử: số đếm gồm cả những gì đặt ra để xem thử.',
    required: true,
    value: ({ sample }) => sample,
  },
];

const REGISTRATION = { id: 'dang-ky', name: 'Đăng ký' };

/**
 * Registrations and commitments as open data: the counts of the map's page, a line for each place and kind. What isn't
 * told there isn't told here.
 */
export function registrationTable(
  registers: readonly Register[],
  figures: readonly PlaceFigure[],
  sample: boolean,
): DataTable {
  const lines = registers.flatMap((register) => linesOf(register, figures, sample));
  return {
    name: 'dang-ky-cam-ket',
    title: 'Đăng ký, cam kết “Vùng xanh” theo nơi',
    description:
      'Đăng ký đã được xác nhận và cam kết còn hiệu lực ở từng xã, huyện. Không có dòng cộng, để không ai suy ra số đã ẩn.',
    live: true,
    ...tabulate(COLUMNS, lines),
  };
}

function linesOf(
  { campaign, places, commitment }: Register,
  figures: readonly PlaceFigure[],
  sample: boolean,
): Line[] {
  const known = new Map(figures.filter((one) => one.campaign === campaign).map((one) => [one.place, one]));
  return places.flatMap((place) => {
    const figure = known.get(place.id);
    const line = (kind: Line['kind'], count: number | null) => ({ campaign, place, kind, count, sample });
    const kinds = place.kind === 'commune' ? commitment.kinds : [];
    return [
      line(REGISTRATION, figure?.registered ? 1 : 0),
      ...kinds.map(({ id, name }) => line({ id, name }, figure?.commitments[id] ?? hidden(figure, id))),
    ];
  });
}

/** A count that is there but not told stays so; a kind that nobody sent counts 0. */
function hidden(figure: PlaceFigure | undefined, kind: string): null | 0 {
  return figure && kind in figure.commitments ? null : 0;
}
