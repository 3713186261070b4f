import type { ReactNode } from 'react';
import { paths } from '#domain/paths.ts';
import type { Failure } from '../../../client/request.ts';
import { Button } from '../../../ui/Button.tsx';
import { rememberPlace } from '../coming-back.ts';

/** The session is over. `working`: something is open that may hold what was typed, so signing in has a tab of its own. */
export function SignedOut({ working = false }: { working?: boolean }) {
  return (
    <div className="notice warm stack tight session" role="alert">
      <p>
        <b>{working ? 'Phiên làm việc đã hết.' : 'Cần đăng nhập bằng tài khoản cán bộ.'}</b>{' '}
        {working && 'Chữ bạn đang gõ vẫn còn ở đây: đăng nhập ở thẻ mới rồi quay lại làm tiếp.'}
      </p>
      <p>
        <a
          className="button"
          href={paths.signIn}
          onClick={working ? undefined : rememberPlace}
          {...(working ? { target: '_blank', rel: 'noopener' } : {})}
        >
          Đăng nhập {working && 'ở thẻ mới'}
        </a>
      </p>
    </div>
  );
}

/** The member's roles don't open this. */
export function NotAllowed({ children }: { children?: ReactNode }) {
  return (
    <div className="notice warm stack tight" role="alert">
      <p>
        <b>Bạn chưa được giao quyền xem phần này.</b>
      </p>
      <p>{children ?? 'Nếu cần, hãy nhờ người quản trị giao quyền, rồi tải lại trang.'}</p>
    </div>
  );
}

/** Why something couldn't be read, and the way on. */
export function Unreadable({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  if (failure.kind === 'refused' && failure.problem.status === 401) return <SignedOut />;
  if (failure.kind === 'refused' && failure.problem.status === 403)
    return <NotAllowed>{failure.problem.detail}</NotAllowed>;
  return (
    <div className="notice warm stack tight" role="alert">
      <p>{failureInWords(failure)}</p>
      <p>
        <Button plain onPress={onRetry}>
          Tải lại
        </Button>
      </p>
    </div>
  );
}

/** What went wrong and what to do, in a sentence or two. */
export function failureInWords(failure: Failure): string {
  if (failure.kind === 'refused') return `${failure.problem.title}. ${failure.problem.detail}`;
  if (failure.kind === 'unreached') return 'Chưa kết nối được với cổng. Xem lại mạng rồi thử lại.';
  return 'Cổng trả lời không đọc được. Đợi một phút rồi thử lại; nếu vẫn vậy, hãy báo người quản trị.';
}
