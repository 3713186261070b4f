import { paths } from '#domain/paths.ts';
import type { StoryEntry } from '../../collections/stories.ts';
import type { JsonLd } from '../../layouts/head.ts';
import { PORTAL } from '../../layouts/portal.ts';

/** A story as structured data; `site` is the address that links are completed with. */
export function articleData({ id, title, lead, date, place, sources }: StoryEntry, site: URL): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description: lead,
    inLanguage: 'vi',
    url: new URL(paths.story(id), site).href,
    /** When the story happened, as far as the sources say; it isn't the day of printing. */
    temporalCoverage: date,
    contentLocation: { '@type': 'Place', name: place },
    license: PORTAL.licence.url,
    publisher: { '@type': 'Organization', name: PORTAL.name },
    citation: sources.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      url: source.url,
      datePublished: source.date,
      publisher: { '@type': 'Organization', name: source.publisher },
    })),
  };
}
