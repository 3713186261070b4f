import { useRef, useState } from 'react';
import { isBlank } from '#domain/nomination/draft.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Confirm.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { useForm } from '../context.ts';
import { draftFile, MOST_FILE_BYTES, readDraftFile } from '../draft-file.ts';

/** The draft to a file and from one, for those who want no link. */
export function DraftFile() {
  const { state, dispatch } = useForm();
  const [told, setTold] = useState('');
  const chosen = useRef<HTMLInputElement>(null);
  const save = () => {
    const { name, text } = draftFile(state.content);
    saveFile(new Blob([text], { type: 'application/json' }), name);
    setTold(`Đã tải về tệp ${name}. Ai có tệp này đều đọc được bản nháp.`);
  };
  const load = async () => {
    const file = chosen.current?.files?.[0];
    if (!file) return setTold('Chọn tệp bản nháp trước.');
    const draft = file.size <= MOST_FILE_BYTES ? readDraftFile(await file.text()) : null;
    if (!draft) return setTold('Tệp này không phải bản nháp tải từ cổng. Chọn tệp ban-nhap….json.');
    dispatch({ type: 'take', content: draft, sending: state.sending });
    setTold('Đã lấy nội dung từ tệp.');
  };
  return (
    <div className="stack tight">
      <p className="row">
        <Button plain onPress={save}>
          Tải bản nháp về tệp
        </Button>
      </p>
      <div className="field">
        <label htmlFor="tep-ban-nhap">Lấy bản nháp từ tệp</label>
        <input id="tep-ban-nhap" type="file" accept=".json,application/json" ref={chosen} />
      </div>
      {isBlank(state.content) ? (
        <p>
          <Button plain onPress={() => void load()}>
            Lấy từ tệp
          </Button>
        </p>
      ) : (
        <Confirm ask="Lấy từ tệp" act="Thay bằng nội dung trong tệp" onConfirm={() => void load()}>
          Nội dung trong tệp sẽ thay những gì đang điền. Hãy tải bản đang điền về tệp trước nếu còn cần.
        </Confirm>
      )}
      <p role="status">{told}</p>
    </div>
  );
}
