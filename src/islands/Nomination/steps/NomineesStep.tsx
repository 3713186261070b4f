import { useState } from 'react';
import { LIMITS } from '#domain/nomination/constants.ts';
import type { DraftKind } from '#domain/nomination/draft.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Confirm.tsx';
import { useChosenForm } from '../context.ts';
import { newNomineeId } from '../keys.ts';
import { nomineeName } from '../naming.ts';
import { Screen } from '../parts/Screen.tsx';
import { ProblemList } from '../parts/StepForm.tsx';
import { TASKS, TaskLink } from '../parts/TaskLink.tsx';
import { fieldId } from '../places.ts';
import { nomineeProblems, progressOf } from '../problems.ts';

const NONE = { field: 'nominees', message: 'Thêm ít nhất một tập thể hoặc cá nhân' };

/** The people and collectives of the dossier: add, edit, remove. */
export function NomineesStep() {
  const { state, dispatch, resolved, go } = useChosenForm();
  const { nominees } = state.content;
  const [attempt, setAttempt] = useState(0);
  const empty = attempt > 0 && nominees.length === 0;
  const add = (kind: DraftKind) => {
    const id = newNomineeId();
    dispatch({ type: 'add-nominee', kind, id });
    go({ screen: 'nominee', nominee: id });
  };
  const remove = (id: string) => {
    dispatch({ type: 'remove-nominee', id });
    document.getElementById(fieldId('nominees'))?.focus();
  };
  return (
    <Screen
      title="Người và tập thể được đề nghị"
      up={TASKS}
      hasProblems={empty}
      above={empty && <ProblemList key={attempt} problems={[NONE]} />}
    >
      <p>
        Tất cả được đề nghị <b>{resolved.award.name}</b>. Hình thức khác thì lập hồ sơ khác.
      </p>
      {nominees.length > 0 && (
        <ul className="tasks nominees">
          {nominees.map((nominee) => (
            <TaskLink
              key={nominee.id}
              name={nomineeName(nominee)}
              place={{ screen: 'nominee', nominee: nominee.id }}
              state={progressOf(nominee, nomineeProblems(nominee, state.content, resolved.campaign))}
              note={nominee.kind === 'collective' ? 'Tập thể' : 'Cá nhân'}
            >
              <Confirm
                ask={
                  <>
                    Bỏ<span className="vh"> {nomineeName(nominee)}</span>
                  </>
                }
                act="Bỏ khỏi hồ sơ"
                onConfirm={() => remove(nominee.id)}
              >
                Bỏ <b>{nomineeName(nominee)}</b>? Những gì đã điền về đề nghị này sẽ mất.
              </Confirm>
            </TaskLink>
          ))}
        </ul>
      )}
      <div className={empty ? 'field bad' : 'field'} id={fieldId('nominees')} tabIndex={-1}>
        {nominees.length < LIMITS.nominees ? (
          <p className="row">
            <Button plain onPress={() => add('collective')}>
              Thêm tập thể
            </Button>
            <Button plain onPress={() => add('individual')}>
              Thêm cá nhân
            </Button>
          </p>
        ) : (
          <p>Hồ sơ đã đủ {LIMITS.nominees} đề nghị. Thêm nữa thì lập hồ sơ khác.</p>
        )}
      </div>
      <p>
        <Button onPress={() => (nominees.length > 0 ? go(TASKS.place) : setAttempt(attempt + 1))}>
          Tiếp tục
        </Button>
      </p>
    </Screen>
  );
}
