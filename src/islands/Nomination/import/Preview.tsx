import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { criteriaFor } from '#domain/campaign/rules.ts';
import type { DraftKind } from '#domain/nomination/draft.ts';
import { type ImportField, isNameField } from '#domain/nomination/import/fields.ts';
import { countNominees } from '#domain/nomination/naming.ts';
import { Button } from '../../../ui/Button.tsx';
import { useChosenForm } from '../context.ts';
import { nomineeProblems } from '../problems.ts';
import { useHints } from '../useHints.ts';
import { AddRows } from './AddRows.tsx';
import { ColumnUses } from './ColumnUses.tsx';
import { Defaults } from './Defaults.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { sessionReader } from './reading.ts';
import { SheetChoice } from './SheetChoice.tsx';
import { SkippedRows } from './SkippedRows.tsx';
import { type ImportSession, type SessionAction, step } from './session.ts';

interface PreviewProps {
  session: ImportSession;
  onChange: (session: ImportSession) => void;
  /** Puts the table away and asks for another. */
  onClose: () => void;
}

const CHOSEN_FOR_ALL: ReadonlySet<ImportField> = new Set<ImportField>(['criteria', 'bodyKind']);

/** Whether some column says names: without, nothing else can be told yet. */
const named = ({ layout }: ImportSession) => layout.columns.some(({ use }) => isNameField(use));

/** The table as it is read: what each column is for, what is wrong, row by row, and the way into the dossier. */
export function Preview({ session, onChange, onClose }: PreviewProps) {
  const { state, resolved, moved } = useChosenForm();
  const { choice, nominees } = state.content;
  const { campaign, programme, award } = resolved;
  const criteria = useMemo(() => {
    const of = (kind: DraftKind) => criteriaFor(campaign, programme.id, award.level, kind);
    return { collective: of('collective'), individual: of('individual') };
  }, [campaign, programme.id, award.level]);
  const read = useMemo(
    () => sessionReader(criteria, (nominee) => nomineeProblems(nominee, { choice }, campaign)),
    [criteria, choice, campaign],
  );
  const reading = useMemo(() => read(session), [read, session]);
  const all = useMemo(
    () => [...nominees, ...reading.taken.map(({ nominee }) => nominee)],
    [nominees, reading],
  );
  const hints = useHints(all);

  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  const act = useCallback(
    (action: SessionAction) => {
      latest.current = step(latest.current, action);
      onChange(latest.current);
    },
    [onChange],
  );
  const [revision, setRevision] = useState(0);
  /** An action after which other rows may be wrong: the table is laid out anew. */
  const rearrange = (action: SessionAction) => {
    act(action);
    setRevision((before) => before + 1);
  };

  // What each row needs and no column says gets a column to write it in; criteria and kinds are chosen for all below.
  const lacking = named(session)
    ? [...reading.missing.keys()].filter((field) => !CHOSEN_FOR_ALL.has(field))
    : [];
  useEffect(() => {
    for (const field of lacking) act({ type: 'add-column', field });
    if (lacking.length > 0) setRevision((before) => before + 1);
  });

  const heading = useRef<HTMLHeadingElement>(null);
  const [arrived] = useState(moved);
  useEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);
  const collectives = reading.taken.filter(({ nominee }) => nominee.kind === 'collective').length;
  const good = reading.taken.length - reading.bad.size;
  return (
    <>
      <h3 tabIndex={-1} ref={heading}>
        Xem lại bảng
      </h3>
      <p role="status">
        <b>{countNominees(collectives, reading.taken.length - collectives)}.</b> {good} dòng đủ,{' '}
        {reading.bad.size} dòng cần sửa{reading.badCells > 0 && ` (${reading.badCells} ô)`}.
      </p>
      {!named(session) && (
        <p className="notice warm">Chưa rõ cột nào ghi tên. Chọn ở “Các cột của bảng” dưới đây.</p>
      )}
      <SheetChoice session={session} onChoose={(at) => rearrange({ type: 'sheet', at })} />
      <ColumnUses session={session} onAct={rearrange} />
      <Defaults session={session} reading={reading} criteria={criteria} onAct={rearrange} />
      <PreviewTable
        key={revision}
        reading={reading}
        columns={session.layout.columns}
        dropped={session.dropped}
        hints={hints}
        onAct={act}
      />
      <SkippedRows rows={reading.skipped} />
      <AddRows reading={reading} />
      <p>
        <Button plain onPress={onClose}>
          Lấy bảng khác
        </Button>
      </p>
    </>
  );
}
