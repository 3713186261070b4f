import { useState } from 'react';
import { acceptsDossiers } from '#domain/campaign/deadline.ts';
import type { FieldProblem } from '#domain/errors.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { letterAnswers, nomineeAnswers, paperAnswers, unitAnswers } from '../answers.ts';
import { useChosenForm } from '../context.ts';
import { Answers } from '../parts/Answers.tsx';
import { Consents, ConsentWords } from '../parts/Consent.tsx';
import { Late } from '../parts/Late.tsx';
import { Deadline } from '../parts/PlanFacts.tsx';
import { ProposedBefore } from '../parts/ProposedBefore.tsx';
import { PublicPreview } from '../parts/PublicPreview.tsx';
import { Screen } from '../parts/Screen.tsx';
import { SendFailure } from '../parts/SendFailure.tsx';
import { ProblemList } from '../parts/StepForm.tsx';
import { TASKS } from '../parts/TaskLink.tsx';
import { fieldId } from '../places.ts';
import { agreed, readyDossier } from '../problems.ts';

/** Everything that was answered, the unit's word, its consent, and sending. */
export function CheckStep() {
  const { state, dispatch, resolved, now, trusted, send, papers } = useChosenForm();
  const { content, failure, busy } = state;
  const [{ attempt, problems }, setShown] = useState<{ attempt: number; problems: FieldProblem[] }>({
    attempt: 0,
    problems: [],
  });
  const dossier = readyDossier(agreed(content), resolved, now);
  if (!('nomination' in dossier)) return null;
  const { nomination } = dossier;
  const { campaign, programme, award, round, receiving } = resolved;
  const late = trusted && !acceptsDossiers(resolved.status);
  const opening = state.portal.dossier?.opening;
  const shut = opening?.opens === 'nothing' && opening.why;
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message;

  const submit = () => {
    const final = readyDossier(content, resolved, now);
    const found = 'problems' in final ? final.problems : [];
    setShown({ attempt: attempt + 1, problems: found });
    if (found.length === 0) send();
  };
  return (
    <Screen
      title="Kiểm tra trước khi gửi"
      up={TASKS}
      hasProblems={problems.length > 0 || failure !== null}
      above={
        <>
          {problems.length > 0 && <ProblemList key={attempt} problems={problems} />}
          {problems.length === 0 && failure && <SendFailure key={state.failures} failure={failure} />}
          {late && !failure && <Late />}
        </>
      }
    >
      <Answers
        title="Nơi gửi"
        place={{ screen: 'choose' }}
        answers={[
          { name: 'Phong trào', value: campaign.title },
          ...(campaign.programmes.length > 1 ? [{ name: 'Chương trình', value: programme.name }] : []),
          { name: 'Hình thức khen', value: award.name },
          ...(round ? [{ name: 'Đợt', value: round.name }] : []),
          { name: 'Hạn nộp', value: <Deadline resolved={resolved} /> },
          { name: 'Nơi nhận', value: receiving },
        ]}
      />
      <Answers title="Đơn vị đề nghị" place={{ screen: 'unit' }} answers={unitAnswers(nomination)} />
      <Answers title="Tờ trình" place={{ screen: 'letter' }} answers={letterAnswers(nomination)} />
      {nomination.nominees.map((nominee, index) => {
        const id = content.nominees[index]?.id ?? '';
        const title = `${nominee.kind === 'collective' ? 'Tập thể' : 'Cá nhân'}: ${nominee.name}`;
        return (
          <Answers
            key={id}
            title={title}
            place={{ screen: 'nominee', nominee: id }}
            answers={nomineeAnswers(nominee, campaign)}
          />
        );
      })}
      <Answers
        title="Giấy tờ"
        place={{ screen: 'papers' }}
        answers={paperAnswers(campaign, papers.attached ?? [], nomination)}
      />
      <ProposedBefore />
      <form
        className="stack step noprint"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h3>Cam kết của đơn vị</h3>
        <Checkbox
          id={fieldId('commitment')}
          problem={problemOf('commitment')}
          label="Đơn vị cam kết nội dung hồ sơ là đúng, và không ai được đề nghị đang bị xem xét kỷ luật, đang bị điều tra hoặc có khiếu nại, tố cáo chưa giải quyết xong."
          checked={content.commitment}
          onChange={(commitment) => dispatch({ type: 'agree', values: { commitment } })}
        />
        <ConsentWords />
        <PublicPreview nomination={nomination} />
        <Consents problemOf={problemOf} />
        {shut && <p className="notice">{shut}</p>}
        {!late && !shut && (
          <p className="row">
            <Button busy={busy}>{busy ? 'Đang gửi…' : failure ? 'Gửi lại' : 'Gửi đề nghị'}</Button>
          </p>
        )}
      </form>
    </Screen>
  );
}
