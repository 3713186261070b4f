import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Confirm.tsx';
import { useChosenForm } from '../context.ts';

/** What came from a sheet just now, and the way to take exactly that back. It asks first where some were written on. */
export function BatchNotice() {
  const { state, dispatch, go } = useChosenForm();
  const { batch, content } = state;
  if (!batch) return null;
  const ids = new Set(batch.map(({ id }) => id));
  const left = content.nominees.filter(({ id }) => ids.has(id));
  if (left.length === 0) return null;
  const changed = left.filter((one) => !batch.includes(one)).length;
  const undo = () => {
    dispatch({ type: 'undo-batch' });
    go({ screen: 'import' });
  };
  return (
    <div className="notice stack" role="status">
      <p>
        Đã thêm <b>{batch.length} đề nghị</b> từ bảng.
      </p>
      {changed > 0 ? (
        <Confirm ask="Hoàn tác" act="Bỏ cả những chỗ đã sửa" onConfirm={undo}>
          Trong đó {changed} đề nghị đã được sửa sau khi thêm. Bỏ tất cả {left.length} đề nghị của lần thêm
          này?
        </Confirm>
      ) : (
        <p>
          <Button plain onPress={undo}>
            Hoàn tác
          </Button>
        </p>
      )}
    </div>
  );
}
