import { env } from 'cloudflare:workers';
import { FILE_NAME_HEADER } from '#domain/decision/constants.ts';
import type { DecisionView } from '#domain/decision/contract.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import { paths } from '#domain/paths.ts';
import { makePdf } from '../../factories/files/pdf.ts';
import { grant } from '../../factories/member.ts';
import { makeNomination } from '../../factories/nomination.ts';
import { makeToken } from './access.ts';
import { createSubmitted } from './dossiers.ts';
import { ORIGIN, type Portal } from './portal.ts';
import { addMember, signedIn } from './staff.ts';

export const PLACE = {
  campaign: 'nga-nam',
  programme: 'covid-19',
  round: 'dot-1',
  deciding: 'chu-tich-thi-xa',
} as const;

export type Clerk = ReturnType<typeof signedIn>;

/** A clerk of the office that decides in Ngã Năm, signed in. */
export async function clerkOf(portal: Portal, overrides: Parameters<typeof addMember>[0] = {}) {
  const grants = [grant('decision-clerk', PLACE.campaign, PLACE.deciding)];
  const member = await addMember({ unit: 'Văn phòng thị xã Mẫu', grants, ...overrides });
  return { ...signedIn(portal, member), member };
}

/** A dossier whose nominees were all found to meet the criteria, put before who decides. */
export async function createProposed(portal: Portal, nomination: Nomination = makeNomination()) {
  const ticket = await createSubmitted(portal, nomination);
  await env.DB.batch([
    env.DB.prepare(
      `UPDATE nominees SET finding = 'meets', proposed_award = award, finding_note = ''
       WHERE nomination_id = (SELECT id FROM nominations WHERE code = ?)`,
    ).bind(ticket.code),
    env.DB.prepare(
      "UPDATE nominations SET state = 'proposed', holder = ?2, version = version + 1 WHERE code = ?1",
    ).bind(ticket.code, PLACE.deciding),
  ]);
  return { ...ticket, version: ticket.version + 1 };
}

let serial = 0;

/** A recipient as the office prints it. */
export function recipient(code: string, position = 0, overrides: object = {}) {
  return {
    code,
    position,
    name: position === 0 ? 'Tổ COVID cộng đồng ấp Mẫu (dữ liệu minh họa)' : 'Trần Thị Ví Dụ',
    title: position === 0 ? '' : 'Trạm trưởng',
    body: position === 0 ? 'Ủy ban nhân dân xã Mẫu' : 'Trạm Y tế xã Mẫu',
    place: 'Xã Mẫu, thị xã Ví Dụ',
    achievement: 'Giao 320 túi hàng tận cửa (thành tích mẫu).',
    posthumous: false,
    role: null,
    ...overrides,
  };
}

/** What is recorded as signed on the day before the portal's own. */
export function makeAward(recipients: object[], overrides: object = {}) {
  serial += 1;
  return {
    kind: 'award',
    ...PLACE,
    award: 'gk-chu-tich-thi-xa',
    number: `${serial}/QĐ-MẪU`,
    date: '2021-12-01',
    signerTitle: 'Chủ tịch (mẫu)',
    signerName: '',
    subject: 'Tặng Giấy khen (mẫu)',
    source: null,
    sample: true,
    recipients,
    ...overrides,
  };
}

export async function record(clerk: Clerk, input: object): Promise<DecisionView> {
  const response = await clerk.post(paths.api.staff.decisions, input);
  if (response.status !== 201) throw new Error(await response.text());
  return response.json();
}

/** Confirms what was read, with those who aren't awarded. */
export function confirm(clerk: Clerk, view: DecisionView, notAwarded: object[] = []): Promise<Response> {
  const dossiers = view.dossiers.map(({ code, version }) => ({ code, version }));
  return clerk.post(paths.api.staff.confirmation(view.id), { version: view.version, dossiers, notAwarded });
}

export async function read(clerk: Clerk, id: number): Promise<DecisionView> {
  return (await clerk.get(paths.api.staff.decision(id))).json();
}

/** Sends the signed file of a decision. */
export async function attach(
  portal: Portal,
  { email }: Clerk,
  { id, version }: Pick<DecisionView, 'id' | 'version'>,
  body: Uint8Array<ArrayBuffer> = makePdf(),
): Promise<Response> {
  const headers = {
    ...{ origin: ORIGIN, 'sec-fetch-site': 'same-origin', 'content-length': String(body.length) },
    'cf-access-jwt-assertion': await makeToken(email, { now: portal.now }),
    [FILE_NAME_HEADER]: encodeURIComponent('Quyết định đã ký.pdf'),
    'if-match': `"${version}"`,
  };
  return portal.fetch(paths.api.staff.decisionFile(id), { method: 'PUT', headers, body });
}

/** A column of some rows, to see what was stored. */
export async function stored<T = string>(sql: string, ...values: unknown[]): Promise<T[]> {
  const { results } = await env.DB.prepare(sql)
    .bind(...values)
    .all<{ it: T }>();
  return results.map(({ it }) => it);
}

export function stateOf(code: string) {
  return stored('SELECT state AS it FROM nominations WHERE code = ?', code).then(([state]) => state);
}

/** `position outcome award|ground` of each nominee. */
export function outcomesOf(code: string) {
  return stored(
    `SELECT position || ' ' || coalesce(outcome, '-') || ' ' || coalesce(outcome_award, outcome_ground, '-') AS it
     FROM nominees WHERE nomination_id = (SELECT id FROM nominations WHERE code = ?) ORDER BY position`,
    code,
  );
}
