import { Button } from '../../../ui/Button.tsx';
import { answerName } from '../conflict-names.ts';
import { useForm } from '../context.ts';

/** How many changes are named; more are counted. */
const NAMED = 5;

/** Another holder of the draft has written on it: what, until that has been read. */
export function ChangedByOther() {
  const { state, dispatch } = useForm();
  const { taken } = state.portal;
  if (taken.length === 0) return null;
  const names = [...new Set(taken.map((path) => answerName(path, state.content)))];
  const rest = names.length - NAMED;
  return (
    <div className="notice stack tight noprint" role="status">
      <p>
        <b>Người khác giữ liên kết vừa sửa:</b> {names.slice(0, NAMED).join('; ')}
        {rest > 0 && ` và ${rest} chỗ khác`}. Phần bạn đã điền vẫn giữ nguyên.
      </p>
      <p>
        <Button plain onPress={() => dispatch({ type: 'portal', values: { taken: [] } })}>
          Đã xem
        </Button>
      </p>
    </div>
  );
}
