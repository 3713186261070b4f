import { missingPapers } from '#domain/attachment/plan-papers.ts';
import { countNominees } from '#domain/nomination/naming.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import { useChosenForm } from '../context.ts';
import { DraftFile } from '../parts/DraftFile.tsx';
import { Deadline } from '../parts/PlanFacts.tsx';
import { Reopened } from '../parts/Reopened.tsx';
import { Screen } from '../parts/Screen.tsx';
import { SharedDraft } from '../parts/SharedDraft.tsx';
import { TaskLink } from '../parts/TaskLink.tsx';
import { toHash } from '../places.ts';
import {
  choiceProblems,
  letterProblems,
  nomineeProblems,
  type Progress,
  progressOf,
  unitProblems,
} from '../problems.ts';

/** What is to be done, in order, and how far each part is. */
export function TasksStep() {
  const { state, campaigns, resolved, now, papers, startOver } = useChosenForm();
  const sent = state.portal.dossier?.receipt != null;
  const { content } = state;
  const { campaign, programme, round, receiving, award } = resolved;
  const choice = progressOf(content.choice, choiceProblems(content, campaigns, now));
  const unit = progressOf([content.unit, content.contact], unitProblems(content));
  const letter = progressOf(content.letter, letterProblems(content, resolved, now));
  const unfinished = content.nominees.filter(
    (one) => nomineeProblems(one, content, campaign).length > 0,
  ).length;
  const nominees: Progress = content.nominees.length === 0 ? 'todo' : unfinished > 0 ? 'fix' : 'done';
  const attached = papers.attached ?? [];
  const lacking = missingPapers(campaign, attached, content.byPost);
  const carried: Progress = lacking.length === 0 ? 'done' : attached.length > 0 ? 'fix' : 'todo';
  const typed = [unit, letter, nominees].every((progress) => progress === 'done');
  const parts = [choice, unit, letter, nominees, carried];
  const done = parts.filter((progress) => progress === 'done').length;
  const collectives = content.nominees.filter((one) => one.kind === 'collective').length;
  return (
    <Screen title="Danh sách việc">
      <div className="notice stack">
        <p>
          <b>{award.name}</b>
        </p>
        <p>
          {[campaign.shortTitle, campaign.programmes.length > 1 && programme.name, round?.name]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>
          Gửi về <b>{receiving}</b>. <Deadline resolved={resolved} />
        </p>
      </div>
      <Reopened />
      <p>
        <b>
          Đã xong {done} trên {parts.length} phần.
        </b>
      </p>
      <h3>Chuẩn bị</h3>
      <ul className="tasks">
        <TaskLink name="Phong trào, hình thức khen và đợt" place={{ screen: 'choose' }} state={choice} />
        <TaskLink name="Đơn vị đề nghị" place={{ screen: 'unit' }} state={unit} />
        <TaskLink name="Tờ trình" place={{ screen: 'letter' }} state={letter} />
        <TaskLink
          name="Người và tập thể được đề nghị"
          place={{ screen: 'nominees' }}
          state={nominees}
          note={
            countNominees(collectives, content.nominees.length - collectives) +
            (unfinished > 0 ? `, ${unfinished} đề nghị chưa đủ` : '')
          }
        />
        <TaskLink
          name="Giấy tờ"
          place={{ screen: 'papers' }}
          state={carried}
          note={
            `${attached.length} tệp` +
            (lacking.length > 0 ? `. Còn thiếu: ${lacking.map((paper) => paper.name).join('; ')}` : '')
          }
        />
        <TaskLink
          name="In hoặc tải giấy tờ soạn sẵn"
          place={{ screen: 'print' }}
          state="note"
          note="Tờ trình, danh sách trích ngang, báo cáo, từ những gì đã điền"
        />
      </ul>
      <h3>Gửi</h3>
      <ul className="tasks">
        {typed ? (
          <TaskLink
            name="Kiểm tra và gửi"
            place={{ screen: 'check' }}
            state="todo"
            note={lacking.length > 0 && 'Xem trước được; gửi khi đủ giấy tờ'}
          />
        ) : (
          <TaskLink
            name="Kiểm tra và gửi"
            place={null}
            state="shut"
            note="Mở khi đơn vị, Tờ trình và danh sách đã xong"
          />
        )}
      </ul>
      <h3>Lưu và cùng soạn</h3>
      <SharedDraft />
      <details className="stack">
        <summary>Bản nháp dưới dạng tệp</summary>
        <DraftFile />
      </details>
      <p>
        <a href={toHash({ screen: 'open' })}>Mở hồ sơ khác đã lưu ở cổng</a>
      </p>
      {sent ? (
        <Confirm ask="Đóng hồ sơ trên máy này" act="Đóng" onConfirm={startOver}>
          Hồ sơ ở cổng vẫn còn. Những gì sửa mà chưa gửi sẽ mất khỏi máy này. Bạn đã chép mã và khóa chưa?
        </Confirm>
      ) : (
        <Confirm ask="Xóa bản nháp" act="Xóa hẳn" onConfirm={startOver}>
          Xóa tất cả những gì đã điền, trên máy này và ở cổng? Không lấy lại được.
        </Confirm>
      )}
    </Screen>
  );
}
