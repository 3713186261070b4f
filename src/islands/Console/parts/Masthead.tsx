import type { Me } from '#domain/review/contract.ts';
import { STAFF_ROLE_LABELS, STAFF_ROLES } from '#domain/staff/constants.ts';
import { LineIcon } from '../../../ui/LineIcon.tsx';
import type { ScreenId } from '../places.ts';
import { SCREENS } from '../screens.ts';
import { PlaceLink } from './PlaceLink.tsx';

interface MastheadProps {
  /** Null until it is known who is signed in. */
  me: Me | null;
  screens: readonly ScreenId[];
  current: ScreenId | null;
}

/** The band at the top: the portal's name, the screens that the member's roles open, and who they are. */
export function Masthead({ me, screens, current }: MastheadProps) {
  return (
    <header className="masthead desk-head">
      <div className="wrap">
        <p className="brand">
          <LineIcon name="mark" />
          <span>
            <b>Đồng Lòng</b>
            <small>Bàn làm việc</small>
          </span>
        </p>
        {screens.length > 0 && (
          <nav aria-label="Bàn làm việc">
            <ul className="screens">
              {screens.map((id) => (
                <li key={id}>
                  <PlaceLink to={{ screen: id, open: null, query: {} }} current={id === current}>
                    {SCREENS[id]?.label}
                  </PlaceLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {me && (
          <p className="who">
            {me.name} · {me.office}
            <span className="roles"> · {rolesInWords(me)}</span> · <a href={me.signOut}>Đăng xuất</a>
          </p>
        )}
      </div>
    </header>
  );
}

/** `Tiếp nhận, Lãnh đạo`: each role once, wherever it holds. */
function rolesInWords({ grants }: Me): string {
  return STAFF_ROLES.filter((role) => grants.some((grant) => grant.role === role))
    .map((role) => STAFF_ROLE_LABELS[role])
    .join(', ');
}
