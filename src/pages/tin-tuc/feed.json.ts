import type { APIRoute } from 'astro';
import { sectionFeed } from '../../feeds/responses.ts';

export const GET: APIRoute = (context) => sectionFeed('news', 'json', context);
