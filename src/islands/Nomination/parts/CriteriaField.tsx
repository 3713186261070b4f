import { criteriaFor } from '#domain/campaign/rules.ts';
import { Checkboxes } from '../../../ui/Choices.tsx';
import type { TypedKind } from '../content.ts';
import { useChosenForm } from '../context.ts';
import { ClauseLink } from './ClauseLink.tsx';

interface CriteriaFieldProps {
  id: string;
  problem: string | undefined;
  kind: TypedKind;
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** The plan's criteria for this kind of nominee and this award, each with the clause it comes from. */
export function CriteriaField({ kind, ...field }: CriteriaFieldProps) {
  const { resolved } = useChosenForm();
  const { campaign, programme, award } = resolved;
  const options = criteriaFor(campaign, programme.id, award.level, kind).map((criterion) => ({
    value: criterion.id,
    label: criterion.summary,
    below: (
      <details className="clause">
        <summary>
          Nguyên văn<span className="vh">: {criterion.summary}</span>
        </summary>
        <blockquote>
          <p>“{criterion.quote ?? campaign.quotes[criterion.clause]?.text}”</p>
          <ClauseLink campaign={campaign} clause={criterion.clause} />
        </blockquote>
      </details>
    ),
  }));
  return (
    <Checkboxes
      {...field}
      label="Tiêu chuẩn đã đạt"
      help="Chọn ít nhất một. Tiêu chuẩn là của kế hoạch, áp dụng cho hình thức đã chọn."
      options={options}
    />
  );
}
