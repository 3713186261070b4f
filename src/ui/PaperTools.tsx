import { useState } from 'react';
import type { Paper } from '#domain/documents/model.ts';
import { Button } from './Button.tsx';
import { saveFile } from './save-file.ts';

/** Prints the paper that is shown, or saves it as a Word file. What makes the file is loaded when it is asked for. */
export function PaperTools({ paper }: { paper: Paper }) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const save = async () => {
    setBusy(true);
    setSaid('Đang tạo tệp Word…');
    const name = `${paper.fileName}.docx`;
    try {
      const { writeDocx } = await import('../docx/write.ts');
      saveFile(await writeDocx(paper), name);
      setSaid(`Đã tạo tệp ${name}. Tệp nằm trong thư mục tải xuống của máy.`);
    } catch {
      setSaid(
        'Chưa tạo được tệp Word. Xem lại kết nối mạng rồi bấm lại, hoặc dùng nút In và chọn lưu thành PDF.',
      );
    }
    setBusy(false);
  };
  return (
    <>
      <p className="row">
        <Button onPress={() => print()}>In giấy A4</Button>
        <Button plain busy={busy} onPress={() => void save()}>
          Tải tệp Word
        </Button>
      </p>
      <p role="status">{said}</p>
      <p className="meta">
        Trong hộp in của trình duyệt: chọn khổ A4, tỷ lệ 100%, lề mặc định, và tắt dòng đầu trang, chân trang.
      </p>
    </>
  );
}
