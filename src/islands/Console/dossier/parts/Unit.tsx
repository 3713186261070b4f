import { LETTER_LABELS, PART_LABELS, UNIT_LABELS } from '#domain/nomination/fields.ts';
import { letterInWords, unitInWords, type Words } from '#domain/nomination/in-words.ts';
import { useDossier } from '../context.ts';
import { Facts } from './Facts.tsx';

/** Who proposes, by which letter. */
export function Unit() {
  const { content } = useDossier();
  if (!content) return null;
  return (
    <>
      <Facts title={PART_LABELS.unit} rows={rows(UNIT_LABELS, unitInWords(content.unit))} />
      <Facts title={PART_LABELS.letter} rows={rows(LETTER_LABELS, letterInWords(content.letter))} />
    </>
  );
}

function rows(labels: Words, words: Words): [string, string][] {
  return Object.entries(labels).map(([key, label]) => [label, words[key] ?? '']);
}
