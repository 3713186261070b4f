import { useState } from 'react';
import { DECISION_KIND_LABELS } from '#domain/decision/constants.ts';
import type { DecisionView } from '#domain/decision/contract.ts';
import type { Printed } from '#domain/decision/schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkboxes } from '../../../ui/Choices.tsx';
import { DocumentFields } from './DocumentFields.tsx';
import { PrintedFields } from './PrintedFields.tsx';
import { Refusal } from './Refusal.tsx';
import { BLANK_DOCUMENT, printedOf, sentDocument } from './typed.ts';
import { useRecording } from './useRecording.ts';

/** A decision that corrects or revokes lines of the one that is open. */
export function ChangeLines({ about, kind }: { about: DecisionView; kind: 'correction' | 'revocation' }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const [printed, setPrinted] = useState<Record<string, Printed>>({});
  const [document, setDocument] = useState({ ...BLANK_DOCUMENT, sample: about.sample });
  const { busy, failure, attempt, record, problems } = useRecording();
  const standing = about.current.filter(({ status }) => status !== 'revoked');
  const named = standing.filter(({ anchor }) => chosen.includes(anchor));
  const common = { about: about.id, ...sentDocument(document) };
  const submit = () =>
    kind === 'correction'
      ? record({
          kind,
          ...common,
          lines: named.map((line) => ({ anchor: line.anchor, ...(printed[line.anchor] ?? printedOf(line)) })),
        })
      : record({ kind, ...common, lines: named.map(({ anchor }) => ({ anchor })) });
  return (
    <form
      noValidate
      className="stack"
      aria-label={DECISION_KIND_LABELS[kind]}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <Refusal key={attempt} failure={failure} />
      <DocumentFields value={document} onChange={setDocument} problems={problems} />
      <Checkboxes
        id="lines"
        label={kind === 'correction' ? 'Đính chính dòng nào' : 'Thu hồi dòng nào'}
        values={chosen}
        onChange={setChosen}
        problem={problems.get('lines')}
        options={standing.map(({ anchor, name }) => ({ value: anchor, label: name }))}
      />
      {kind === 'correction' &&
        named.map((line, index) => (
          <PrintedFields
            key={line.anchor}
            id={`lines.${index}`}
            before={line}
            beside="Đang in"
            value={printed[line.anchor] ?? printedOf(line)}
            onChange={(typed) => setPrinted((all) => ({ ...all, [line.anchor]: typed }))}
            problems={problems}
          />
        ))}
      <p>
        <Button busy={busy}>Ghi quyết định {DECISION_KIND_LABELS[kind].toLowerCase()}</Button>
      </p>
    </form>
  );
}
