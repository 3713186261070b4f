import { supplementMail } from '#domain/mail/supplement.ts';
import type { SubmittedContent } from '#domain/nomination/canonical.ts';
import { fieldLabel, LETTER_LABELS, NOMINEE_LABELS, UNIT_LABELS } from '#domain/nomination/fields.ts';
import { addDays, isPlainDate, startOfDay } from '#domain/vietnamese/time.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { useConsole } from '../../context.ts';
import { officeName, useDossier } from '../context.ts';
import { controlId } from '../problems.ts';
import { dateOf } from '../typed.ts';
import { LastDay, Reason } from './common.tsx';
import type { FieldsProps } from './props.ts';

/** What the unit is to supplement, why and by when, and what it will read. */
export function AskSupplement(props: FieldsProps) {
  const { content } = useDossier();
  const { typed, type, problemOf } = props;
  if (!content) return <p>Nội dung hồ sơ không còn được giữ nên không có chỗ nào để bổ sung.</p>;
  const toggle = (path: string, on: boolean) =>
    type({ fields: on ? [...typed.fields, path] : typed.fields.filter((one) => one !== path) });
  return (
    <>
      <fieldset
        className={problemOf('fields') ? 'flag-fields bad' : 'flag-fields'}
        id={controlId('fields')}
        tabIndex={-1}
      >
        <legend>Chỗ cần bổ sung</legend>
        <p className="help">Đơn vị chỉ sửa được những chỗ được đánh dấu.</p>
        <Problem id="f-fields-problem" text={problemOf('fields')} />
        {partsOf(content).map(({ path, label, fields }) => (
          <div key={path} className="part">
            <Box path={path} label={label} typed={typed.fields} onToggle={toggle} />
            {fields.length > 0 && !typed.fields.includes(path) && (
              <details open={fields.some((field) => typed.fields.includes(field)) || undefined}>
                <summary>
                  Chọn từng ô<span className="vh"> của {label}</span>
                </summary>
                {fields.map((field) => (
                  <Box
                    key={field}
                    path={field}
                    label={fieldLabel(field, content)?.replace(`${label}: `, '') ?? field}
                    typed={typed.fields}
                    onToggle={toggle}
                  />
                ))}
              </details>
            )}
          </div>
        ))}
      </fieldset>
      <LastDay {...props} field="due" label="Hạn bổ sung" />
      <Reason {...props} help="Đơn vị đọc nguyên văn. Nêu rõ cần sửa gì, thêm gì." />
      <Preview {...props} content={content} />
    </>
  );
}

interface BoxProps {
  path: string;
  label: string;
  typed: readonly string[];
  onToggle: (path: string, on: boolean) => void;
}

function Box({ path, label, typed, onToggle }: BoxProps) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={typed.includes(path)}
        onChange={(event) => onToggle(path, event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** The parts that can be opened, each with the fields in it. */
function partsOf(content: SubmittedContent) {
  const inside = (path: string, labels: object) => Object.keys(labels).map((key) => `${path}.${key}`);
  const parts = [
    { path: 'papers', fields: [] as string[] },
    { path: 'letter', fields: inside('letter', LETTER_LABELS) },
    { path: 'unit', fields: inside('unit', UNIT_LABELS) },
    { path: 'nominees', fields: [] },
    ...content.nominees.map(({ kind }, index) => ({
      path: `nominees.${index}`,
      fields: inside(`nominees.${index}`, NOMINEE_LABELS[kind]),
    })),
  ];
  return parts.map(({ path, fields }) => ({ path, fields, label: fieldLabel(path, content) ?? path }));
}

/** The very text that will be sent and shown at look-up. */
function Preview({ typed, content }: FieldsProps & { content: SubmittedContent }) {
  const opened = useDossier();
  const { site } = useConsole();
  const due = dateOf(typed.date);
  if (!isPlainDate(due) || typed.reason.trim() === '' || typed.fields.length === 0)
    return <p className="meta">Điền đủ để xem trước nội dung đơn vị sẽ đọc.</p>;
  const { subject, text } = supplementMail({
    code: opened.dossier.code,
    campaign: opened.campaign?.title ?? '',
    office: officeName(opened, opened.dossier.receiving) ?? '',
    site,
    reason: typed.reason,
    dueAt: startOfDay(addDays(due, 1)),
  });
  return (
    <section className="preview-unit" aria-label="Đơn vị sẽ đọc">
      <h4>Đơn vị sẽ đọc</h4>
      <p>
        <b>{subject}</b>
      </p>
      <p className="written">{text}</p>
      <p>Những chỗ được mở:</p>
      <ul>
        {typed.fields.map((path) => (
          <li key={path}>{fieldLabel(path, content) ?? path}</li>
        ))}
      </ul>
    </section>
  );
}
