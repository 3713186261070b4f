import { DECISION_KIND_LABELS } from '#domain/decision/constants.ts';
import type { DecisionView } from '#domain/decision/contract.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkboxes } from '../../../ui/Choices.tsx';
import { useKept } from '../kept.ts';
import { LeaveForm } from '../parts/LeaveForm.tsx';
import { DocumentFields } from './DocumentFields.tsx';
import { PrintedFields } from './PrintedFields.tsx';
import { Refusal } from './Refusal.tsx';
import { BLANK_CHANGE, changeKey, type LinesChange, printedOf, sentDocument } from './typed.ts';
import { useRecording } from './useRecording.ts';

interface ChangeLinesProps {
  about: DecisionView;
  kind: LinesChange;
  onCancel: () => void;
}

/** A decision that corrects or revokes lines of the one that is open. */
export function ChangeLines({ about, kind, onCancel }: ChangeLinesProps) {
  const { typed, type, forget } = useKept(changeKey(about.id, kind), () => ({
    ...BLANK_CHANGE,
    document: { ...BLANK_CHANGE.document, sample: about.sample },
  }));
  const { chosen, printed, document } = typed;
  const { busy, failure, attempt, record, problems } = useRecording(forget);
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
      <DocumentFields value={document} onChange={(next) => type({ document: next })} problems={problems} />
      <Checkboxes
        id="lines"
        label={kind === 'correction' ? 'Đính chính dòng nào' : 'Thu hồi dòng nào'}
        values={chosen}
        onChange={(anchors) => type({ chosen: anchors })}
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
            onChange={(next) => type({ printed: { ...printed, [line.anchor]: next } })}
            problems={problems}
          />
        ))}
      <p className="row">
        <Button busy={busy}>Ghi quyết định {DECISION_KIND_LABELS[kind].toLowerCase()}</Button>
        <LeaveForm forget={forget} onLeave={onCancel} />
      </p>
    </form>
  );
}
