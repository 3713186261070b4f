import { Button } from '../../../ui/Button.tsx';
import { useForm } from '../context.ts';

interface ElsewhereProps {
  onTake: () => void;
  onSeeReceipt: () => void;
}

/** Another tab of this browser writes the same draft: the last to write wins, so say so. */
export function Elsewhere({ onTake, onSeeReceipt }: ElsewhereProps) {
  const { state, dispatch } = useForm();
  if (state.elsewhere === null || state.receipt) return null;
  const dismiss = () => dispatch({ type: 'elsewhere', what: null });
  if (state.elsewhere === 'sent') {
    return (
      <div className="notice warm stack noprint" role="alert">
        <p>Hồ sơ này vừa được gửi ở một thẻ khác của trình duyệt.</p>
        <p>
          <Button plain onPress={onSeeReceipt}>
            Xem biên nhận
          </Button>
        </p>
      </div>
    );
  }
  return (
    <div className="notice stack noprint" role="status">
      <p>
        {state.elsewhere === 'changed'
          ? 'Bản nháp này vừa được sửa ở một thẻ khác của trình duyệt. Bản lưu sau cùng sẽ được giữ, nên hãy làm tiếp ở một thẻ thôi.'
          : 'Bản nháp này vừa được xóa ở một thẻ khác của trình duyệt. Nội dung ở thẻ này vẫn còn và sẽ được giữ khi bạn làm tiếp.'}
      </p>
      <p className="row">
        {state.elsewhere === 'changed' && (
          <Button plain onPress={onTake}>
            Lấy nội dung ở thẻ kia
          </Button>
        )}
        <Button plain onPress={dismiss}>
          Làm tiếp ở thẻ này
        </Button>
      </p>
    </div>
  );
}
