import type { ReactNode } from 'react';
import { type Place, toHash } from '../places.ts';

export interface Answer {
  name: string;
  value: ReactNode;
  /** Field of the place on which it is changed; left out: the place itself. */
  field?: string;
}

interface AnswersProps {
  title: string;
  place: Place;
  answers: readonly Answer[];
}

/** What was answered in one part, each with a way to change it. */
export function Answers({ title, place, answers }: AnswersProps) {
  return (
    <>
      <h3>{title}</h3>
      <dl className="facts">
        {answers.map(({ name, value, field }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="answer">{value === '' ? <span className="meta">(để trống)</span> : value}</dd>
            <dd className="noprint">
              <a href={toHash({ ...place, back: 'check', ...(field ? { field } : {}) })}>
                Sửa
                <span className="vh">
                  {' '}
                  {name}, {title}
                </span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
