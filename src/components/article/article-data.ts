import type { ArticleEntry } from '../../collections/articles.ts';
import type { JsonLd } from '../../layouts/head.ts';
import { PORTAL } from '../../layouts/portal.ts';
import { SECTIONS } from './sections.ts';
import { shareImageOf } from './share-image.ts';

/** A story or news item as structured data; `site` is the address that links are completed with. */
export function articleData(article: ArticleEntry, site: URL): JsonLd {
  const { id, collection, data } = article;
  const section = SECTIONS[collection];
  const url = new URL(section.item(id), site).href;
  return {
    '@context': 'https://schema.org',
    '@type': collection === 'news' ? 'NewsArticle' : 'Article',
    headline: data.title,
    description: data.lead,
    inLanguage: 'vi',
    url,
    mainEntityOfPage: url,
    image: new URL(shareImageOf(article).path, site).href,
    /** When it happened, as far as the sources say; it isn't the day of printing. */
    temporalCoverage: data.date,
    contentLocation: { '@type': 'Place', name: data.place },
    license: PORTAL.licence.url,
    author: { '@type': 'Organization', name: PORTAL.agency },
    publisher: {
      '@type': 'Organization',
      name: PORTAL.name,
      url: new URL('/', site).href,
      logo: { '@type': 'ImageObject', url: new URL('/apple-touch-icon.png', site).href },
    },
    citation: data.sources.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      url: source.url,
      datePublished: source.date,
      publisher: { '@type': 'Organization', name: source.publisher },
    })),
  };
}
