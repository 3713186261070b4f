import { countLetters } from '#domain/vietnamese/text.ts';
import { DateField } from '../../../../ui/DateField.tsx';
import { Problem } from '../../../../ui/Problem.tsx';
import { TextArea } from '../../../../ui/TextArea.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { useDossier } from '../context.ts';
import { controlId } from '../problems.ts';
import type { TypedVotes } from '../typed.ts';
import type { FieldsProps } from './props.ts';

const MINUTES_LETTERS = 20_000;
const VOTES = [
  ['for', 'Đồng ý'],
  ['against', 'Không'],
  ['abstained', 'Trắng'],
] as const satisfies readonly (readonly [keyof TypedVotes, string])[];

/** When the council met, who was there, how they voted on each nominee, and what the minutes say. */
export function Council({ typed, type, problemOf }: FieldsProps) {
  return (
    <>
      <DateField
        id={controlId('heldOn')}
        label="Ngày họp"
        problem={problemOf('heldOn')}
        value={typed.date}
        onChange={(date) => type({ date })}
      />
      <div className="pair">
        <TextField
          id={controlId('members')}
          label="Số thành viên hội đồng"
          inputMode="numeric"
          problem={problemOf('members')}
          value={typed.members}
          onChange={(members) => type({ members })}
        />
        <TextField
          id={controlId('present')}
          label="Số người dự họp"
          inputMode="numeric"
          problem={problemOf('present')}
          value={typed.present}
          onChange={(present) => type({ present })}
        />
      </div>
      <Votes typed={typed} type={type} problemOf={problemOf} />
      <TextArea
        id={controlId('minutes')}
        label="Tóm tắt biên bản"
        problem={problemOf('minutes')}
        value={typed.minutes}
        onChange={(minutes) => type({ minutes })}
        count={countLetters}
        limit={MINUTES_LETTERS}
      />
    </>
  );
}

function Votes({ typed, type, problemOf }: FieldsProps) {
  const { dossier } = useDossier();
  const change = (position: number, name: keyof TypedVotes, value: string) => {
    const before = typed.votes[position];
    if (before) type({ votes: { ...typed.votes, [position]: { ...before, [name]: value } } });
  };
  return (
    <div id={controlId('votes')} tabIndex={-1}>
      <Problem id="f-votes-problem" text={problemOf('votes')} />
      <table>
        <caption>Số phiếu của từng đề nghị</caption>
        <thead>
          <tr>
            <th scope="col">Đề nghị</th>
            {VOTES.map(([name, label]) => (
              <th scope="col" key={name}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dossier.nominees.map(({ position, name: nominee }, index) => (
            <tr key={position}>
              <th scope="row">{nominee}</th>
              {VOTES.map(([name, label]) => (
                <td key={name}>
                  <input
                    className="count-box"
                    inputMode="numeric"
                    maxLength={4}
                    aria-label={`${label}: ${nominee}`}
                    aria-invalid={
                      problemOf(`votes.${index}.${name}`) || problemOf(`votes.${index}`) ? true : undefined
                    }
                    id={controlId(`votes.${index}.${name}`)}
                    value={typed.votes[position]?.[name] ?? ''}
                    onChange={(event) => change(position, name, event.target.value)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
