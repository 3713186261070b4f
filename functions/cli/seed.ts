import { DomainError, type ErrorCode } from '#domain/errors.ts';
import { operator } from '#domain/staff/operator.ts';
import { DAY_MS, startOfDay } from '#domain/vietnamese/time.ts';
import type { Database } from '../db/client.ts';
import { createCommendation } from '../services/commendation/create.ts';
import { moderate } from '../services/commendation/moderate.ts';
import { actOnFeedback } from '../services/feedback/act.ts';
import { actAsSender } from '../services/feedback/act-as-sender.ts';
import { createFeedback, isFeedbackKnown } from '../services/feedback/create.ts';
import { accessHashOf } from '../services/nomination/access.ts';
import { confirmSample } from '../services/registration/confirm-sample.ts';
import { sendCommitment, sendRegistration } from '../services/registration/send.ts';
import { addMembers } from '../services/staff/add.ts';
import { builtSite } from './local/built-site.ts';
import { withLocalDatabase } from './local/database.ts';
import { SAMPLE_COMMITMENTS, SAMPLE_REGISTRATIONS } from './sample-entries.ts';
import { SAMPLE_MEMBERS } from './sample-members.ts';
import { SAMPLE_FEEDBACK, SAMPLES, type Sample, type SampleFeedback } from './samples.ts';

const DONE: readonly ErrorCode[] = ['key-reused', 'version-conflict', 'illegal-transition'];

/** Samples are “sent” at nine in the morning. */
const NINE_HOURS_MS = 9 * 60 * 60 * 1000;

/**
 * Loads the sample set into the local database, once: run again, it changes nothing, not even what a moderator has
 * hidden since. A build without samples gets none, and what such a build doesn't tell of is left out.
 * @returns whether anything was new.
 */
export async function seedSamples({ persistTo }: { persistTo: string }): Promise<{ loaded: boolean }> {
  if (!(await builtSite.rules()).samples) return { loaded: false };
  const targets = await Promise.all(SAMPLES.map(({ target }) => builtSite.target(target)));
  const wanted = SAMPLES.filter((_, place) => targets[place] !== undefined);
  const loaded = await withLocalDatabase(persistTo, async (db) => {
    let news = 0;
    for (const sample of wanted) news += Number(await load(db, sample).catch(isDone));
    for (const sample of SAMPLE_FEEDBACK) news += Number(await loadFeedback(db, sample).catch(isDone));
    news += await loadMembers(db);
    news += await loadEntries(db);
    return news > 0;
  });
  return { loaded };
}

async function load(db: Database, { key, on, approved, ...words }: Sample): Promise<boolean> {
  const ctx = { db, site: builtSite, now: startOfDay(on) + NINE_HOURS_MS };
  const commendation = { addressee: '', relation: '', ...words, consent: true } as const;
  const taken = await createCommendation({ ctx, input: { key, commendation, sample: true } });
  if (approved && taken.state === 'pending') {
    await moderate({ ctx, input: { id: taken.id, verdict: 'approve', actor: { kind: 'system' } } });
  }
  return taken.isNew;
}

/** Sends it at its time, and has its office answer it a day later and its sender agree to what is published. */
async function loadFeedback(
  db: Database,
  { key, on, answer, asPublic, ...words }: SampleFeedback,
): Promise<boolean> {
  const sentAt = startOfDay(on) + NINE_HOURS_MS;
  const ctx = { db, site: builtSite, now: sentAt };
  const input = { key, feedback: { ...words, notComplaint: true }, unproven: false, sample: true };
  if (await isFeedbackKnown({ ctx, input: { key } })) return false;
  const { code, secret } = await createFeedback({ ctx, input });
  if (answer === null) return true;
  const staff = { ...ctx, now: sentAt + DAY_MS, member: operator('dữ liệu minh họa') };
  await actOnFeedback({ ctx: staff, input: { code, version: 1, action: 'answer', answer } });
  if (asPublic === null) return true;
  await actOnFeedback({ ctx: staff, input: { code, version: 2, action: 'propose', ...asPublic } });
  const access = { code, accessHash: accessHashOf(code, secret) };
  await actAsSender({ ctx: staff, input: { access, action: 'agree', version: 3 } });
  return true;
}

/** Loads the made-up registrations and commitments; what was done with one since stays. */
async function loadEntries(db: Database): Promise<number> {
  const kept = (await builtSite.registers()).map(({ campaign }) => campaign);
  const way = (key: string) => ({ key, unproven: false, sample: true });
  const ctx = (on: string) => ({ db, site: builtSite, now: startOfDay(on) + NINE_HOURS_MS });
  let news = 0;
  for (const { key, on, confirmed, ...words } of SAMPLE_REGISTRATIONS) {
    if (!kept.includes(words.campaign)) continue;
    const registration = { ...words, consent: true } as const;
    const taken = await sendRegistration({ ctx: ctx(on), input: { ...way(key), registration } }).catch(
      isDone,
    );
    if (taken && confirmed) {
      news += Number(await confirmSample({ ctx: ctx(on), input: { code: taken.code } }).catch(isDone));
    }
  }
  for (const { key, on, ...words } of SAMPLE_COMMITMENTS) {
    if (!kept.includes(words.campaign)) continue;
    const commitment = { ...words, consent: true } as const;
    await sendCommitment({ ctx: ctx(on), input: { ...way(key), commitment } }).catch(isDone);
  }
  return news;
}

/** Adds the members who aren't there yet; the others keep whatever roles they have by now. */
async function loadMembers(db: Database): Promise<number> {
  const ctx = { db, site: builtSite, now: Date.now(), manager: { operator: { kind: 'system' } } } as const;
  const inputs = SAMPLE_MEMBERS.map((member) => ({
    ...member,
    unit: member.office,
    active: true,
    reason: 'Dữ liệu minh họa',
  }));
  const added = await addMembers({ ctx, inputs });
  return added.filter(Boolean).length;
}

/**
 * An earlier version of the portal loaded other words under this key, or another portal that starts at the same time
 * did this step first: it stays as it is.
 */
function isDone(error: unknown): null {
  if (error instanceof DomainError && DONE.includes(error.code)) return null;
  throw error;
}
