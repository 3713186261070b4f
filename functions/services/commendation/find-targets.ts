import type { CommendationTarget } from '#domain/commendation/schema.ts';
import { findNames, isSearchable } from '#domain/honour-search/find.ts';
import { targetIds } from '#domain/paths.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import type { Context } from '../context.ts';

/** So many are offered at once: more is no list to choose from, and another word narrows it. */
const OFFERED = 20;

/**
 * Whom the site knows by these words: names on the honour roll by its index, of which a question reads few files however
 * long the roll is; campaigns by their own names; and stories that `stories` finds.
 */
export async function findTargets({
  ctx: { site },
  input: { text, stories },
}: {
  ctx: Pick<Context, 'site'>;
  input: { text: string; stories: readonly string[] };
}): Promise<CommendationTarget[]> {
  if (!isSearchable(text)) return [];
  const [{ campaigns }, read] = await Promise.all([site.rules(), site.names()]);
  const words = plainWords(text).split(' ');
  const named = campaigns.filter(({ title, shortTitle }) => {
    const known = ` ${plainWords(`${title} ${shortTitle}`)}`;
    return words.every((word) => known.includes(` ${word}`));
  });
  const found = read ? await findNames(read, text, OFFERED) : { names: [], near: true };
  const recipients = found.near
    ? []
    : found.names.flatMap(({ decision, record }) => idOf(decision.path, record[3]));
  const ids = [
    ...recipients,
    ...stories.map(targetIds.story),
    ...named.map(({ id }) => targetIds.campaign(id)),
  ];
  const targets = await Promise.all([...new Set(ids)].slice(0, OFFERED).map((id) => site.target(id)));
  return targets.filter((target) => target !== undefined);
}

/** The target's id from where the recipient stands: `/vinh-danh/son-la/01-qd/` and `trang/2/#id`. */
function idOf(path: string, rest: string): string[] {
  const [campaign, decision] = path.split('/').filter(Boolean).slice(1);
  const id = rest.split('#')[1];
  return campaign && decision && id ? [targetIds.recipient(campaign, decision, id)] : [];
}
