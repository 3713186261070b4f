import { describe, expect, it } from 'vitest';
import { newsSchema } from '#domain/news/schema.ts';
import { storySchema } from '#domain/story/schema.ts';
import { DESCRIBED, frontMatterSchema } from '../../../src/collections/editing/json-schemas.ts';
import { editorFields } from '../../../src/editor/fields.ts';
import { editorSettings } from '../../../src/editor/settings.ts';

describe('the JSON schemas of the front matter', () => {
  it.each(DESCRIBED)('name every field of a %s in Vietnamese', (kind) => {
    const { properties = {} } = frontMatterSchema(kind);
    expect(Object.values(properties).filter(({ title }) => !title)).toEqual([]);
  });
});

describe('the fields of the editor’s page', () => {
  it('are those of the schema, one for one', () => {
    const names = (kind: 'story' | 'news') => editorFields(frontMatterSchema(kind)).map(({ name }) => name);
    expect(names('story')).toEqual(Object.keys(storySchema.shape));
    expect(names('news')).toEqual(Object.keys(newsSchema.shape));
  });

  it('show what a field is', () => {
    const fields = editorFields(frontMatterSchema('story'), { campaign: [{ value: 'a', label: 'A' }] });
    const field = (name: string) => fields.find((one) => one.name === name);
    expect(field('kind')).toEqual({
      name: 'kind',
      label: 'Kể về',
      required: true,
      widget: 'select',
      options: [
        { value: 'person', label: 'Cá nhân' },
        { value: 'collective', label: 'Tập thể' },
        { value: 'model', label: 'Mô hình hay' },
      ],
    });
    expect(field('campaign')).toMatchObject({ widget: 'select', options: [{ value: 'a', label: 'A' }] });
    expect(field('figures')).toMatchObject({ widget: 'list', min: 1, max: 3 });
    expect(field('consent')).toMatchObject({ widget: 'object', required: false });
  });

  it('are refused for a kind of field that the page cannot show', () => {
    expect(() => editorFields({ properties: { number: { type: 'number' } } })).toThrow(
      'Trường “number” chưa có ô nhập ở trang biên tập: src/editor/fields.ts',
    );
  });
});

describe('the settings of the editor’s page', () => {
  it.each([{}, { PORTAL_EDITOR: 'off' }])('leave it out: %o', (env) => {
    expect(editorSettings(env)).toBeUndefined();
  });

  it('keep it to a folder, or name a repository', () => {
    expect(editorSettings({ PORTAL_EDITOR: 'local' })).toMatchObject({ repo: '' });
    expect(
      editorSettings({
        PORTAL_EDITOR: 'gitlab',
        PORTAL_EDITOR_REPO: 'tinh/cong',
        PORTAL_EDITOR_BRANCH: 'dang',
      }),
    ).toEqual({ backend: 'gitlab', repo: 'tinh/cong', branch: 'dang', apiRoot: '', signIn: '' });
  });

  it.each([
    [{ PORTAL_EDITOR: 'ftp' }, 'PORTAL_EDITOR=ftp: chỉ nhận off, local, github, gitlab, gitea.'],
    [{ PORTAL_EDITOR: 'github' }, 'PORTAL_EDITOR=github cần PORTAL_EDITOR_REPO dạng chu-kho/ten-kho.'],
  ])('refuse what cannot work: %o', (env, says) => {
    expect(() => editorSettings(env)).toThrow(says);
  });
});
