import { type ReactNode, useRef, useState } from 'react';
import { ACCEPTED_FILES } from '#domain/attachment/file-kinds.ts';
import { useForm } from '../context.ts';
import { AttachedPaper } from './AttachedPaper.tsx';
import { UploadItem } from './UploadItem.tsx';

interface PaperFilesProps {
  /** Which of the plan's papers; null for any other. */
  planPaper: string | null;
  /** What the button is for. */
  name: string;
  children?: ReactNode;
}

/** The files of one paper: those at the portal, those on their way, and a place to choose or drop more. */
export function PaperFiles({ planPaper, name, children }: PaperFilesProps) {
  const { papers } = useForm();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const id = `tep-${planPaper ?? 'khac'}`;
  const attached = (papers.attached ?? []).filter((paper) => paper.planPaper === planPaper);
  const uploads = papers.uploads.filter((upload) => upload.planPaper === planPaper);
  const take = (files: FileList | null) => {
    if (files) papers.add([...files], planPaper);
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way of what the field does
    <div
      className={over ? 'field paper over' : 'field paper'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      {children}
      {attached.length + uploads.length > 0 && (
        <ul className="files">
          {attached.map((paper) => (
            <AttachedPaper key={paper.id} paper={paper} onRemoved={() => input.current?.focus()} />
          ))}
          {uploads.map((upload) => (
            <UploadItem key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
      <label htmlFor={id}>
        {attached.length > 0 ? 'Thêm tệp' : 'Chọn tệp'}
        <span className="vh"> cho {name}</span>
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        accept={ACCEPTED_FILES}
        aria-describedby="tep-quy-dinh"
        onChange={(event) => take(event.target.files)}
      />
    </div>
  );
}
