import type { ResolvedChoice } from '#domain/campaign/rules.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#domain/documents/constants.ts';
import { paperName } from '#domain/documents/plan-papers.ts';
import type { DraftNominee } from '#domain/nomination/draft.ts';
import { nomineeName } from '#domain/nomination/naming.ts';
import { Radios } from '../../../ui/Choices.tsx';
import { Field } from '../../../ui/Field.tsx';

interface PaperChoiceProps {
  kind: DocumentKind;
  onKind: (kind: DocumentKind) => void;
  /** Index of a nominee; `null` for all. */
  nominee: number | null;
  onNominee: (nominee: number | null) => void;
  nominees: readonly DraftNominee[];
  resolved: ResolvedChoice;
}

/** Which paper, and of reports whose. */
export function PaperChoice({ kind, onKind, nominee, onNominee, nominees, resolved }: PaperChoiceProps) {
  return (
    <>
      <Radios
        id="in-giay"
        label="Giấy tờ"
        value={kind}
        onChange={(value) => onKind(DOCUMENT_KINDS.find((one) => one === value) ?? kind)}
        options={DOCUMENT_KINDS.map((value) => ({ value, label: paperName(value, resolved) }))}
      />
      {kind === 'achievement-report' && nominees.length > 1 && (
        <Field id="in-ai" label="Báo cáo của">
          {(wiring) => (
            <select
              {...wiring}
              value={nominee ?? ''}
              onChange={({ target }) => onNominee(target.value === '' ? null : Number(target.value))}
            >
              <option value="">Tất cả, mỗi đề nghị một tờ ({nominees.length})</option>
              {nominees.map((one, at) => (
                <option key={one.id} value={at}>
                  {nomineeName(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}
