import { PROOF_HEADER } from '#domain/defence/constants.ts';
import { packProof } from '#domain/defence/pack-proof.ts';
import { paths } from '#domain/paths.ts';
import { asTyped } from '../factories/typed-nomination.ts';
import { easyProof } from '../support/proofs.ts';
import { nominationForBench } from './dossier.ts';
import { fire, ratio, type Shot } from './load.ts';

const ROUNDS = 9;
const SHOTS = 40;
const SAVE_ROUNDS = 7;
const SAVES = 20;
const JSON_TYPE = { 'content-type': 'application/json' };

interface Draft {
  code: string;
  secret: string;
  version: number;
}

/**
 * Submitting, looking up and saving a draft of a hundred nominees, each as a ratio to a bare handler beside it on the same server, whose secret spares the
 * bench the work of its drafts' proofs.
 */
export async function workerRatios(
  port: number,
  secret: string,
): Promise<{ submit: number; lookUp: number; save: number }> {
  const body = JSON.stringify(asTyped(nominationForBench()));
  const drafts = await createDrafts(port, secret, body, (ROUNDS + 1) * SHOTS * 2);
  const rounds = (shot: (draft: Draft) => Shot, half: 0 | 1) => inRounds(halfOf(drafts, half), SHOTS, shot);
  const ours = rounds((draft) => submit(draft, body), 0);
  const bare = rounds((draft) => ({ ...submit(draft, body), path: `/bare/submit/${draft.code}` }), 1);
  await fire(port, [...(ours.pop() ?? []), ...(bare.pop() ?? [])]);
  const submitRatio = await ratio(port, ours, bare);

  const looked = rounds(lookUp, 0);
  const selected = rounds((draft): Shot => ({ ...lookUp(draft), path: '/bare/select' }), 0);
  await fire(port, [...(looked.pop() ?? []), ...(selected.pop() ?? [])]);
  const lookUpRatio = await ratio(port, looked, selected);

  // Each draft is saved once: the version that it was made with holds.
  const large = JSON.stringify(asTyped(nominationForBench(100)));
  const saved = await createDrafts(port, secret, large, (SAVE_ROUNDS + 1) * SAVES * 2);
  const saves = (half: 0 | 1, shot: (draft: Draft) => Shot) => inRounds(halfOf(saved, half), SAVES, shot);
  const ourSaves = saves(0, (draft) => save(draft, large));
  const bareSaves = saves(1, (draft) => ({ ...save(draft, large), path: `/bare/save/${draft.code}` }));
  await fire(port, [...(ourSaves.pop() ?? []), ...(bareSaves.pop() ?? [])]);
  return { submit: submitRatio, lookUp: lookUpRatio, save: await ratio(port, ourSaves, bareSaves) };
}

/** The first half of them for the portal, the second for the bare handler. */
function halfOf<T>(all: readonly T[], half: 0 | 1): T[] {
  const size = all.length / 2;
  return all.slice(half * size, (half + 1) * size);
}

/** Shots in rounds of `size`; one round more than counts is there to warm up, and thrown away. */
function inRounds(drafts: readonly Draft[], size: number, shot: (draft: Draft) => Shot): Shot[][] {
  return Array.from({ length: drafts.length / size }, (_, round) =>
    drafts.slice(round * size, (round + 1) * size).map(shot),
  );
}

/** Keeps a draft, with a proof that took no work. */
export async function draftShot(secret: string, body: string): Promise<Shot> {
  const proof = packProof(await easyProof(secret, Date.now()));
  const headers = { ...JSON_TYPE, 'idempotency-key': crypto.randomUUID(), [PROOF_HEADER]: proof };
  return { method: 'POST', path: paths.api.nominations, headers, body };
}

async function createDrafts(port: number, secret: string, body: string, count: number): Promise<Draft[]> {
  const shots = await Promise.all(Array.from({ length: count }, () => draftShot(secret, body)));
  return (await fire(port, shots)).map((answer) => JSON.parse(answer) as Draft);
}

function submit({ code, secret, version }: Draft, draft: string): Shot {
  const headers = { ...JSON_TYPE, authorization: `Bearer ${secret}` };
  return {
    method: 'POST',
    path: paths.api.submission(code),
    headers,
    body: `{"version":${version},"draft":${draft}}`,
  };
}

function save(draft: Draft, content: string): Shot {
  return { ...submit(draft, content), method: 'PUT', path: paths.api.nomination(draft.code) };
}

function lookUp({ code, secret }: Draft): Shot {
  return {
    method: 'POST',
    path: paths.api.lookUps,
    headers: JSON_TYPE,
    body: JSON.stringify({ code, secret }),
  };
}
