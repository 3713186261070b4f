import { useState } from 'react';
import { LIMITS } from '#domain/nomination/constants.ts';
import type { DraftKind } from '#domain/nomination/draft.ts';
import { Button } from '../../../ui/Button.tsx';
import { useChosenForm } from '../context.ts';
import { newNomineeId } from '../keys.ts';
import { BatchNotice } from '../parts/BatchNotice.tsx';
import { NomineeList } from '../parts/NomineeList.tsx';
import { Screen } from '../parts/Screen.tsx';
import { ProblemList } from '../parts/StepForm.tsx';
import { TASKS } from '../parts/TaskLink.tsx';
import { fieldId } from '../places.ts';

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
      <BatchNotice />
      {nominees.length > 0 && <NomineeList />}
      <div className={empty ? 'field bad' : 'field'} id={fieldId('nominees')} tabIndex={-1}>
        {nominees.length < LIMITS.nominees ? (
          <p className="row">
            <Button plain onPress={() => add('collective')}>
              Thêm tập thể
            </Button>
            <Button plain onPress={() => add('individual')}>
              Thêm cá nhân
            </Button>
            <Button plain onPress={() => go({ screen: 'import' })}>
              Thêm nhiều người từ bảng
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
