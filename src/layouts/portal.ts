import { paths } from '#domain/paths.ts';

/** Who runs the portal. The agency is made up and shown as such until a real one takes the portal over. */
export const PORTAL = {
  name: 'Đồng Lòng',
  tagline: 'Cổng thi đua, khen thưởng',
  agency: 'Ban Thi đua - Khen thưởng tỉnh Minh Họa',
  office: 'Phòng Nghiệp vụ (mẫu)',
  address: 'Số 1, đường Ví Dụ, phường Mẫu, tỉnh Minh Họa',
  email: 'lienhe@vi-du.example',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.vi' },
} as const;

/** The five doors of the header. */
export const DOORS = [
  { id: 'campaigns', label: 'Kế hoạch', href: paths.campaigns },
  { id: 'stories', label: 'Gương điển hình', href: paths.stories },
  { id: 'honours', label: 'Bảng vinh danh', href: paths.honours },
  { id: 'nominate', label: 'Đề nghị khen thưởng', href: paths.nominate },
  { id: 'commendations', label: 'Lời tri ân', href: paths.commendations },
] as const;

export const LOOK_UP_DOOR = { id: 'lookUp', label: 'Tra cứu hồ sơ', href: paths.lookUp } as const;

/** The door that the page is behind. */
export type Door = (typeof DOORS)[number]['id'] | (typeof LOOK_UP_DOOR)['id'];
