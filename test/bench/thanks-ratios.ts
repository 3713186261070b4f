import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { COMMENDATION_LIMITS } from '#domain/commendation/schema.ts';
import { wallAddress } from '#domain/commendation/wall.ts';
import { PROOF_HEADER } from '#domain/defence/constants.ts';
import { packProof } from '#domain/defence/pack-proof.ts';
import { paths } from '#domain/paths.ts';
import { makeCommendation } from '../factories/commendation.ts';
import { easyProof } from '../support/proofs.ts';
import { fire, ratio, type Shot } from './load.ts';
import { type Filling, idOf } from './thanks-filling.ts';

const ROUNDS = 9;
const SHOTS = 40;
const [FEW, MANY] = [1_000, 100_000];
const STORY = 'lang-cham-thanh-tin';
const PAGE = paths.story(STORY);
/** As long as a message may be. */
const LETTERS = COMMENDATION_LIMITS.messageMax;

/** Requests a second, as ratios within this run, and the bytes that commendations add to a story's page. */
export interface ThanksRatios {
  kept: number;
  missed: number;
  /** Gzipped. */
  added: number;
  /** By page of the wall. */
  wall: Record<string, number>;
  post: number;
}

/** Pages with commendations and the sending of one, each as a ratio to what stands beside it on the same server. */
export async function thanksRatios(port: number, secret: string, dist: string): Promise<ThanksRatios> {
  const campaigns = readdirSync('content/campaigns').sort();
  const filling: Filling = {
    ...{ few: FEW, many: MANY, campaigns, stories: [STORY] },
    messages: proseOf('content/stories', LETTERS),
  };
  await fire(port, [{ method: 'POST', path: '/bare/thanks/fill', body: JSON.stringify(filling) }]);

  const between = async (ours: string, bare: string) => {
    const [left, right] = [ours, bare].map((path) =>
      Array.from({ length: ROUNDS }, () => Array.from({ length: SHOTS }, () => read(path))),
    ) as [Shot[][], Shot[][]];
    await fire(port, [...(left[0] ?? []), ...(right[0] ?? [])]);
    return ratio(port, left, right);
  };
  const kept = await between(`many${PAGE}`, `static${PAGE}`);
  const missed = await between(`missed${PAGE}`, `static${PAGE}`);
  const [filled = ''] = await fire(port, [read(`many${PAGE}`)]);
  const built = readFileSync(join(dist, PAGE, 'index.html'));

  const [campaign = ''] = campaigns;
  const newest = { campaign: null, place: '', after: null };
  const pages = {
    first: newest,
    middle: { ...newest, after: idOf(MANY / 2) },
    last: { ...newest, after: idOf(30) },
    'first of a campaign': { ...newest, campaign },
    'middle of a campaign': { ...newest, campaign, after: idOf(MANY / 2) },
    'middle of a place': { ...newest, place: 'xã Mẫu 1', after: idOf(MANY / 2) },
  };
  const wall: Record<string, number> = {};
  for (const [name, query] of Object.entries(pages))
    wall[name] = await between(`many${wallAddress(query)}`, `few${wallAddress(newest)}`);

  const posts: Shot[][] = [];
  const words = filling.messages.flatMap((message) => message.split(' '));
  for (let round = 0; round <= ROUNDS; round++)
    posts.push(await Promise.all(Array.from({ length: SHOTS }, () => post(secret, messageOf(words)))));
  const inserts = posts.map((shots) => shots.map((shot) => ({ ...shot, path: '/bare/thanks/insert' })));
  await fire(port, [...(posts.pop() ?? []), ...(inserts.pop() ?? [])]);
  return {
    ...{ kept, missed, wall },
    added: gzipSync(filled).length - gzipSync(built).length,
    post: await ratio(port, posts, inserts),
  };
}

function read(path: string): Shot {
  return { method: 'GET', path: `/bare/thanks/${path}` };
}

/** Thirty words at random: no two messages alike, as people's are. */
function messageOf(words: readonly string[]): string {
  return Array.from({ length: 30 }, () => words[Math.floor(Math.random() * words.length)]).join(' ');
}

/** A commendation with a proof that took no work. */
async function post(secret: string, message: string): Promise<Shot> {
  const proof = packProof(await easyProof(secret, Date.now()));
  return {
    method: 'POST',
    path: paths.api.commendations,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      [PROOF_HEADER]: proof,
    },
    body: JSON.stringify({ ...makeCommendation(), message }),
  };
}

/** Pieces of the stories' own words, no two alike: what is made by rule packs better than what people write. */
function proseOf(folder: string, letters: number): string[] {
  const words = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => (readFileSync(join(folder, file), 'utf8').split('---\n')[2] ?? '').split(/\s+/));
  const text = words.filter(Boolean).join(' ');
  return Array.from({ length: Math.floor(text.length / letters) }, (_, place) =>
    text.slice(place * letters, (place + 1) * letters),
  );
}
