import { PAPER_LIMITS } from '#domain/attachment/constants.ts';
import { FILE_KINDS_IN_WORDS } from '#domain/attachment/file-kinds.ts';
import { paths } from '#domain/paths.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { ClauseLink } from '../../../ui/ClauseLink.tsx';
import { useChosenForm } from '../context.ts';
import { PaperFiles } from '../parts/PaperFiles.tsx';
import { PapersStatus } from '../parts/PapersStatus.tsx';
import { Screen } from '../parts/Screen.tsx';
import { TASKS } from '../parts/TaskLink.tsx';
import { toHash } from '../places.ts';

const MB = 1024 * 1024;

/** The papers that the plan asks for, each with its files, and any others. */
export function PapersStep() {
  const { state, dispatch, resolved, papers } = useChosenForm();
  const { campaign, receiving } = resolved;
  const { byPost } = state.content;
  const send = (id: string, post: boolean) =>
    dispatch({
      type: 'agree',
      values: { byPost: post ? [...byPost, id] : byPost.filter((one) => one !== id) },
    });
  return (
    <Screen title="Giấy tờ" up={TASKS}>
      <p id="tep-quy-dinh">
        Nhận {FILE_KINDS_IN_WORDS}. Mỗi tệp nhiều nhất {PAPER_LIMITS.file / MB} MB, cả hồ sơ{' '}
        {PAPER_LIMITS.files} tệp và {PAPER_LIMITS.dossier / MB} MB. Có thể kéo tệp thả vào ô của giấy tờ.
      </p>
      {!state.sending.stored && (
        <p className="notice">Khi chọn tệp đầu tiên, bản nháp được lưu ở cổng để tệp có chỗ đính vào.</p>
      )}
      {campaign.papers.length === 0 && (
        <p>Kế hoạch này không nêu giấy tờ phải có. Hỏi {receiving} trước khi gửi.</p>
      )}
      {campaign.papers.map(({ id, name, required, clause }) => {
        const attached = papers.attached?.some((paper) => paper.planPaper === id) ?? false;
        return (
          <PaperFiles key={id} planPaper={id} name={name}>
            <h3>
              {name}
              {!required && <span className="optional"> (nếu có)</span>}
            </h3>
            <p>
              <ClauseLink campaign={campaign} clause={clause} />
            </p>
            {required && !attached && (
              <Checkbox
                id={`ban-giay-${id}`}
                label={
                  <>
                    Gửi bản giấy về {receiving}, không đính tệp<span className="vh"> ({name})</span>
                  </>
                }
                checked={byPost.includes(id)}
                onChange={(post) => send(id, post)}
              />
            )}
          </PaperFiles>
        );
      })}
      <PaperFiles planPaper={null} name="giấy tờ khác">
        <h3>Giấy tờ khác</h3>
      </PaperFiles>
      <p>
        Chưa có giấy tờ? <a href={toHash({ screen: 'print' })}>In hoặc tải Tờ trình, danh sách, báo cáo</a> từ
        những gì đã điền, ký rồi chụp hoặc quét; hoặc dùng <a href={paths.forms}>mẫu giấy tờ để trống</a>.
      </p>
      <PapersStatus />
    </Screen>
  );
}
