import { useChosenForm } from '../context.ts';
import { ClauseLink } from '../parts/ClauseLink.tsx';
import { Screen } from '../parts/Screen.tsx';
import { TASKS } from '../parts/TaskLink.tsx';

/** Which papers the plan asks for; they aren't sent through the portal yet. */
export function PapersStep() {
  const { resolved } = useChosenForm();
  const { campaign, receiving } = resolved;
  return (
    <Screen title="Giấy tờ" up={TASKS}>
      <p className="notice">
        Cổng chưa nhận tệp đính kèm. Đơn vị gửi bản ký về <b>{receiving}</b> theo cách cơ quan yêu cầu, ghi
        kèm mã hồ sơ trên biên nhận.
      </p>
      {campaign.papers.length > 0 ? (
        <ul className="plainlist">
          {campaign.papers.map((paper) => (
            <li key={paper.id}>
              {paper.name}
              {!paper.required && ' (nếu có)'}, <ClauseLink campaign={campaign} clause={paper.clause} />
            </li>
          ))}
        </ul>
      ) : (
        <p>Kế hoạch này không nêu giấy tờ phải có. Hỏi {receiving} trước khi gửi.</p>
      )}
    </Screen>
  );
}
