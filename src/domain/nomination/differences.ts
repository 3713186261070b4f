import * as z from 'zod/mini';
import type { CampaignRules } from '../campaign/rules.ts';
import type { ProvedPaper, Snapshot } from './canonical.ts';
import { CHOICE_LABELS, LETTER_LABELS, NOMINEE_LABELS, PART_LABELS, UNIT_LABELS } from './fields.ts';
import {
  choiceInWords,
  consentInWords,
  letterInWords,
  nomineeInWords,
  unitInWords,
  type Words,
} from './in-words.ts';
import { type Pair, pairNominees } from './pairing.ts';

const CONSENT_LABELS = { publication: 'Công bố khi được khen', mail: 'Nhận thư điện tử' } as const;

/** One thing that changed between two submissions, in the form's words. */
export const differenceSchema = z.strictObject({
  change: z.enum(['added', 'removed', 'changed']),
  /** The part of the form: `Tờ trình`; of a nominee, their name as it is now. */
  part: z.string(),
  label: z.string(),
  /** As people read it; null where there was, or is, nothing. */
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
});
export type Difference = z.output<typeof differenceSchema>;

/** What changed from one submission to the next, in the form's order. The contact is no part of either. */
export function differences(
  before: Snapshot,
  after: Snapshot,
  campaigns: readonly CampaignRules[],
): Difference[] {
  const [a, b] = [before.content, after.content];
  const plan = ({ choice }: Snapshot['content']) => campaigns.find(({ id }) => id === choice.campaign);
  const inPart = (part: keyof typeof PART_LABELS, labels: Words, from: Words, to: Words) =>
    changedWords(PART_LABELS[part], labels, from, to);
  return [
    ...inPart('choice', CHOICE_LABELS, choiceInWords(a.choice, plan(a)), choiceInWords(b.choice, plan(b))),
    ...inPart('unit', UNIT_LABELS, unitInWords(a.unit), unitInWords(b.unit)),
    ...inPart('letter', LETTER_LABELS, letterInWords(a.letter), letterInWords(b.letter)),
    ...ofNominees(pairNominees(a.nominees, b.nominees), plan(a), plan(b)),
    ...ofPapers(before.papers, after.papers),
    ...ofPost(a.byPost, b.byPost, plan(b)),
    ...inPart('consent', CONSENT_LABELS, consentInWords(a.consent), consentInWords(b.consent)),
  ];
}

function changedWords(part: string, labels: Words, from: Words, to: Words): Difference[] {
  return Object.entries(labels).flatMap(([key, label]) => {
    const [before, after] = [from[key]?.normalize('NFC') || null, to[key]?.normalize('NFC') || null];
    return before === after ? [] : [{ change: 'changed' as const, part, label, before, after }];
  });
}

type Plan = CampaignRules | undefined;

function ofNominees(pairs: readonly Pair[], planBefore: Plan, planAfter: Plan): Difference[] {
  const part = PART_LABELS.nominees;
  const found = pairs.flatMap(({ before, after }): Difference[] => {
    if (before && after) {
      const [from, to] = [
        nomineeInWords(before.nominee, planBefore),
        nomineeInWords(after.nominee, planAfter),
      ];
      return changedWords(after.nominee.name, NOMINEE_LABELS[after.nominee.kind], from, to);
    }
    const one = (after ?? before)?.nominee;
    if (!one) return [];
    const label = one.kind === 'collective' ? 'Tập thể' : 'Cá nhân';
    return after ? [added(part, label, one.name)] : [removed(part, label, one.name)];
  });
  const places = pairs.flatMap(({ before, after }) => (before && after ? [before.at] : []));
  const moved = places.some((at, index) => index > 0 && at < (places[index - 1] ?? 0));
  if (!moved) return found;
  return [
    ...found,
    { change: 'changed', part, label: 'Thứ tự trong danh sách', before: null, after: 'Đã xếp lại' },
  ];
}

/** A paper of the same name with other bytes was replaced. */
function ofPapers(before: readonly ProvedPaper[], after: readonly ProvedPaper[]): Difference[] {
  const part = PART_LABELS.papers;
  const gone = before.filter((old) => !after.some(({ sha256 }) => sha256 === old.sha256));
  const fresh = after.filter((now) => !before.some(({ sha256 }) => sha256 === now.sha256));
  const renamed = after.flatMap(({ name, sha256 }): Difference[] => {
    const old = before.filter((one) => one.sha256 === sha256).map((one) => one.name);
    if (old.length === 0 || old.includes(name)) return [];
    return [{ change: 'changed', part, label: 'Tên tệp', before: old[0] ?? null, after: name }];
  });
  return [
    ...renamed,
    ...fresh.map(({ name }): Difference => {
      if (!gone.some((old) => old.name === name)) return added(part, 'Tệp', name);
      return { change: 'changed', part, label: 'Tệp được thay bằng bản khác', before: name, after: name };
    }),
    ...gone
      .filter(({ name }) => !fresh.some((now) => now.name === name))
      .map(({ name }) => removed(part, 'Tệp', name)),
  ];
}

function ofPost(before: readonly string[], after: readonly string[], plan: Plan): Difference[] {
  const part = PART_LABELS.papers;
  const label = 'Gửi bản giấy';
  const name = (id: string) => plan?.papers.find((paper) => paper.id === id)?.name ?? id;
  return [
    ...after.filter((id) => !before.includes(id)).map((id) => added(part, label, name(id))),
    ...before.filter((id) => !after.includes(id)).map((id) => removed(part, label, name(id))),
  ];
}

function added(part: string, label: string, after: string): Difference {
  return { change: 'added', part, label, before: null, after };
}

function removed(part: string, label: string, before: string): Difference {
  return { change: 'removed', part, label, before, after: null };
}
