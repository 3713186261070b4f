import { readCampaigns } from '../collections/campaigns.ts';
import { frontMatterSchema } from '../collections/editing/json-schemas.ts';
import { type EditorField, editorFields } from './fields.ts';
import type { EditorSettings } from './settings.ts';

/** The whole configuration of the editor's page, as Sveltia CMS reads it. */
export function editorConfig({ backend, repo, branch, apiRoot, signIn }: EditorSettings, site: string) {
  return {
    load_config_file: false,
    // Without a repository the name only stands for “git”: the page then works in a folder.
    backend: {
      name: backend,
      repo: repo || 'tren-may/dong-long',
      ...(repo === '' ? { auth_methods: ['token'] } : {}),
      branch,
      ...(apiRoot === '' ? {} : { api_root: apiRoot }),
      ...(signIn === '' ? {} : { base_url: signIn }),
    },
    app_title: 'Biên tập Đồng Lòng',
    site_url: site,
    logo: { src: '/favicon.svg' },
    media_folder: 'content/pictures',
    public_folder: '/',
    // Quoted, so that a date such as 2021 stays words.
    output: { omit_empty_optional_fields: true, yaml: { quote: 'double' } },
    // Names of files carry no marks, as addresses do.
    slug: { encoding: 'ascii', clean_accents: true },
    collections: [
      collection('stories', 'Gương điển hình', 'câu chuyện', frontMatterFields('story')),
      collection('news', 'Tin tức', 'tin', frontMatterFields('news')),
    ],
  };
}

function frontMatterFields(kind: 'story' | 'news'): EditorField[] {
  const campaigns = readCampaigns().map(({ id, shortTitle }) => ({ value: id, label: shortTitle }));
  // What is begun here is a draft until someone says otherwise.
  return editorFields(frontMatterSchema(kind), { campaign: campaigns }).map((field) =>
    field.name === 'draft' ? { ...field, default: true } : field,
  );
}

function collection(name: string, label: string, singular: string, fields: EditorField[]) {
  return {
    name,
    label,
    label_singular: singular,
    folder: `content/${name}`,
    create: true,
    slug: '{{title}}',
    sortable_fields: ['date', 'title'],

    editor: { preview: false },
    fields: [...fields, { name: 'body', label: 'Bài viết', widget: 'markdown', modes: ['rich_text', 'raw'] }],
  };
}
