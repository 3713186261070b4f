import type { CommendationTarget, PublicCommendation } from '#domain/commendation/schema.ts';
import { wallAddress } from '#domain/commendation/wall.ts';
import { LIVE } from '#domain/live-slots.ts';
import { paths } from '#domain/paths.ts';
import { formatDate } from '#domain/vietnamese/time.ts';
import { escapeHtml, escapeLines } from './escape.ts';
import type { Filler } from './filler.ts';
import { type CommendationSlot, readSlot } from './outline.ts';

/** Stands for every target at once. */
export const EVERYTHING = '*';

/** What a page's slots are filled from: the newest of all, and those about each target the page names. */
export interface Approved {
  newest: readonly PublicCommendation[];
  about: readonly PublicCommendation[];
  /** What they are about. */
  targets: readonly CommendationTarget[];
}

/** The approved commendations, the newest first; without any, the page's own words stay. */
export function commendationSlots(approved: Approved): Filler {
  const known = new Map(approved.targets.map((target) => [target.id, target]));
  return (rewriter) =>
    rewriter.on(`[${LIVE.commendations}]`, {
      element(slot) {
        const figures = pick(approved, readSlot(slot)).map((one) => figure(one, known.get(one.target)));
        if (figures.length > 0) slot.setInnerContent(figures.join(''), { html: true });
      },
    });
}

function pick({ newest, about }: Approved, { target, limit }: CommendationSlot): PublicCommendation[] {
  const wanted = target === EVERYTHING ? newest : about.filter((one) => one.target === target);
  return wanted.slice(0, limit);
}

/** A commendation as it is read: with a link to whom it thanks; on the wall also to its place's others. */
export function figure(
  { id, addressee, message, name, place, date, sample }: PublicCommendation,
  target?: CommendationTarget,
  onWall = false,
): string {
  const whom = target
    ? `<a href="${escapeHtml(target.path)}">${escapeHtml(target.label)}</a>`
    : escapeHtml(addressee);
  const thanked = whom && `Gửi ${whom} · `;
  const from = onWall && place ? placeLink(place) : escapeHtml(place);
  const author = [escapeHtml(name), from].filter(Boolean).join(', ');
  const when = `<a href="${paths.commendation(id)}"><time datetime="${date}">${formatDate(date)}</time></a>`;
  const label = sample ? ' <span class="sample">Dữ liệu minh họa</span>' : '';
  return `<figure class="thanks"><blockquote>${escapeLines(message)}</blockquote><footer>${thanked}${author} · ${when}${label}</footer></figure>`;
}

function placeLink(place: string): string {
  const address = wallAddress({ campaign: null, place, after: null });
  return `<a href="${escapeHtml(address)}">${escapeHtml(place)}</a>`;
}
