const WORDS = {
  nothing: '',
  kept: 'Những gì bạn điền được giữ trên máy này. Bạn có thể dừng và làm tiếp sau.',
  lost: 'Trình duyệt không cho giữ bản nháp trên máy này. Hãy gửi trước khi đóng trang.',
} as const;

/** Says once that the draft is kept, or that it can't be; its words don't change at each keystroke. */
export function SavedNote({ state }: { state: keyof typeof WORDS }) {
  return (
    <p className="meta saved noprint" role="status">
      {WORDS[state]}
    </p>
  );
}
