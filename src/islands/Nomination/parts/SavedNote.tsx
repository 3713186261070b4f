import type { PortalState } from '../portal-state.ts';

const HERE = {
  nothing: '',
  kept: 'Những gì bạn điền được giữ trên máy này. Bạn có thể dừng và làm tiếp sau.',
  lost: 'Trình duyệt không cho giữ bản nháp trên máy này. Hãy gửi, hoặc lưu ở cổng, trước khi đóng trang.',
} as const;

const PORTAL: Record<PortalState['saving'], string> = {
  idle: '',
  saving: '',
  saved: 'Bản nháp được lưu ở cổng và trên máy này.',
  waiting: 'Chưa lưu được lên cổng. Những gì bạn điền vẫn ở trên máy này và sẽ được lưu khi có mạng.',
};

interface SavedNoteProps {
  state: keyof typeof HERE;
  portal: PortalState['saving'];
}

/** Says once where the draft is kept, or that it can't be; its words don't change at each keystroke. */
export function SavedNote({ state, portal }: SavedNoteProps) {
  return (
    <p className="meta saved noprint" role="status">
      {PORTAL[portal] || HERE[state]}
    </p>
  );
}
