import type { ComponentType } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { useModule } from '../../../ui/useModule.ts';

interface LateStepProps {
  /** Gets the screen; the same function each time. */
  load: () => Promise<ComponentType>;
}

/** A screen whose code comes when it is asked for, and can be asked for again when the network fails. */
export function LateStep({ load }: LateStepProps) {
  const { module: Step, failed, retry } = useModule(load);
  if (Step) return <Step />;
  if (!failed) return <p role="status">Đang mở…</p>;
  return (
    <div className="notice warm stack" role="alert">
      <p>
        <b>Chưa tải được phần này.</b> Xem lại kết nối mạng rồi thử lại. Những gì đã điền vẫn còn.
      </p>
      <p>
        <Button plain onPress={retry}>
          Thử lại
        </Button>
      </p>
    </div>
  );
}
