import './members.css';
import { useCallback } from 'react';
import type { ListedMember } from '#domain/staff/contract.ts';
import { readMembers } from '../../../client/staff/members.ts';
import { useConsole } from '../context.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Unreadable } from '../parts/states.tsx';
import type { Place } from '../places.ts';
import { useLoad } from '../useLoad.ts';
import { useTitle } from '../useStart.ts';
import { MemberForm } from './MemberForm.tsx';
import { grantInWords } from './words.ts';

const NEW = 'moi';
const LIST = { screen: 'members', open: null, query: {} } as const satisfies Place;

/** Who works in the console, and with which roles: a list, and a form for one of them or a new one. */
export function Members() {
  const { send, place, go, announce } = useConsole();
  const { value, failure, reload } = useLoad(useCallback(() => readMembers(send), [send]));
  useTitle('Cán bộ');
  const open = value?.find(({ id }) => String(id) === place.open);
  const done = (member: ListedMember) => {
    announce(`Đã lưu ${member.name}.`);
    reload();
    go(LIST);
  };
  return (
    <main id="noi-dung" className="desk-alone">
      <h1>Cán bộ</h1>
      {failure && <Unreadable failure={failure} onRetry={reload} />}
      {!value && !failure && <p role="status">Đang mở…</p>}
      {value && (place.open === NEW || open) ? (
        <MemberForm
          key={place.open}
          member={open ?? null}
          onDone={done}
          onStale={reload}
          onCancel={() => go(LIST)}
        />
      ) : (
        value && <MemberTable members={value} />
      )}
    </main>
  );
}

function MemberTable({ members }: { members: readonly ListedMember[] }) {
  const { campaigns } = useConsole();
  return (
    <>
      <p>
        <PlaceLink to={{ ...LIST, open: NEW }} className="button">
          Thêm cán bộ
        </PlaceLink>
      </p>
      <div className="scroll">
        <table className="flow members">
          <caption>{members.length} cán bộ</caption>
          <thead>
            <tr>
              <th scope="col">Họ tên</th>
              <th scope="col">Nơi làm việc</th>
              <th scope="col">Vai trò</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ id, name, email, office, active, grants }) => (
              <tr key={id}>
                <th scope="row">
                  <PlaceLink to={{ ...LIST, open: String(id) }}>{name}</PlaceLink>
                  <small>{email}</small>
                </th>
                <td data-l="Nơi làm việc">{office}</td>
                <td data-l="Vai trò">
                  {!active && <p>Đã nghỉ: không vào được.</p>}
                  <ul>
                    {grants.map((grant) => {
                      const words = grantInWords(grant, campaigns);
                      return <li key={words}>{words}</li>;
                    })}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
