import type { FeedbackState } from '#domain/feedback/states.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import { type AuditEvent, auditStatement } from './audit.ts';
import { BLANK } from './feedback.ts';

/** At most so many go in one turn. */
const SOME = 100;
/** Rows read at once where no index knows the name. */
const PAGE = 1000;

export interface DueFeedback {
  code: string;
  state: FeedbackState;
}

export const DUE_FEEDBACK = `SELECT code, state FROM feedback INDEXED BY feedback_to_anonymise
  WHERE anonymised_at IS NULL AND ended_at < ?1 ORDER BY ended_at LIMIT ${SOME} OFFSET ?2`;

/** Some feedback that ended before the instant and still has its sender's words; `skip` of it is passed over. */
export async function findDueFeedback({ d1 }: Database, before: number, skip = 0): Promise<DueFeedback[]> {
  const { results } = await reach(() => d1.prepare(DUE_FEEDBACK).bind(before, skip).all<DueFeedback>());
  return results;
}

/** Words that were only offered to be published go with an offer that nobody took up. */
const UNPUBLISHED = `public_question = iif(publication = 'published', public_question, NULL),
  public_answer = iif(publication = 'published', public_answer, NULL),
  publication = iif(publication = 'proposed', 'none', publication)`;

const ANONYMISE = `UPDATE feedback SET ${BLANK.replace('?', '?3')}, ${UNPUBLISHED}, version = version + 1, change_id = ?2
  WHERE code = ?1 AND anonymised_at IS NULL AND ended_at IS NOT NULL`;
const FORGET = `DELETE FROM feedback_words
  WHERE feedback_id = (SELECT id FROM feedback WHERE code = ?1 AND change_id = ?2)`;

/**
 * Takes out of feedback that has ended what its sender wrote, their name, the answer and the words it is found by. What
 * both sides have published stays: no name is in it; what was only offered, or taken down, goes.
 * @returns how many pieces that was done to; those that had been done before don't count.
 */
export async function anonymiseFeedback(
  db: Database,
  due: readonly DueFeedback[],
  { actor, reason, at }: Pick<AuditEvent, 'actor' | 'reason' | 'at'>,
): Promise<number> {
  const statements = due.flatMap(({ code, state }) => {
    const changeId = crypto.randomUUID();
    const event = { entity: 'feedback', id: code, action: 'anonymise', from: state, to: state } as const;
    return [
      db.d1.prepare(ANONYMISE).bind(code, changeId, at),
      db.d1.prepare(FORGET).bind(code, changeId),
      auditStatement(db, { ...event, actor, reason, at }, changeId),
    ];
  });
  const written = await writeTogether(db, statements);
  return written.filter((count, place) => place % 3 === 0 && count === 1).length;
}

export interface NamedFeedback extends DueFeedback {
  id: number;
  name: string;
  message: string;
  answer: string | null;
}

/** Feedback whose sender gave that name. No index knows the names: the table is read through in pages. */
export async function findNamedFeedback({ d1 }: Database, nameKey: string): Promise<NamedFeedback[]> {
  const page = d1.prepare(
    `SELECT id, code, state, name, message, answer FROM feedback WHERE id > ?1 ORDER BY id LIMIT ${PAGE}`,
  );
  const found: NamedFeedback[] = [];
  for (let after = 0; ; ) {
    const { results } = await reach(() => page.bind(after).all<NamedFeedback>());
    found.push(...results.filter(({ name }) => name !== '' && plainWords(name) === nameKey));
    const last = results.at(-1);
    if (last === undefined || results.length < PAGE) return found;
    after = last.id;
  }
}
