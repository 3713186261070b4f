import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';

interface ConfirmErasureProps {
  count: number;
  busy: boolean;
  onErase: () => void;
  onKeep: () => void;
}

/** Asks once more before personal data goes for good; focused as it appears. */
export function ConfirmErasure({ count, busy, onErase, onKeep }: ConfirmErasureProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="notice warm stack tight" aria-labelledby="xoa-han">
      <h2 id="xoa-han" ref={heading} tabIndex={-1}>
        Xóa hẳn dữ liệu ở {count} nơi?
      </h2>
      <p>Xóa rồi không lấy lại được. Nếu người hỏi còn cần, hãy tải bản sao trước.</p>
      <p className="row">
        <Button busy={busy} onPress={onErase}>
          Xóa hẳn
        </Button>
        <Button plain busy={busy} onPress={onKeep}>
          Không xóa
        </Button>
      </p>
    </section>
  );
}
