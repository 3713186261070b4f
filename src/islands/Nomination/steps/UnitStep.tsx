import { UNIT_KIND_LABELS, UNIT_KINDS } from '#domain/nomination/constants.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useChosenForm } from '../context.ts';
import { StepForm } from '../parts/StepForm.tsx';
import { TASKS } from '../parts/TaskLink.tsx';
import { unitProblems } from '../problems.ts';

/** Kinds of bodies, as options. */
export const KIND_OPTIONS = UNIT_KINDS.map((value) => ({ value, label: UNIT_KIND_LABELS[value] }));

/** Who proposes, and whom the office may ask. */
export function UnitStep() {
  const { state, dispatch, resolved } = useChosenForm();
  const { unit, contact } = state.content;
  const edit = (values: Partial<Draft['unit']>) => dispatch({ type: 'edit', part: 'unit', values });
  const editContact = (values: Partial<Draft['contact']>) =>
    dispatch({ type: 'edit', part: 'contact', values });
  return (
    <StepForm
      title="Đơn vị đề nghị"
      up={TASKS}
      next={{ screen: 'letter' }}
      judge={() => unitProblems(state.content)}
    >
      {(fieldOf) => (
        <>
          <TextField
            {...fieldOf('unit.name')}
            label="Tên đơn vị"
            help="Viết đầy đủ như trên con dấu hoặc quyết định thành lập."
            autoComplete="organization"
            value={unit.name}
            onChange={(name) => edit({ name })}
          />
          <Select
            {...fieldOf('unit.kind')}
            label="Loại đơn vị"
            value={unit.kind}
            onChange={(kind) => edit({ kind })}
            options={KIND_OPTIONS}
          />
          <TextField
            {...fieldOf('unit.superior')}
            label="Cơ quan, đơn vị cấp trên"
            optional
            value={unit.superior}
            onChange={(superior) => edit({ superior })}
          />
          <h3>Người liên hệ</h3>
          <p className="help">Chỉ để {resolved.receiving} hỏi về hồ sơ này; không đăng lên cổng.</p>
          <TextField
            {...fieldOf('contact.name')}
            label="Họ và tên"
            autoComplete="name"
            value={contact.name}
            onChange={(name) => editContact({ name })}
          />
          <TextField
            {...fieldOf('contact.phone')}
            label="Số điện thoại"
            type="tel"
            autoComplete="tel"
            value={contact.phone}
            onChange={(phone) => editContact({ phone })}
          />
          <TextField
            {...fieldOf('contact.email')}
            label="Thư điện tử"
            optional
            type="email"
            autoComplete="email"
            value={contact.email}
            onChange={(email) => editContact({ email })}
          />
        </>
      )}
    </StepForm>
  );
}
