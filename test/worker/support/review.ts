import type { DraftReceipt } from '#domain/nomination/contract.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import { paths } from '#domain/paths.ts';
import type { ActionInput, StaffDossier } from '#domain/review/contract.ts';
import type { StaffRole } from '#domain/staff/constants.ts';
import { grant } from '../../factories/member.ts';
import { makeCollective, makeIndividual, makeNomination } from '../../factories/nomination.ts';
import { createSubmitted } from './dossiers.ts';
import type { Portal } from './portal.ts';
import { addMember, signedIn } from './staff.ts';

export type Desk = ReturnType<typeof signedIn>;

/** Offices of Ngã Năm's route, in order. */
export const OFFICES = {
  receiving: 'trung-tam-y-te',
  coordinating: 'phong-noi-vu',
  deciding: 'chu-tich-thi-xa',
};

/** The desk of a new member with the roles in an office. */
export async function deskAt(
  portal: Portal,
  office: string,
  roles: StaffRole[],
  { campaign = 'nga-nam', unit = 'Đơn vị của cán bộ' } = {},
): Promise<Desk> {
  return signedIn(
    portal,
    await addMember({ unit, grants: roles.map((role) => grant(role, campaign, office)) }),
  );
}

/** A desk at each office of Ngã Năm's route, with all the roles that it needs. */
export async function ngaNamDesks(portal: Portal) {
  const [receiver, appraiser, clerk] = await Promise.all([
    deskAt(portal, OFFICES.receiving, ['receiver']),
    deskAt(portal, OFFICES.coordinating, ['appraiser', 'lead']),
    deskAt(portal, OFFICES.deciding, ['decision-clerk']),
  ]);
  return { receiver, appraiser, clerk };
}

/** Ones that other plans take, with routes of their own. */
export const sonLa = (overrides: Partial<Nomination> = {}) =>
  makeNomination({
    choice: { campaign: 'son-la', programme: 'covid-19', award: 'bk-chu-tich-tinh', round: null },
    nominees: [makeCollective({ criteria: [{ id: 'tap-the-nhiem-vu', evidence: '' }] })],
    byPost: ['to-trinh', 'bao-cao-trich-ngang'],
    ...overrides,
  });
export const haNam = () =>
  makeNomination({
    choice: { campaign: 'ha-nam-so-gtvt', programme: 'covid-19', award: 'bk-chu-tich-tinh', round: null },
    nominees: [makeIndividual({ criteria: [{ id: 'thuc-hien-5k', evidence: '' }] })],
    byPost: [],
  });

export async function read(desk: Desk, code: string): Promise<StaffDossier> {
  const response = await desk.get(paths.api.staff.dossier(code));
  if (response.status !== 200) throw new Error(await response.text());
  return response.json();
}

/** Asks for an action on the version given, or on the dossier as it is now. */
export async function ask(desk: Desk, code: string, input: ActionInput, version?: number): Promise<Response> {
  const seen = version ?? (await read(desk, code)).version;
  return desk.post(paths.api.staff.actions(code), { version: seen, input });
}

/** Does it, and gives the dossier as it is then. */
export async function doIt(desk: Desk, code: string, input: ActionInput): Promise<StaffDossier> {
  const response = await ask(desk, code, input);
  if (response.status !== 200) throw new Error(`${input.action}: ${await response.text()}`);
  return response.json();
}

export type Desks = Awaited<ReturnType<typeof ngaNamDesks>>;

/** Every nominee meets the criteria, for the award asked for. */
export async function assessAll(desk: Desk, code: string): Promise<StaffDossier> {
  const { nominees } = await read(desk, code);
  const assessments = nominees.map(({ position, award }) => ({
    ...{ position, award, finding: 'meets', ground: null, note: '' },
  })) as Extract<ActionInput, { action: 'assess' }>['assessments'];
  return doIt(desk, code, { action: 'assess', assessments });
}

/** A dossier of Ngã Năm that is being appraised. */
export async function appraising(
  portal: Portal,
  { receiver }: Desks,
  nomination?: Nomination,
): Promise<DraftReceipt> {
  const sent = await createSubmitted(portal, nomination);
  await doIt(receiver, sent.code, { action: 'receive' });
  await doIt(receiver, sent.code, { action: 'appraise' });
  return sent;
}

/** One that was proposed. */
export async function proposed(portal: Portal, desks: Desks): Promise<DraftReceipt> {
  const sent = await appraising(portal, desks);
  await assessAll(desks.appraiser, sent.code);
  await doIt(desks.appraiser, sent.code, { action: 'propose' });
  return sent;
}
