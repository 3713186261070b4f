import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { answerName, answerText } from '../conflict-names.ts';
import { useForm } from '../context.ts';

/** Answers that another holder of the draft changed as well: both are shown, one is chosen, nothing is lost. */
export function Conflicts() {
  const { state, dispatch } = useForm();
  const { conflicts } = state.portal;
  const box = useRef<HTMLDivElement>(null);
  const some = conflicts.length > 0;
  useEffect(() => {
    if (some) box.current?.focus();
  }, [some]);
  if (!some) return null;
  return (
    <section className="summary stack noprint" tabIndex={-1} ref={box} aria-labelledby="hai-ban">
      <h2 id="hai-ban">Hai người cùng sửa {conflicts.length} chỗ</h2>
      <p>Chọn bản được giữ ở từng chỗ. Chọn xong, hồ sơ mới được lưu tiếp ở cổng.</p>
      <ul className="plainlist stack">
        {conflicts.map(({ path, mine, theirs }) => {
          const name = answerName(path, state.content);
          const choose = (whose: 'mine' | 'theirs') => dispatch({ type: 'choose-answer', path, whose });
          return (
            <li key={path} className="stack tight">
              <p>
                <b>{name}</b>
              </p>
              <dl className="facts two">
                <div>
                  <dt>Bản ở máy này</dt>
                  <dd className="both">{answerText(mine)}</dd>
                </div>
                <div>
                  <dt>Bản của người kia</dt>
                  <dd className="both">{answerText(theirs)}</dd>
                </div>
              </dl>
              <p className="row">
                <Button plain onPress={() => choose('mine')}>
                  Giữ bản ở máy này<span className="vh">: {name}</span>
                </Button>
                <Button plain onPress={() => choose('theirs')}>
                  Lấy bản của người kia<span className="vh">: {name}</span>
                </Button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
