import type { StaffDossier } from '#domain/review/contract.ts';
import { FINDING_LABELS, FINDINGS, GROUND_LABELS, GROUNDS } from '#domain/review/grounds.ts';
import { Optional } from '../../../../ui/Field.tsx';
import { Problem } from '../../../../ui/Problem.tsx';
import { awardName, awardsOf, useDossier } from '../context.ts';
import { controlId } from '../problems.ts';
import type { TypedFinding } from '../typed.ts';
import type { FieldsProps } from './props.ts';

/** A line for each nominee: whether they meet the criteria, why not, which award, and a note. */
export function Assess({ typed, type, problemOf }: FieldsProps) {
  const { dossier } = useDossier();
  const judged = dossier.nominees.filter(({ position }) => typed.findings[position]?.finding);
  const pathOf = (position: number) =>
    `assessments.${judged.findIndex((nominee) => nominee.position === position)}`;
  const change = (position: number, some: Partial<TypedFinding>) => {
    const before = typed.findings[position];
    if (before) type({ findings: { ...typed.findings, [position]: { ...before, ...some } } });
  };
  const allMeet = () =>
    type({
      findings: Object.fromEntries(
        Object.entries(typed.findings).map(([position, one]) => [
          position,
          one.finding === '' ? { ...one, finding: 'meets' as const } : one,
        ]),
      ),
    });
  return (
    <div className="assess" id={controlId('assessments')} tabIndex={-1}>
      <Problem id="f-assessments-problem" text={problemOf('assessments')} />
      <p className="row spread">
        <span>
          Đã đánh giá {judged.length} trên {dossier.nominees.length}
        </span>
        <button type="button" className="text" onClick={allMeet}>
          Đánh dấu “Đạt” cho những đề nghị chưa đánh giá
        </button>
      </p>
      {dossier.nominees.map((nominee) => (
        <OneNominee
          key={nominee.position}
          nominee={nominee}
          typed={typed.findings[nominee.position]}
          problemOf={(field) => problemOf(`${pathOf(nominee.position)}.${field}`)}
          onChange={(some) => change(nominee.position, some)}
        />
      ))}
    </div>
  );
}

interface OneNomineeProps {
  nominee: StaffDossier['nominees'][number];
  typed: TypedFinding | undefined;
  problemOf: (field: string) => string | undefined;
  onChange: (some: Partial<TypedFinding>) => void;
}

function OneNominee({ nominee, typed, problemOf, onChange }: OneNomineeProps) {
  const opened = useDossier();
  if (!typed) return null;
  const id = (field: string) => controlId(`de-nghi-${nominee.position}-${field}`);
  const fails = typed.finding === 'does-not';
  const lowered = typed.finding === 'meets' && typed.award !== nominee.award;
  const problems = ['finding', 'ground', 'award', 'note'].flatMap((field) => problemOf(field) ?? []);
  return (
    <fieldset className={problems.length > 0 ? 'nominee bad' : 'nominee'}>
      <legend>
        {nominee.position + 1}. {nominee.name}
      </legend>
      <Problem id={id('problem')} text={problems.join('. ') || undefined} />
      <p className="row">
        {FINDINGS.map((finding) => (
          <label className="choice" key={finding}>
            <input
              type="radio"
              name={id('finding')}
              checked={typed.finding === finding}
              onChange={() => onChange({ finding })}
            />
            <span>{FINDING_LABELS[finding]}</span>
          </label>
        ))}
      </p>
      {fails && (
        <p>
          <label htmlFor={id('ground')}>Lý do chưa đạt</label>
          <select
            id={id('ground')}
            value={typed.ground}
            onChange={(event) =>
              onChange({ ground: GROUNDS.find((ground) => ground === event.target.value) ?? '' })
            }
          >
            <option value="">Chọn…</option>
            {GROUNDS.map((ground) => (
              <option key={ground} value={ground}>
                {GROUND_LABELS[ground]}
              </option>
            ))}
          </select>
        </p>
      )}
      {typed.finding === 'meets' && (
        <p>
          <label htmlFor={id('award')}>Đề nghị khen</label>
          <select
            id={id('award')}
            value={typed.award}
            onChange={(event) => onChange({ award: event.target.value })}
          >
            {awardsOf(opened).map(({ id: award, name }) => (
              <option key={award} value={award}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
      {typed.finding !== '' && (
        <p>
          <label htmlFor={id('note')}>
            {lowered ? (
              `Vì sao không phải ${awardName(opened, nominee.award)}`
            ) : (
              <>
                Ghi chú
                <Optional />
              </>
            )}
          </label>
          <input
            id={id('note')}
            autoComplete="off"
            value={typed.note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        </p>
      )}
    </fieldset>
  );
}
