import { Button } from '../../../ui/Button.tsx';
import { useForm } from '../context.ts';
import type { Upload } from '../uploads.ts';
import { inMegabytes } from './AttachedPaper.tsx';

const STATES = {
  waiting: 'Đợi đến lượt',
  checking: 'Đang kiểm tra tệp',
  retrying: 'Mất kết nối, sẽ tự thử lại',
} as const;

/** A file on its way: how far it is, or why it didn't get through. */
export function UploadItem({ upload }: { upload: Upload }) {
  const { papers } = useForm();
  const { id, file, state, problem, canRetry } = upload;
  if (state === 'failed') {
    return (
      <li className="stack tight field bad">
        <p className="file-name">
          <b>{file.name}</b>
        </p>
        <p className="problem">{problem}</p>
        <p className="row">
          {canRetry && (
            <Button plain onPress={() => papers.retry(id)}>
              Thử lại<span className="vh"> gửi {file.name}</span>
            </Button>
          )}
          <Button plain onPress={() => papers.cancel(id)}>
            Bỏ<span className="vh"> {file.name}</span>
          </Button>
        </p>
      </li>
    );
  }
  return (
    <li className="stack tight">
      <p className="file-name" id={`tep-${id}`}>
        <b>{file.name}</b>
      </p>
      <Progress upload={upload} />
      <p>
        <Button plain onPress={() => papers.cancel(id)}>
          Dừng<span className="vh"> gửi {file.name}</span>
        </Button>
      </p>
    </li>
  );
}

function Progress({ upload: { id, state, sent, file } }: { upload: Upload }) {
  if (state !== 'sending') return <p>{STATES[state as keyof typeof STATES]}…</p>;
  const share = Math.min(100, Math.floor((sent / file.size) * 100));
  return (
    <p>
      <progress max={100} value={share} aria-labelledby={`tep-${id}`} /> {share}% của {inMegabytes(file.size)}
      {share === 100 && ', đợi cổng kiểm tra…'}
    </p>
  );
}
