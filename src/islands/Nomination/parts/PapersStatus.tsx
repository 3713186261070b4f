import { useForm } from '../context.ts';
import type { Upload } from '../uploads.ts';

/** Tells of files in words, for those who don't see them move; never each percent. */
export function PapersStatus() {
  const { papers } = useForm();
  const { uploads, attached } = papers;
  const told = uploads.map(tell).filter(Boolean).join(' ');
  return (
    <p className="vh" role="status">
      {told || (attached && attached.length > 0 ? `Hồ sơ có ${attached.length} tệp.` : '')}
    </p>
  );
}

function tell({ state, file, problem, sent }: Upload): string {
  if (state === 'failed') return `Chưa gửi được ${file.name}. ${problem}`;
  if (state === 'retrying') return `Mất kết nối khi gửi ${file.name}, sẽ tự thử lại.`;
  if (state === 'sending') return `Đang gửi ${file.name}${sent > file.size / 2 ? ', đã quá nửa' : ''}.`;
  return '';
}
