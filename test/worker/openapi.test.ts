import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { Portal } from './support/portal.ts';
import { everyRoute } from './support/routes.ts';

interface Description {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, { required: string[] }> };
}

const portal = new Portal();
const description = await (await portal.fetch(paths.api.description)).json<Description>();
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

/** Every `#/…` reference in the document. */
function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' ? [String(inner)] : references(inner),
  );
}

function resolve(reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], description);
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1 whose references all lead somewhere', () => {
    expect(description.openapi).toBe('3.1.0');
    expect(references(description).length).toBeGreaterThan(0);
    for (const reference of references(description)) expect(resolve(reference), reference).toBeDefined();
  });

  it('lists every route but those for staff, and no other', async () => {
    const routes = (await everyRoute())
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .filter(({ path }) => !path.startsWith('/api/staff/'))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const listed = operations.map(({ method, path }) => `${method} ${path}`);
    expect(listed.sort()).toEqual([...new Set(routes)].sort());
  });

  it('names each operation once', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(operations)('$method $path tells its refusals', ({ responses }) => {
    expect(Object.keys(responses)).toContain('500');
    for (const [status, response] of Object.entries(responses)) {
      const { content = {} } = response as { content?: Record<string, unknown> };
      const types = Object.keys(content);
      if (Number(status) >= 400) expect(types).toEqual(['application/problem+json']);
      else if (status === '204') expect(types).toEqual([]);
      else expect([['application/json'], ['*/*']]).toContainEqual(types);
    }
  });

  it('describes problem documents in full', () => {
    expect(description.components.schemas['Problem']?.required.sort()).toEqual(
      ['code', 'detail', 'errors', 'status', 'title', 'type'].sort(),
    );
  });
});
