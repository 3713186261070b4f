import { LIMITS } from '#domain/nomination/constants.ts';
import type { ImportedRow } from '#domain/nomination/import/read-rows.ts';
import { Button } from '../../../ui/Button.tsx';
import { useChosenForm } from '../context.ts';
import { newNomineeId } from '../keys.ts';
import type { Reading } from './reading.ts';

/** The way into the dossier: all rows, or only those that are complete. */
export function AddRows({ reading: { taken, bad } }: { reading: Reading }) {
  const { state, dispatch, go } = useChosenForm();
  const room = LIMITS.nominees - state.content.nominees.length;
  const good = taken.filter(({ source }) => !bad.has(source.number));
  const add = (rows: readonly ImportedRow[]) => {
    dispatch({
      type: 'add-batch',
      nominees: rows.map(({ nominee }) => ({ ...nominee, id: newNomineeId() })),
    });
    go({ screen: 'nominees' });
  };
  if (taken.length === 0) return <p className="notice">Bảng chưa có dòng nào để thêm.</p>;
  return (
    <div className="stack">
      {taken.length > room && (
        <p className="notice warm">
          Hồ sơ chỉ còn chỗ cho {room} đề nghị, bảng có {taken.length}. Bỏ bớt dòng, hoặc lập hồ sơ khác cho
          phần còn lại.
        </p>
      )}
      <p className="row">
        {taken.length <= room && (
          <Button onPress={() => add(taken)}>Thêm {taken.length} đề nghị vào hồ sơ</Button>
        )}
        {good.length > 0 && good.length < taken.length && good.length <= room && (
          <Button plain onPress={() => add(good)}>
            Chỉ thêm {good.length} dòng đủ
          </Button>
        )}
      </p>
      {bad.size > 0 && taken.length <= room && (
        <p className="help">
          Dòng cần sửa vẫn thêm được và mang dấu “Cần sửa” để sửa sau. Thêm nhầm thì hoàn tác được.
        </p>
      )}
    </div>
  );
}
