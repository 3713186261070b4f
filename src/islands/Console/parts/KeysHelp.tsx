import { useCallback, useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { useKeys } from '../useKeys.ts';

const KEYS = [
  ['j', 'Hồ sơ, lời tri ân sau'],
  ['k', 'Hồ sơ, lời tri ân trước'],
  ['Enter', 'Mở hồ sơ đang đứng'],
  ['x', 'Chọn hoặc bỏ chọn'],
  ['a', 'Duyệt lời tri ân đang mở'],
  ['h', 'Ẩn lời tri ân đang mở'],
  ['r', 'Từ chối lời tri ân đang mở'],
  ['u', 'Hoàn tác quyết định gần nhất'],
  ['/', 'Tìm'],
  ['?', 'Xem các phím này'],
] as const;

interface KeysHelpProps {
  keys: boolean;
  onKeys: (on: boolean) => void;
}

/** What single keys do, and a switch for those whom they disturb. */
export function KeysHelp({ keys, onKeys }: KeysHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useCallback(() => dialog.current?.showModal(), []);
  useKeys({ '?': open });
  return (
    <div className="keys-help">
      <button type="button" className="keys-button" onClick={open}>
        Phím tắt
      </button>
      <dialog ref={dialog} aria-labelledby="keys-title" className="stack">
        <h2 id="keys-title">Phím tắt</h2>
        <dl className="keys">
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="choice">
          <input type="checkbox" checked={keys} onChange={(event) => onKeys(event.target.checked)} />
          <span>Dùng phím tắt. Không phím nào có tác dụng khi bạn đang gõ.</span>
        </label>
        <Button onPress={() => dialog.current?.close()}>Đóng</Button>
      </dialog>
    </div>
  );
}
