import { z } from 'zod';
import { decisionSchema } from '#domain/award/decision-schema.ts';
import { newsSchema } from '#domain/news/schema.ts';
import { storySchema } from '#domain/story/schema.ts';
import { type FieldWords, WORDS } from './words.ts';

const SCHEMAS = { story: storySchema, news: newsSchema, decision: decisionSchema };

/** What has a JSON schema of its front matter. */
export type Described = keyof typeof SCHEMAS;
export const DESCRIBED = Object.keys(SCHEMAS) as Described[];

/** A part of a JSON schema, as far as it is walked here. */
export interface SchemaNode {
  type?: string;
  title?: string;
  description?: string;
  properties?: Record<string, SchemaNode>;
  required?: string[];
  items?: SchemaNode;
  anyOf?: SchemaNode[];
  enum?: string[];
  default?: unknown;
  minItems?: number;
  maxItems?: number;
}

/**
 * The JSON schema of a kind's front matter, for editors' tools: each field with its Vietnamese name and what to write.
 * @throws Error for a field that nobody gave words to.
 */
export function frontMatterSchema(kind: Described): SchemaNode {
  const schema = z.toJSONSchema(SCHEMAS[kind], { io: 'input' }) as SchemaNode;
  return name(schema, '', WORDS[kind]);
}

function name(node: SchemaNode, path: string, words: Record<string, FieldWords>): SchemaNode {
  const properties = Object.entries(node.properties ?? {}).map(([key, inner]) => {
    const field = path === '' ? key : `${path}.${key}`;
    const own = words[field];
    if (!own)
      throw new Error(`Trường “${field}” chưa có tên gọi cho người viết: src/collections/editing/words.ts`);
    const hint = own.hint === undefined ? {} : { description: own.hint };
    return [key, { title: own.label, ...hint, ...name(inner, field, words) }];
  });
  return {
    ...node,
    ...(node.properties ? { properties: Object.fromEntries(properties) } : {}),
    ...(node.items ? { items: name(node.items, path, words) } : {}),
    ...(node.anyOf ? { anyOf: node.anyOf.map((one) => name(one, path, words)) } : {}),
  };
}

/** The schema as its file holds it. */
export function schemaFile(kind: Described): { path: string; text: string } {
  return {
    path: `docs/schemas/${kind}.schema.json`,
    text: `${JSON.stringify(frontMatterSchema(kind), null, 2)}\n`,
  };
}
