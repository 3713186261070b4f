import { useState } from 'react';
import type { Paper } from '#domain/nomination/contract.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Confirm.tsx';
import { useForm } from '../context.ts';

const MB = 1024 * 1024;

/** `1,2 MB`, `340 KB`. */
export function inMegabytes(bytes: number): string {
  const format = (value: number, digits: number) =>
    value.toLocaleString('vi-VN', { maximumFractionDigits: digits });
  return bytes < MB ? `${format(Math.max(1, bytes / 1024), 0)} KB` : `${format(bytes / MB, 1)} MB`;
}

/** A file that the portal has: name, size, and the beginning of its SHA-256. */
export function AttachedPaper({ paper, onRemoved }: { paper: Paper; onRemoved: () => void }) {
  const { papers } = useForm();
  const [failed, setFailed] = useState<'to remove' | 'to download' | null>(null);
  const remove = async () => {
    const gone = await papers.remove(paper.id);
    setFailed(gone ? null : 'to remove');
    if (gone) onRemoved();
  };
  const download = async () => {
    setFailed((await papers.download(paper)) ? null : 'to download');
  };
  return (
    <li className="stack tight">
      <p className="file-name">
        <b>{paper.name}</b>
        <span className="meta">
          Đã gửi lên, {inMegabytes(paper.bytes)} · SHA-256{' '}
          <abbr title={paper.sha256}>{paper.sha256.slice(0, 12)}…</abbr>
        </span>
      </p>
      {failed && (
        <p role="alert">
          {failed === 'to remove' ? 'Chưa bỏ được tệp' : 'Chưa tải được tệp'}: cổng chưa trả lời. Xem lại mạng
          rồi thử lại.
        </p>
      )}
      <p className="noprint">
        <Button plain onPress={() => void download()}>
          Tải về<span className="vh"> {paper.name}</span>
        </Button>
      </p>
      <Confirm
        ask={
          <>
            Bỏ<span className="vh"> {paper.name}</span>
          </>
        }
        act="Bỏ khỏi hồ sơ"
        onConfirm={() => void remove()}
      >
        Bỏ tệp <b>{paper.name}</b> khỏi hồ sơ?
      </Confirm>
    </li>
  );
}
