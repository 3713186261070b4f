import { memo, useCallback, useMemo } from 'react';
import type { FieldProblem } from '#domain/errors.ts';
import type { DraftNominee } from '#domain/nomination/draft.ts';
import { nomineeName } from '#domain/nomination/naming.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import { focusControl } from '../../../ui/ErrorSummary.tsx';
import { Pages } from '../../../ui/Pages.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useChosenForm } from '../context.ts';
import { fieldId } from '../places.ts';
import { nomineeProblems, progressOf } from '../problems.ts';
import { useHints } from '../useHints.ts';
import { TaskLink } from './TaskLink.tsx';

const PER_PAGE = 25;

/** The nominees, 25 at a time, found by name; each with how far it is and whom it may repeat. */
export function NomineeList() {
  const { state, dispatch, resolved } = useChosenForm();
  const { content, list } = state;
  const { nominees } = content;
  const hints = useHints(nominees);
  const found = useMemo(() => named(nominees, list.query), [nominees, list.query]);
  const pages = Math.max(Math.ceil(found.length / PER_PAGE), 1);
  const page = Math.min(list.page, pages);
  const remove = useCallback(
    (id: string) => {
      dispatch({ type: 'remove-nominee', id });
      document.getElementById(fieldId('nominees'))?.focus();
    },
    [dispatch],
  );
  return (
    <>
      {nominees.length > PER_PAGE && (
        <>
          <TextField
            id={fieldId('tim')}
            label="Tìm theo tên"
            help="Gõ có dấu hay không dấu đều được."
            value={list.query}
            onChange={(query) => dispatch({ type: 'browse', list: { query, page: 1 } })}
          />
          <p role="status">
            {list.query.trim() === ''
              ? `${nominees.length} đề nghị`
              : `Thấy ${found.length} trên ${nominees.length} đề nghị`}
            {pages > 1 && `, trang ${page} trên ${pages}`}
          </p>
        </>
      )}
      <ul className="tasks nominees" id={fieldId('danh-sach')} tabIndex={-1}>
        {found.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((nominee) => (
          <NomineeItem
            key={nominee.id}
            nominee={nominee}
            problems={nomineeProblems(nominee, content, resolved.campaign)}
            double={hints.doubles.get(nominee.id)}
            copy={hints.copies.get(nominee.id)}
            onRemove={remove}
          />
        ))}
      </ul>
      <Pages
        label="Các trang của danh sách"
        page={page}
        of={pages}
        onTurn={(to) => {
          dispatch({ type: 'browse', list: { ...list, page: to } });
          focusControl(fieldId('danh-sach'));
        }}
      />
    </>
  );
}

/** Those whose names have all the words asked for, or their beginnings. */
function named(nominees: readonly DraftNominee[], query: string): readonly DraftNominee[] {
  const asked = plainWords(query);
  if (asked === '') return nominees;
  return nominees.filter(({ name }) => ` ${plainWords(name)}`.includes(` ${asked}`));
}

interface NomineeItemProps {
  nominee: DraftNominee;
  problems: readonly FieldProblem[];
  double: string | undefined;
  copy: string | undefined;
  onRemove: (id: string) => void;
}

const NomineeItem = memo(function NomineeItem({
  nominee,
  problems,
  double,
  copy,
  onRemove,
}: NomineeItemProps) {
  const name = nomineeName(nominee);
  return (
    <TaskLink
      name={name}
      place={{ screen: 'nominee', nominee: nominee.id }}
      state={progressOf(nominee, problems)}
      note={
        <>
          {nominee.kind === 'collective' ? 'Tập thể' : 'Cá nhân'}
          {[double, copy].filter(Boolean).map((hint) => (
            <span className="hint" key={hint}>
              {hint}
            </span>
          ))}
        </>
      }
    >
      <Confirm
        ask={
          <>
            Bỏ<span className="vh"> {name}</span>
          </>
        }
        act="Bỏ khỏi hồ sơ"
        onConfirm={() => onRemove(nominee.id)}
      >
        Bỏ <b>{name}</b>? Những gì đã điền về đề nghị này sẽ mất.
      </Confirm>
    </TaskLink>
  );
});
