import { STORY_KIND_LABELS } from '#domain/story/schema.ts';
import type { SchemaNode } from '../collections/editing/json-schemas.ts';

/** A field of the editor's page, as Sveltia CMS reads it. */
export interface EditorField {
  name: string;
  label: string;
  hint?: string;
  widget: 'string' | 'boolean' | 'select' | 'list' | 'object';
  required: boolean;
  default?: unknown;
  options?: { value: string; label: string }[];
  fields?: EditorField[];
  field?: EditorField;
  min?: number;
  max?: number;
}

const LABELS: Record<string, string> = STORY_KIND_LABELS;

/**
 * One field for each property of the front matter's schema; `choices` are offered where the values are known.
 * @throws Error for a kind of property that has no field yet, so that none is left out in silence.
 */
export function editorFields(
  { properties = {}, required = [] }: SchemaNode,
  choices: Readonly<Record<string, EditorField['options']>> = {},
): EditorField[] {
  return Object.entries(properties).map(([name, node]) => ({
    name,
    label: node.title ?? name,
    // A list to choose from needs no word on what to type.
    ...(node.description === undefined || choices[name] ? {} : { hint: node.description }),
    required: required.includes(name),
    ...shape(name, node, choices[name]),
  }));
}

type Shape = Omit<EditorField, 'name' | 'label' | 'hint' | 'required'>;

function shape(name: string, node: SchemaNode, options: EditorField['options']): Shape {
  if (options) return { widget: 'select', options };
  if (node.enum)
    return {
      widget: 'select',
      options: node.enum.map((value) => ({ value, label: LABELS[value] ?? value })),
    };
  if (node.type === 'string') return { widget: 'string' };
  if (node.type === 'boolean') return { widget: 'boolean', default: node.default ?? false };
  if (node.type === 'object') return { widget: 'object', fields: editorFields(node) };
  if (node.type === 'array' && node.items)
    return {
      widget: 'list',
      ...(node.items.type === 'object'
        ? { fields: editorFields(node.items) }
        : {
            field: {
              name: 'value',
              label: node.title ?? name,
              required: true,
              ...shape(name, node.items, undefined),
            },
          }),
      ...(node.minItems === undefined ? {} : { min: node.minItems }),
      ...(node.maxItems === undefined ? {} : { max: node.maxItems }),
    };
  throw new Error(`Trường “${name}” chưa có ô nhập ở trang biên tập: src/editor/fields.ts`);
}
