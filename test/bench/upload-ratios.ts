import { PAPER_HEADERS, PAPER_LIMITS } from '../../src/domain/attachment/constants.ts';
import { paths } from '../../src/domain/paths.ts';
import { officeEntries } from '../factories/files/office.ts';
import { makePdf } from '../factories/files/pdf.ts';
import { makeJpeg } from '../factories/files/pictures.ts';
import { makeZip } from '../factories/files/zip.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { fire, ratio, type Shot } from './load.ts';
import { draftShot } from './worker-ratios.ts';

/** Single rounds differ by a quarter on a quiet machine; the median of so many keeps still. */
const ROUNDS = 21;
/** At once. */
const SHOTS = 3;
const BYTES = Math.floor(9.9 * 1024 * 1024);

/** Uploading a large file of each kind, by bytes a second, as a ratio to a bare handler beside it on the same server. */
export async function uploadRatios(port: number, secret: string): Promise<Record<string, number>> {
  const files = {
    'scanned PDF': makePdf({ padding: BYTES - 1000 }),
    JPG: makeJpeg({ pixels: BYTES / 2 - 1000 }),
    DOCX: makeZip([
      ...officeEntries('docx'),
      { name: 'word/media/image1.png', data: makePdf({ padding: BYTES - 5000 }) },
    ]),
  };
  const ratios: Record<string, number> = {};
  for (const [kind, body] of Object.entries(files)) {
    const ours: Shot[][] = [];
    for (let round = 0; round <= ROUNDS; round++) ours.push(await uploads(port, secret, body));
    const bare = ours.map((shots) => shots.map((shot) => ({ ...shot, path: '/bare/put' })));
    await fire(port, [...(ours.pop() ?? []), ...(bare.pop() ?? [])]);
    ratios[kind] = await ratio(port, ours, bare);
  }
  return ratios;
}

/** Uploads to a dossier of their own. */
async function uploads(port: number, portalSecret: string, body: Uint8Array): Promise<Shot[]> {
  if (body.length * SHOTS > PAPER_LIMITS.dossier) throw new Error('A dossier has no room for a round.');
  const draft = await draftShot(portalSecret, JSON.stringify(makeTyped()));
  const [answer = ''] = await fire(port, [draft]);
  const { code, secret } = JSON.parse(answer) as { code: string; secret: string };
  return Array.from({ length: SHOTS }, () => ({
    method: 'PUT',
    path: paths.api.paper(code, crypto.randomUUID()),
    headers: {
      authorization: `Bearer ${secret}`,
      [PAPER_HEADERS.name]: 'quet',
      [PAPER_HEADERS.kind]: 'other',
    },
    body,
  }));
}
