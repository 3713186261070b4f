import * as z from 'zod/mini';
import { KEY_HEADER, PROOF_HEADER } from '#domain/defence/constants.ts';
import type { ErrorCode } from '#domain/errors.ts';
import { ERRORS } from '#domain/errors.ts';
import { problemSchema } from '#domain/problem.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { RETRY_AFTER, STATUSES } from './statuses.ts';

type Json = Record<string, unknown>;

/** The API as OpenAPI 3.1, made from the schemas that the API itself reads and answers by. */
export function describeApi(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Đồng Lòng',
      version: '1',
      description:
        'Đề nghị khen thưởng, tra cứu hồ sơ và lời tri ân. Mọi lời từ chối là một problem document (RFC 9457).',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: toJsonSchema(problemSchema, 'output') },
      securitySchemes: {
        secret: { type: 'http', scheme: 'bearer', description: 'Khóa tra cứu ghi trên biên nhận' },
      },
    },
  };
}

function describe({ id, summary, path, body, headers, answers, refusals, needs = [] }: Operation): Json {
  const parameters = [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...Object.entries(headers ?? {}).map(([name, description]) => ({
      name,
      in: 'header',
      description,
      schema: { type: 'string' },
    })),
    ...(needs.includes('idempotency-key')
      ? [{ name: KEY_HEADER, in: 'header', required: true, schema: { type: 'string', format: 'uuid' } }]
      : []),
    ...(needs.includes('proof')
      ? [{ name: PROOF_HEADER, in: 'header', required: true, schema: { type: 'string', format: 'byte' } }]
      : []),
  ];
  return {
    operationId: id,
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(needs.includes('secret') ? { security: [{ secret: [] }] } : {}),
    ...(body ? { requestBody: { required: true, ...contentOf(body, 'input') } } : {}),
    responses: {
      [answers.status]: {
        description: 'OK',
        ...('schema' in answers ? contentOf(answers.schema, 'output') : {}),
      },
      ...refusalsOf(refusals),
    },
  };
}

/** Refusals that share a status share an entry, which names each of them. */
function refusalsOf(codes: readonly ErrorCode[]): Json {
  const byStatus = Map.groupBy(codes, (code) => STATUSES[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.map((code) => `${code}: ${ERRORS[code]}`).join('; '),
        ...(group.some((code) => RETRY_AFTER[code])
          ? { headers: { 'Retry-After': { schema: { type: 'integer' } } } }
          : {}),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function contentOf(schema: z.ZodMiniType | 'file', io: 'input' | 'output'): Json {
  if (schema === 'file') return { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } };
  return { content: { 'application/json': { schema: toJsonSchema(schema, io) } } };
}

/** `input` for what is sent (what may be left out may be left out), `output` for what is answered. */
function toJsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
