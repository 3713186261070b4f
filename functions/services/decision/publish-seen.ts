import { rollText, toContent } from '#domain/decision/roll.ts';
import { type Standing, transition } from '#domain/review/transition.ts';
import { sha256Hex } from '../../crypto/digest.ts';
import type { Database } from '../../db/client.ts';
import {
  findLeftAwarded,
  findPublishable,
  storePublication,
} from '../../repositories/decision-publications.ts';
import { storeMove } from '../../repositories/moves.ts';
import type { Context } from '../context.ts';
import { type ConfirmedAward, type RollDecision, rollDecisions } from './lines.ts';

/**
 * Holds every confirmed decision that isn't noted as published against what the site's build shows, and notes those
 * that it shows as they stand; dossiers all of whose awards are shown go on to `published`, also one whose last nominees
 * were declined only since.
 * @returns how many decisions were noted.
 * @throws DomainError `unavailable`
 */
export async function publishSeen({ ctx }: { ctx: Pick<Context, 'db' | 'site' | 'now'> }): Promise<number> {
  const waiting = await rollDecisions(ctx.db, isUnpublished);
  const shown = waiting.length === 0 ? {} : await ctx.site.decisions();
  let noted = 0;
  for (const one of waiting.filter((each) => isShown(each, shown)))
    for (const { id, publishedAt } of [one.award, ...one.later])
      if (publishedAt === null && (await publish(ctx.db, id, ctx.now))) noted++;
  for (const dossier of await findLeftAwarded(ctx.db)) await publishLeft(ctx.db, dossier, ctx.now);
  return noted;
}

/** Whether it, or what a later decision changed of it, is still to be shown. */
function isUnpublished({ award, later }: ConfirmedAward): boolean {
  return [award, ...later].some(({ publishedAt }) => publishedAt === null);
}

/** Whether the build's digests have the decision as it stands. */
export function isShown({ decision }: RollDecision, shown: Record<string, string>): boolean {
  const { campaign, slug } = decision;
  return shown[`${campaign}/${slug}`] === sha256Hex(rollText(toContent(decision)));
}

async function publish(db: Database, id: number, now: number): Promise<boolean> {
  const dossiers = (await findPublishable(db, id)).map((dossier) => ({
    code: dossier.code,
    version: dossier.version,
    from: dossier.state,
    to: transition(dossier, { to: 'published', by: 'system' }).state,
    holder: null,
  }));
  return storePublication(db, { id, changeId: crypto.randomUUID(), at: now, dossiers });
}

async function publishLeft(db: Database, dossier: Standing & { code: string }, at: number): Promise<void> {
  await storeMove(db, {
    code: dossier.code,
    from: dossier,
    to: transition(dossier, { to: 'published', by: 'system' }),
    holder: null,
    changeId: crypto.randomUUID(),
    action: 'publish',
    actor: { kind: 'system' },
    at,
  });
}
