import { LIMITS } from '#domain/nomination/constants.ts';
import type { DraftNominee } from '#domain/nomination/draft.ts';
import { cleanText, countLetters } from '#domain/vietnamese/text.ts';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useChosenForm } from '../context.ts';
import { CollectiveFields } from '../parts/CollectiveFields.tsx';
import { CriteriaField } from '../parts/CriteriaField.tsx';
import { IndividualFields } from '../parts/IndividualFields.tsx';
import { NearCopyHint } from '../parts/NearCopyHint.tsx';
import { PastAwardsField } from '../parts/PastAwardsField.tsx';
import { StepForm } from '../parts/StepForm.tsx';
import { WritingGuide } from '../parts/WritingGuide.tsx';
import { nomineeProblems } from '../problems.ts';

const NOMINEES = { place: { screen: 'nominees' }, label: 'Người và tập thể' } as const;

/** Counted as the schema does: surplus white space doesn't count. */
const lettersOf = (text: string) => countLetters(cleanText(text));

/** One collective or individual: who, what they did, which criteria they meet. */
export function NomineeStep({ nominee }: { nominee: DraftNominee }) {
  const { state, dispatch, resolved } = useChosenForm();
  const { id } = nominee;
  const collective = nominee.kind === 'collective';
  return (
    <StepForm
      title={collective ? 'Tập thể được đề nghị' : 'Cá nhân được đề nghị'}
      up={NOMINEES}
      next={NOMINEES.place}
      judge={() => nomineeProblems(nominee, state.content, resolved.campaign)}
    >
      {(fieldOf) => (
        <>
          <p className="help">Đề nghị: {resolved.award.name}.</p>
          {collective ? (
            <CollectiveFields
              nominee={nominee}
              fieldOf={fieldOf}
              onEdit={(values) => dispatch({ type: 'edit-nominee', id, values })}
            />
          ) : (
            <IndividualFields
              nominee={nominee}
              fieldOf={fieldOf}
              onEdit={(values) => dispatch({ type: 'edit-nominee', id, values })}
            />
          )}
          <TextArea
            {...fieldOf('achievement')}
            label="Tóm tắt thành tích"
            help="Nêu việc đã làm, ở đâu, từ khi nào đến khi nào, kết quả bằng con số. Không nêu tên người bệnh, học sinh."
            rows={10}
            count={lettersOf}
            limit={LIMITS.achievement}
            value={nominee.achievement}
            onChange={(achievement) => dispatch({ type: 'edit-nominee', id, values: { achievement } })}
          />
          <NearCopyHint nominee={nominee} />
          <WritingGuide />
          <CriteriaField
            {...fieldOf('criteria')}
            kind={nominee.kind}
            met={nominee.criteria}
            onChange={(criteria) => dispatch({ type: 'edit-nominee', id, values: { criteria } })}
            evidenceProblem={(index) => fieldOf(`criteria.${index}.evidence`).problem}
          />
          <PastAwardsField
            id={fieldOf('pastAwards').id}
            rows={nominee.pastAwards}
            problemOf={(field) => fieldOf(`pastAwards.${field}`).problem}
            onChange={(pastAwards) => dispatch({ type: 'edit-nominee', id, values: { pastAwards } })}
          />
          <TextArea
            {...fieldOf('note')}
            label="Ghi chú"
            optional
            rows={3}
            limit={LIMITS.note}
            value={nominee.note}
            onChange={(note) => dispatch({ type: 'edit-nominee', id, values: { note } })}
          />
        </>
      )}
    </StepForm>
  );
}
