import { findTwice } from '../duplicates.ts';
import { type Finding, fromProblem } from './finding.ts';
import type { AllContent, Read } from './read-all.ts';

/** Titles and numbers of decisions that two files have, and recipients whom one decision seems to name twice. */
export function findDoubled({
  stories,
  news,
  decisions,
}: Pick<AllContent, 'stories' | 'news' | 'decisions'>): Finding[] {
  const titles = [stories, news].flatMap((articles) =>
    doubled(articles as Read<{ title: string }>[], 'title', ({ title }) => title),
  );
  const byCampaign = Object.values(Object.groupBy(decisions, ({ entry }) => entry.campaign));
  const numbers = byCampaign.flatMap((own = []) => doubled(own, 'number', ({ number }) => number));
  return [...titles, ...numbers, ...decisions.flatMap(sameRecipients)];
}

function doubled<T>(read: readonly Read<T>[], field: string, claimOf: (entry: T) => string): Finding[] {
  const claims = read.map(({ file, entry }) => ({ file, path: file.path, field, value: claimOf(entry) }));
  return findTwice(claims).map(({ claim, problem }) => fromProblem(claim.path, problem, claim.file.lineOf));
}

function sameRecipients({ file, entry }: AllContent['decisions'][number]): Finding[] {
  const claims = entry.recipients.map(({ id, kind, name, body = '', place }) => ({
    id,
    path: file.path,
    field: 'recipients',
    value: [kind, name, body, place].join('\n'),
    name,
  }));
  return findTwice(claims).map(({ claim, first }) => ({
    severity: 'warning',
    file: file.path,
    line: null,
    field: 'recipients',
    message: `“${claim.name}” có hai dòng giống nhau, mã “${first.id}” và “${claim.id}”; nếu là một, xóa một dòng`,
  }));
}
