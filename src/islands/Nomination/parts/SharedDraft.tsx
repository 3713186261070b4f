import { useState } from 'react';
import { groupCode } from '#domain/nomination/code.ts';
import { DRAFT_KEPT_DAYS } from '#domain/nomination/constants.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Confirm.tsx';
import { useForm } from '../context.ts';
import { asCodes, draftLink } from '../draft-link.ts';
import { Fact } from './PlanFacts.tsx';

/** The draft at the portal: the link that opens it, until when, and how to shut others out. */
export function SharedDraft() {
  const { state, bring, renewLink } = useForm();
  const { stored } = state.sending;
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<boolean>, done: string) => {
    setBusy(true);
    setTold((await work()) ? done : 'Chưa làm được: cổng chưa trả lời. Xem lại mạng rồi thử lại.');
    setBusy(false);
  };
  if (!stored) {
    return (
      <div className="stack tight">
        <p>
          Bản nháp đang ở trên máy này thôi. Lưu ở cổng thì làm tiếp được ở máy khác, và nhiều người cùng soạn
          bằng một liên kết bí mật.
        </p>
        <p>
          <Button
            plain
            busy={busy}
            onPress={() =>
              void attempt(
                async () => (await bring()).kind === 'stored',
                'Đã lưu ở cổng. Liên kết ở bên dưới.',
              )
            }
          >
            Lưu ở cổng và lấy liên kết
          </Button>
        </p>
        <p role="status">{told}</p>
      </div>
    );
  }
  const link = draftLink(stored, location.origin);
  const sent = state.portal.dossier?.receipt != null;
  const copy = (text: string, done: string) =>
    void navigator.clipboard.writeText(text).then(
      () => setTold(done),
      () => setTold('Trình duyệt không cho chép. Hãy chọn và chép bằng tay.'),
    );
  return (
    <div className="stack tight">
      <p>
        {sent ? 'Hồ sơ' : 'Bản nháp'} được lưu ở cổng. Ai có liên kết này, hoặc có mã và khóa, đều đọc và sửa
        được: chỉ đưa cho người cùng soạn.
      </p>
      <dl className="facts two">
        <Fact name="Liên kết">
          <span className="link-text">{link}</span>
        </Fact>
        <Fact name="Mã hồ sơ">{groupCode(stored.code)}</Fact>
        <Fact name="Khóa">{groupCode(stored.secret)}</Fact>
      </dl>
      {!sent && (
        <p className="meta">
          Bản nháp chưa gửi được giữ {DRAFT_KEPT_DAYS} ngày kể từ lần sửa cuối, rồi bị xóa cùng liên kết.
        </p>
      )}
      {'clipboard' in navigator && (
        <p className="row">
          <Button plain onPress={() => copy(link, 'Đã chép liên kết.')}>
            Chép liên kết
          </Button>
          <Button plain onPress={() => copy(asCodes(stored), 'Đã chép mã và khóa.')}>
            Chép mã và khóa
          </Button>
        </p>
      )}
      <Confirm
        ask="Đổi liên kết"
        act="Đổi, bỏ liên kết cũ"
        onConfirm={() => void attempt(renewLink, 'Đã đổi liên kết. Liên kết và khóa cũ không mở được nữa.')}
      >
        Liên kết và khóa đang dùng sẽ không mở được nữa; người cùng soạn cần liên kết mới.
      </Confirm>
      <p role="status">{told}</p>
    </div>
  );
}
