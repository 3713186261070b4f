import { type Document, isMap, isScalar, isSeq, type Node } from 'yaml';

/**
 * The line of the YAML text, from 1, on which the dotted field (`sources.0.url`) begins; where it is missing,
 * that of the innermost field around it, or 1.
 */
export function lineInYaml(yaml: Document.Parsed, text: string, field: string): number {
  let node: Node | null = yaml.contents;
  let offset = 0;
  for (const part of field.split('.')) {
    const found: Step | undefined = enter(node, part);
    if (!found) break;
    ({ node, offset } = found);
  }
  return text.slice(0, offset).split('\n').length;
}

interface Step {
  node: Node | null;
  offset: number;
}

function enter(node: Node | null, part: string): Step | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === part);
    if (!pair || !isScalar(pair.key)) return undefined;
    return { node: pair.value as Node | null, offset: pair.key.range?.[0] ?? 0 };
  }
  const item = isSeq(node) ? (node.items[Number(part)] as Node | undefined) : undefined;
  return item && { node: item, offset: item.range?.[0] ?? 0 };
}
