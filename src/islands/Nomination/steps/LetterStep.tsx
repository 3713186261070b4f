import type { Draft } from '#domain/nomination/draft.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useChosenForm } from '../context.ts';
import { StepForm } from '../parts/StepForm.tsx';
import { TASKS } from '../parts/TaskLink.tsx';
import { letterProblems } from '../problems.ts';

/** Particulars of the submission letter. */
export function LetterStep() {
  const { state, dispatch, resolved, now } = useChosenForm();
  const { letter } = state.content;
  const edit = (values: Partial<Draft['letter']>) => dispatch({ type: 'edit', part: 'letter', values });
  return (
    <StepForm
      title="Tờ trình"
      up={TASKS}
      next={{ screen: 'nominees' }}
      judge={() => letterProblems(state.content, resolved, now)}
    >
      {(fieldOf) => (
        <>
          <p className="help">Chép từ Tờ trình mà đơn vị gửi {resolved.receiving}.</p>
          <TextField
            {...fieldOf('letter.number')}
            label="Số, ký hiệu"
            help="Ví dụ 12/TTr-UBND. Chưa có số thì để trống."
            optional
            size="short"
            value={letter.number}
            onChange={(number) => edit({ number })}
          />
          <TextField
            {...fieldOf('letter.place')}
            label="Địa danh"
            help="Nơi ghi cạnh ngày tháng trên Tờ trình, ví dụ Ngã Năm."
            value={letter.place}
            onChange={(place) => edit({ place })}
          />
          <DateField
            {...fieldOf('letter.date')}
            label="Ngày ký"
            help="Ví dụ 08 12 2021"
            value={letter.date}
            onChange={(date) => edit({ date })}
          />
          <TextField
            {...fieldOf('letter.signerTitle')}
            label="Chức vụ người ký"
            value={letter.signerTitle}
            onChange={(signerTitle) => edit({ signerTitle })}
          />
          <TextField
            {...fieldOf('letter.signerName')}
            label="Họ và tên người ký"
            value={letter.signerName}
            onChange={(signerName) => edit({ signerName })}
          />
        </>
      )}
    </StepForm>
  );
}
