import { type ReactNode, useState } from 'react';
import { groupCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import type { Problem } from '#domain/problem.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import type { Failure } from '../../../client/request.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Confirm.tsx';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { useForm } from '../context.ts';
import { fieldId, type Place, toHash } from '../places.ts';
import { isRefusal } from '../store-draft.ts';
import { Late } from './Late.tsx';

/** Why sending failed, and what to do next. */
export function SendFailure({ failure }: { failure: Failure }) {
  if (failure.kind === 'unreached') {
    return (
      <SendAgain title="Chưa gửi được: không có kết nối">
        <p>Cổng chưa trả lời. Khi có mạng, hãy gửi lại; gửi lại không tạo ra hai hồ sơ.</p>
      </SendAgain>
    );
  }
  if (failure.kind === 'unreadable') {
    return (
      <SendAgain title="Chưa gửi được: cổng đang gặp trục trặc">
        <p>Đợi ít phút rồi gửi lại; gửi lại không tạo ra hai hồ sơ.</p>
      </SendAgain>
    );
  }
  const { problem, retryAfterSeconds } = failure;
  if (isRefusal(failure, 'round-closed', 'round-not-started')) return <Late />;
  if (isRefusal(failure, 'version-conflict')) return <ChangedMeanwhile />;
  if (isRefusal(failure, 'illegal-transition', 'not-open')) return <WithTheOffice problem={problem} />;
  if (problem.errors.length > 0) return <ToMend title={problem.title} />;
  return (
    <SendAgain title={problem.title}>
      <p>{problem.detail}</p>
      {retryAfterSeconds !== null && <Wait seconds={retryAfterSeconds} />}
    </SendAgain>
  );
}

/** Nothing is wrong with the dossier: the same can be sent again. */
function SendAgain({ title, children }: { title: string; children: ReactNode }) {
  const { state, send } = useForm();
  return (
    <ErrorSummary title={title}>
      <div className="stack">
        {children}
        <p>Những gì đã điền vẫn còn trên máy này.</p>
        <p>
          <Button onPress={send} busy={state.busy}>
            {state.busy ? 'Đang gửi…' : 'Gửi lại'}
          </Button>
        </p>
      </div>
    </ErrorSummary>
  );
}

function Wait({ seconds }: { seconds: number }) {
  const { now } = useForm();
  const [failedAt] = useState(now);
  return (
    <p>
      Gửi lại sau {seconds} giây, tức là từ {formatInstant(failedAt + seconds * 1000)}.
    </p>
  );
}

/** The API found something that the form had let through. */
function ToMend({ title }: { title: string }) {
  const { state } = useForm();
  const items = state.refused.map(({ place, message }) => ({ message, target: targetOf(place) }));
  return <ErrorSummary title={title} items={items} />;
}

/** A field of this screen takes focus; any other is on a screen of its own. */
function targetOf(place: Place) {
  if (place.screen !== 'check') return { href: toHash(place) };
  return place.field === 'commitment' || place.field === 'consent.handling'
    ? { id: fieldId(place.field) }
    : null;
}

/** Another holder of the draft wrote meanwhile; both have been brought together, or wait for a choice above. */
function ChangedMeanwhile() {
  const { conflicts } = useForm().state.portal;
  if (conflicts.length > 0) return null;
  return (
    <SendAgain title="Chưa gửi: hồ sơ ở cổng vừa thay đổi">
      <p>
        Người khác giữ liên kết vừa sửa, hoặc lần gửi trước của bạn đã tới mà chưa kịp báo. Hai bản đã được
        gộp lại; xem các câu trả lời bên dưới rồi gửi.
      </p>
    </SendAgain>
  );
}

/** The office has the dossier: what was changed since stays here. */
function WithTheOffice({ problem }: { problem: Problem }) {
  const { state, startOver } = useForm();
  const { stored } = state.sending;
  return (
    <ErrorSummary title={problem.title}>
      <div className="stack">
        <p>{problem.detail}</p>
        {stored && (
          <p>
            Mã hồ sơ <b className="nw">{groupCode(stored.code)}</b>, khóa tra cứu{' '}
            <b className="nw">{groupCode(stored.secret)}</b>
          </p>
        )}
        <p>
          <a href={paths.lookUp} target="_blank" rel="noopener">
            Tra cứu hồ sơ<span className="vh"> (mở ở thẻ mới)</span>
          </a>
        </p>
        <Confirm ask="Bắt đầu hồ sơ mới" act="Đóng hồ sơ này trên máy" onConfirm={startOver}>
          Những gì sửa mà chưa gửi sẽ mất khỏi máy này. Hãy chắc rằng bạn đã chép mã và khóa.
        </Confirm>
      </div>
    </ErrorSummary>
  );
}
