import { paths } from '#domain/paths.ts';
import type { Section } from '../../collections/articles.ts';

interface SectionWords {
  /** Address of the list, and of one of its articles. */
  list: string;
  item: (id: string) => string;
  shareImage: (id: string) => string;
  /** In breadcrumbs and before a filter's words. */
  name: string;
  title: string;
  description: string;
  lead: string;
  empty: string;
  /** What one article is called, after a number. */
  unit: string;
  related: string;
}

/** Where each section of articles is, and how it speaks of itself. */
export const SECTIONS: Record<Section, SectionWords> = {
  stories: {
    list: paths.stories,
    item: paths.story,
    shareImage: paths.shareImage.story,
    name: 'Gương điển hình',
    title: 'Gương điển hình, mô hình hay',
    description:
      'Chuyện về những tập thể, cá nhân và cách làm hay trong các phong trào thi đua, kể lại từ nguồn đã công bố.',
    lead: 'Chuyện kể lại bằng lời của cổng, từ nguồn đã công bố. Mỗi chuyện có nguồn và ngày.',
    empty: 'Chưa có câu chuyện nào được đăng',
    unit: 'câu chuyện',
    related: 'Chuyện gần với bài này',
  },
  news: {
    list: paths.news,
    item: paths.newsItem,
    shareImage: paths.shareImage.newsItem,
    name: 'Tin tức',
    title: 'Tin tức phong trào thi đua',
    description: 'Tin về các phong trào thi đua, viết lại từ nguồn đã công bố; mỗi tin có nguồn và ngày.',
    lead: 'Tin viết lại bằng lời của cổng, từ nguồn đã công bố. Ngày của tin là ngày sự việc diễn ra.',
    empty: 'Chưa có tin nào được đăng',
    unit: 'tin',
    related: 'Tin gần với bài này',
  },
};
