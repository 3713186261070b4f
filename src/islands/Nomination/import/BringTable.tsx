import { useState } from 'react';
import { LIMITS } from '#domain/nomination/constants.ts';
import { SHEET_LIMITS } from '#domain/sheet/limits.ts';
import { readSheetFile } from '#domain/sheet/read-file.ts';
import { SheetRefusal } from '#domain/sheet/sheet.ts';
import type { WorkbookSheet } from '#domain/sheet/xlsx/read.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { Field } from '../../../ui/Field.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { fieldId } from '../places.ts';
import { type Copied, readCopied } from './clipboard.ts';
import { sampleSheet } from './sample.ts';

interface BringTableProps {
  onRead: (sheets: WorkbookSheet[]) => void;
}

type Source = 'bang' | 'tep';

/** Where the table comes from: what was copied, or a file. */
export function BringTable({ onRead }: BringTableProps) {
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<{ source: Source; advice: string; times: number } | null>(null);
  const refuse = (source: Source, error: unknown) => {
    const advice = error instanceof SheetRefusal ? error.advice : UNREADABLE;
    setRefused((before) => ({ source, advice, times: (before?.times ?? 0) + 1 }));
  };
  const take = (copied: Copied) => {
    try {
      onRead([{ sheet: readCopied(copied), hidden: { rows: 0, columns: 0 } }]);
    } catch (error) {
      refuse('bang', error);
    }
  };
  const takeFile = async (file: File) => {
    try {
      if (file.size > SHEET_LIMITS.file)
        throw new SheetRefusal('Tệp lớn hơn 10 MB. Chép riêng bảng sang tệp mới');
      onRead(await readSheetFile(new Uint8Array(await file.arrayBuffer())));
    } catch (error) {
      refuse('tep', error);
    }
  };
  const problemOf = (source: Source) => (refused?.source === source ? refused.advice : undefined);
  return (
    <>
      {refused && (
        <ErrorSummary
          key={refused.times}
          title="Chưa đọc được bảng"
          items={[{ message: refused.advice, target: { id: fieldId(refused.source) } }]}
        />
      )}
      <p>
        Mỗi dòng của bảng là một người hoặc một tập thể. Cổng tự nhận ra các cột theo tiêu đề, cột nào trước
        cũng được. Bạn xem lại rồi mới thêm vào hồ sơ; bảng không gửi đi đâu.
      </p>
      <form
        className="stack step"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          take({ html: '', text });
        }}
      >
        <Field
          id={fieldId('bang')}
          label="Dán bảng từ Excel hoặc Word"
          help="Chọn bảng cả dòng tiêu đề, sao chép, rồi dán vào ô này."
          problem={problemOf('bang')}
        >
          {(wiring) => (
            <textarea
              {...wiring}
              rows={4}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onPaste={(event) => {
                const { clipboardData } = event;
                const copied = {
                  html: clipboardData.getData('text/html'),
                  text: clipboardData.getData('text/plain'),
                };
                if (text !== '' || !isTable(copied)) return;
                event.preventDefault();
                take(copied);
              }}
            />
          )}
        </Field>
        <p>
          <Button plain>Đọc bảng đã dán</Button>
        </p>
        <Field
          id={fieldId('tep')}
          label="Hoặc chọn tệp"
          help={`Excel (.xlsx) hoặc CSV, không quá 10 MB và ${SHEET_LIMITS.rows} dòng. Một hồ sơ nhận nhiều nhất ${LIMITS.nominees} đề nghị.`}
          problem={problemOf('tep')}
        >
          {(wiring) => (
            <input
              {...wiring}
              type="file"
              accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              onChange={({ target }) => {
                const file = target.files?.[0];
                // The same file may be chosen again once it is mended.
                if (file) void takeFile(file).finally(() => (target.value = ''));
              }}
            />
          )}
        </Field>
      </form>
      <h3>Chưa có bảng?</h3>
      <p>
        Tải bảng mẫu về điền bằng Excel rồi chọn tệp ở trên. Không ghi số căn cước, số điện thoại hay địa chỉ
        nhà của người được đề nghị.
      </p>
      <p>
        <Button
          plain
          onPress={() =>
            saveFile(new Blob([sampleSheet()], { type: 'text/csv;charset=utf-8' }), 'bang-mau-de-nghi.csv')
          }
        >
          Tải bảng mẫu (CSV)
        </Button>
      </p>
    </>
  );
}

/** More than a word or two: what is typed in bits is left in the box. */
function isTable({ html, text }: Copied): boolean {
  return /<table/i.test(html) || /[\t\n]/.test(text.trim());
}

const UNREADABLE = 'Không đọc được tệp này. Mở trong Excel rồi lưu lại dạng .xlsx';
