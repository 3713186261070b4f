import {
  AWARD_FORM_LABELS,
  AWARD_FORMS,
  NOMINEE_KIND_LABELS,
  NOMINEE_KINDS,
  RECIPIENT_ROLE_LABELS,
  RECIPIENT_ROLES,
} from '#domain/award/constants.ts';
import { areaOf } from '#domain/award/place.ts';
import { type Cell, countBy, largest, suppress } from '#domain/award/statistics.ts';
import type { RollEntry } from '../../collections/roll.ts';

/** A table of counts with its chart. */
export interface Statistic {
  id: string;
  title: string;
  note?: string;
  /** Heads the column of labels. */
  column: string;
  total: number;
  cells: Cell[];
}

/** Places named one by one; the others stand together. */
const PLACES_SHOWN = 15;

/** What is counted: awards that stand; a revoked one counts nowhere. */
export function statisticsOf(roll: readonly RollEntry[]): Statistic[] {
  const standing = roll.filter(({ recipient }) => recipient.status !== 'revoked');
  const people = standing.filter(({ recipient }) => recipient.kind === 'individual');
  const withRole = people.flatMap(({ recipient }) => recipient.role ?? []);
  const inOrder = <T extends string>(list: readonly T[], labels: Record<T, string>) =>
    list.map((one) => labels[one]);
  return [
    {
      id: 'hinh-thuc',
      title: 'Theo hình thức khen',
      column: 'Hình thức',
      total: standing.length,
      cells: suppress(
        countBy(
          standing,
          ({ award }) => AWARD_FORM_LABELS[award.form],
          inOrder(AWARD_FORMS, AWARD_FORM_LABELS),
        ),
      ),
    },
    {
      id: 'doi-tuong',
      title: 'Theo đối tượng',
      column: 'Đối tượng',
      total: standing.length,
      cells: suppress(
        countBy(
          standing,
          ({ recipient }) => NOMINEE_KIND_LABELS[recipient.kind],
          inOrder(NOMINEE_KINDS, NOMINEE_KIND_LABELS),
        ),
      ),
    },
    {
      id: 'noi',
      title: 'Theo nơi',
      note: `Theo huyện, thành phố hoặc tỉnh ghi trong quyết định. Nhiều hơn ${PLACES_SHOWN} nơi thì các nơi ít lượt khen nhất gộp làm một.`,
      column: 'Nơi',
      total: standing.length,
      cells: suppress(
        largest(
          countBy(standing, ({ recipient }) => areaOf(recipient.place)),
          PLACES_SHOWN,
          'Các nơi khác',
        ),
      ),
    },
    {
      id: 'vai-tro',
      title: 'Cá nhân: trực tiếp làm việc và lãnh đạo',
      note: 'Chỉ tính những cá nhân mà quyết định có ghi vai trò.',
      column: 'Vai trò',
      total: withRole.length,
      cells: suppress(
        countBy(
          withRole,
          (role) => RECIPIENT_ROLE_LABELS[role],
          inOrder(RECIPIENT_ROLES, RECIPIENT_ROLE_LABELS),
        ),
      ),
    },
  ].filter(({ total }) => total > 0);
}
