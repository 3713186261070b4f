import { DomainError } from '#domain/errors.ts';

/** Signs in `PORTAL_SECRET` at the least: 32 hexadecimal digits are 128 bits. */
const SHORTEST = 32;

/**
 * The Worker's secret (`PORTAL_SECRET`), from which every key of the defence is derived.
 * @throws DomainError `unavailable` when it isn't set, or is too short to be one: nothing passes without it.
 */
export function portalSecret({ PORTAL_SECRET: secret }: Partial<Env>): string {
  if (secret !== undefined && secret.length >= SHORTEST) return secret;
  console.error(`PORTAL_SECRET is not set, or has fewer than ${SHORTEST} signs`);
  throw undefended();
}

/** A part of the defence is missing or broken: nobody gets past it, and nothing of what they typed is lost. */
export function undefended(): DomainError {
  return new DomainError(
    'unavailable',
    'Hãy giữ trang này và thử lại sau ít phút. Nếu vẫn vậy, hãy báo cho cơ quan vận hành cổng.',
  );
}
