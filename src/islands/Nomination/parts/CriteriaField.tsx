import { criteriaFor } from '#domain/campaign/rules.ts';
import { LIMITS } from '#domain/nomination/constants.ts';
import type { DraftKind, DraftNominee } from '#domain/nomination/draft.ts';
import { countLetters } from '#domain/vietnamese/text.ts';
import { Checkboxes } from '../../../ui/Choices.tsx';
import { ClauseLink } from '../../../ui/ClauseLink.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useChosenForm } from '../context.ts';

type Met = DraftNominee['criteria'];

interface CriteriaFieldProps {
  id: string;
  problem: string | undefined;
  kind: DraftKind;
  met: Met;
  onChange: (met: Met) => void;
  /** What is wrong with the evidence of the criterion in that place of the list. */
  evidenceProblem: (index: number) => string | undefined;
}

/** The plan's criteria for this kind of nominee and this award, each with its clause, and the evidence beside it. */
export function CriteriaField({ kind, met, onChange, evidenceProblem, ...field }: CriteriaFieldProps) {
  const { resolved } = useChosenForm();
  const { campaign, programme, award } = resolved;
  const ticked = met.map(({ id }) => id);
  const write = (id: string, evidence: string) =>
    onChange(met.map((one) => (one.id === id ? { ...one, evidence } : one)));
  const options = criteriaFor(campaign, programme.id, award.level, kind).map((criterion) => {
    const index = ticked.indexOf(criterion.id);
    return {
      value: criterion.id,
      label: criterion.summary,
      below: (
        <>
          <details className="clause">
            <summary>
              Nguyên văn<span className="vh">: {criterion.summary}</span>
            </summary>
            <blockquote>
              <p>“{criterion.quote ?? campaign.quotes[criterion.clause]?.text}”</p>
              <ClauseLink campaign={campaign} clause={criterion.clause} />
            </blockquote>
          </details>
          {index >= 0 && (
            <TextArea
              id={`${field.id}-${criterion.id}-minh-chung`}
              label={
                <>
                  Minh chứng<span className="vh">: {criterion.summary}</span>
                </>
              }
              help="Việc làm, con số hoặc văn bản cho thấy đã đạt, ví dụ: “giao 320 túi hàng, có sổ ký nhận”."
              optional
              rows={2}
              count={countLetters}
              limit={LIMITS.evidence}
              problem={evidenceProblem(index)}
              value={met[index]?.evidence ?? ''}
              onChange={(evidence) => write(criterion.id, evidence)}
            />
          )}
        </>
      ),
    };
  });
  return (
    <Checkboxes
      {...field}
      values={ticked}
      onChange={(ids) => onChange(ids.map((id) => met.find((one) => one.id === id) ?? { id, evidence: '' }))}
      label="Tiêu chuẩn đã đạt"
      help="Chọn ít nhất một; không phải đạt đủ mọi tiêu chuẩn. Tiêu chuẩn là của kế hoạch, áp dụng cho hình thức đã chọn."
      options={options}
    />
  );
}
