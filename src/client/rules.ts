import * as z from 'zod/mini';
import type { PortalRules } from '#domain/campaign/rules.ts';
import { paths } from '#domain/paths.ts';
import { type Answer, request, type Send } from './request.ts';

/** Made by the same build as this code, so only its outline is looked at. */
const rulesSchema = z.custom<PortalRules>(
  (value) =>
    typeof value === 'object' && value !== null && 'campaigns' in value && Array.isArray(value.campaigns),
);

/** Every campaign's rules, as the build wrote them. */
export function readRules(send: Send): Promise<Answer<PortalRules>> {
  return request(send, { path: paths.rules, schema: rulesSchema });
}
