import { groupCode } from '#domain/nomination/code.ts';
import { countNominees } from '#domain/nomination/naming.ts';
import type { InboxItem } from '#domain/review/contract.ts';
import { useCampaign, useConsole } from '../context.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { StateBadge } from '../parts/StateBadge.tsx';
import type { Selection } from './useSelection.ts';
import { dueInWords } from './words.ts';

interface ItemProps {
  item: InboxItem;
  selection: Selection;
}

/** A dossier in the list: a link that opens it beside, and a box that picks it. */
export function Item({ item, selection }: ItemProps) {
  const { now, place } = useConsole();
  const campaign = useCampaign(item.campaign);
  const round = campaign?.rounds.find(({ id }) => id === item.round);
  const what = [countNominees(item.collectives, item.individuals), round?.name, campaign?.place].filter(
    Boolean,
  );
  const open = place.open === item.code;
  return (
    <li className={open ? 'open' : undefined}>
      <label className="pick">
        <input type="checkbox" checked={selection.has(item.code)} onChange={() => selection.toggle(item)} />
        <span className="vh">Chọn hồ sơ {groupCode(item.code)}</span>
      </label>
      <PlaceLink to={{ ...place, open: item.code }} current={open} id={linkId(item.code)}>
        <span className="c">{groupCode(item.code)}</span>
        <span className={item.overdue ? 'd late' : 'd'}>{dueInWords(item, now)}</span>
        <b>{item.unit}</b>
        <span className="w">{what.join(' · ')}</span>
        <StateBadge state={item.state} />
      </PlaceLink>
    </li>
  );
}

/** The id of a dossier's link, which keys move between. */
export function linkId(code: string): string {
  return `ho-so-${code}`;
}
