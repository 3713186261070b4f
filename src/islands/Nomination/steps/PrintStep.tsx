import { Button } from '../../../ui/Button.tsx';
import { useModule } from '../../../ui/useModule.ts';
import { useChosenForm } from '../context.ts';
import { Screen } from '../parts/Screen.tsx';
import { TASKS } from '../parts/TaskLink.tsx';

const loadDesk = () => import('../print/PaperDesk.tsx');

/** The papers made from what was typed, to be printed or taken along as Word files. */
export function PrintStep() {
  const { state, resolved } = useChosenForm();
  const { module, failed, retry } = useModule(loadDesk);
  return (
    <Screen title="In hoặc tải giấy tờ soạn sẵn" up={TASKS}>
      {module && <module.PaperDesk draft={state.content} resolved={resolved} />}
      {!module && !failed && <p role="status">Đang dựng giấy tờ…</p>}
      {failed && (
        <div className="notice warm stack" role="alert">
          <p>
            <b>Chưa tải được phần in.</b> Những gì đã điền vẫn còn. Xem lại kết nối mạng rồi thử lại.
          </p>
          <p>
            <Button plain onPress={retry}>
              Thử lại
            </Button>
          </p>
        </div>
      )}
    </Screen>
  );
}
