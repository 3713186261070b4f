import { describeApi } from '../../domain/api/document.ts';

/** The description of the API, the same for everybody until the next build. */
export function GET(): Response {
  return Response.json(describeApi());
}
