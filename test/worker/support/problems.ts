import { expect } from 'vitest';
import { type ErrorCode, type Subject, titleOf } from '#domain/errors.ts';
import { type Problem, problemSchema } from '#domain/problem.ts';
import { problemType } from '../../../functions/http/problem.ts';

/** The answer is this refusal, told as a problem document and nothing else. Gives the document. */
export async function expectProblem(
  response: Response,
  status: number,
  code: ErrorCode,
  about: Subject = 'dossier',
): Promise<Problem> {
  const problem = problemSchema.parse(await response.json());
  const refusal = { code, about };
  expect(problem).toMatchObject({ status, code, title: titleOf(refusal), type: problemType(refusal) });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  return problem;
}
