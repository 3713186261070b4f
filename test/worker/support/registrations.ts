import { expect } from 'vitest';
import type { paths } from '#domain/paths.ts';
import type { EntryReceipt } from '#domain/registration/contract.ts';
import type { Portal } from './portal.ts';

export const CAMPAIGN = 'ninh-thuan';
export const HOUSEHOLD = 'ho-gia-dinh';

/** What a browser sends when the whole form of a registration is filled in. */
export const typedRegistration = (overrides: Record<string, string> = {}) => ({
  place: '22783',
  body: 'Ủy ban nhân dân xã Phước Bình (mẫu)',
  area: 'Toàn xã',
  targetDate: '2021-12-31',
  own: '',
  contact: 'Văn phòng, 0259 000 111',
  'm-bon-tai-cho': 'yes',
  consent: 'yes',
  key: crypto.randomUUID(),
  ...overrides,
});

/** … of a household's commitment. */
export const typedCommitment = (overrides: Record<string, string> = {}) => ({
  place: '22783',
  name: 'Hộ ông Trần Văn Mẫu',
  'm-tham-gia': 'yes',
  'm-giam-sat': 'yes',
  consent: 'yes',
  key: crypto.randomUUID(),
  ...overrides,
});

export const registration = (overrides: object = {}) => ({
  campaign: CAMPAIGN,
  place: '22783',
  body: 'Ủy ban nhân dân xã Phước Bình (mẫu)',
  area: 'Toàn xã',
  targetDate: '2021-12-31',
  measures: ['bon-tai-cho'],
  own: '',
  contact: '',
  consent: true,
  ...overrides,
});

export const commitment = (overrides: object = {}) => ({
  campaign: CAMPAIGN,
  kind: HOUSEHOLD,
  place: '22783',
  name: 'Hộ ông Trần Văn Mẫu',
  undertakings: ['tham-gia'],
  consent: true,
  ...overrides,
});

/** Sends one by the API. */
export async function sendEntry(
  portal: Portal,
  path: typeof paths.api.registrations | typeof paths.api.commitments,
  body: unknown,
  key: string = crypto.randomUUID(),
): Promise<EntryReceipt> {
  const response = await portal.post(path, body, { 'idempotency-key': key });
  expect(response.status, await response.clone().text()).toBe(201);
  return response.json();
}
