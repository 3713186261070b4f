import type { Filter, FilterValue } from '#domain/article/filters.ts';
import type { ListView } from './list-views.ts';
import { SECTIONS } from './sections.ts';

/** What each filter is called beside its values. */
export const FILTER_LABELS: Record<Filter, string> = {
  campaign: 'Phong trào',
  theme: 'Nội dung thi đua',
  kind: 'Loại',
  place: 'Địa phương',
  year: 'Năm',
};

/** The campaign that a value belongs to: of a theme, the one whose plan has it. */
export function campaignOf({ by, id }: FilterValue): string | undefined {
  return by === 'campaign' || by === 'theme' ? id.split('/')[0] : undefined;
}

/** `Gương điển hình, địa phương: Ninh Thuận`; a theme is told with its campaign, for two plans may share its words. */
export function listTitle({ section, filter, filters }: ListView): string {
  const { title, name } = SECTIONS[section];
  if (!filter) return title;
  const { by, label } = filter;
  const what = `${name}, ${FILTER_LABELS[by].toLocaleLowerCase('vi')}`;
  if (by === 'campaign') return `${what} ${label}`;
  if (by !== 'theme') return `${what}: ${label}`;
  const campaign = filters.find((one) => one.by === 'campaign' && one.id === campaignOf(filter));
  return `${what}: ${label} (${campaign?.label})`;
}

/** A description of its own for each list. */
export function listDescription(view: ListView): string {
  const { description, unit } = SECTIONS[view.section];
  if (!view.filter) return description;
  return `${listTitle(view)}. ${view.count} ${unit} kể lại từ nguồn đã công bố, mỗi bài có nguồn và ngày.`;
}
