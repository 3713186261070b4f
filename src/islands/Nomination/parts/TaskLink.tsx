import type { ReactNode } from 'react';
import { type Place, toHash } from '../places.ts';
import type { Progress } from '../problems.ts';

/** The way back from a step. */
export const TASKS = { place: { screen: 'tasks' }, label: 'Danh sách việc' } as const;

const PROGRESS = {
  done: <span className="done">Đã xong</span>,
  fix: <span className="badge wait">Cần sửa</span>,
  todo: <span className="badge open">Chưa làm</span>,
} as const;

interface TaskLinkProps {
  name: ReactNode;
  /** `null` while it can't be opened. */
  place: Place | null;
  state: Progress | 'shut' | 'note';
  note?: ReactNode;
  /** What else can be done about it. */
  children?: ReactNode;
}

/** A task in a list of tasks: its name leads to it, a word tells how far it is. */
export function TaskLink({ name, place, state, note, children }: TaskLinkProps) {
  return (
    <li>
      <p>
        {place ? <a href={toHash(place)}>{name}</a> : name}
        {note && <span className="meta">{note}</span>}
      </p>
      {state === 'shut' && <span className="badge shut">Chưa mở</span>}
      {state === 'note' && <span className="done">Để biết</span>}
      {state in PROGRESS && PROGRESS[state as Progress]}
      {children}
    </li>
  );
}
