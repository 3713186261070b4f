import type { DraftKind } from '../nomination/draft.ts';
import type { DocumentKind } from './constants.ts';

/** A blank form for those who write by hand. */
export interface BlankForm {
  /** In its address. */
  id: string;
  kind: DocumentKind;
  /** Of whom a report is. */
  of?: DraftKind;
  title: string;
  /** Who fills it in, and for what. */
  use: string;
}

export const FORMS: readonly BlankForm[] = [
  {
    id: 'to-trinh',
    kind: 'submission-letter',
    title: 'Tờ trình đề nghị khen thưởng',
    use: 'Đơn vị đề nghị điền, người đứng đầu ký, đóng dấu. Một hồ sơ một tờ.',
  },
  {
    id: 'danh-sach-trich-ngang',
    kind: 'nominee-list',
    title: 'Danh sách trích ngang',
    use: 'Kèm theo Tờ trình. Mỗi tập thể, cá nhân một dòng; khổ ngang.',
  },
  {
    id: 'bao-cao-thanh-tich-tap-the',
    kind: 'achievement-report',
    of: 'collective',
    title: 'Báo cáo tóm tắt thành tích của tập thể',
    use: 'Mỗi tập thể được đề nghị một bản.',
  },
  {
    id: 'bao-cao-thanh-tich-ca-nhan',
    kind: 'achievement-report',
    of: 'individual',
    title: 'Báo cáo tóm tắt thành tích của cá nhân',
    use: 'Mỗi cá nhân được đề nghị một bản, kể cả người được đề nghị truy tặng.',
  },
];
