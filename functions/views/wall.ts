import type { CommendationTarget, PublicCommendation } from '#domain/commendation/schema.ts';
import { type WallQuery, wallAddress } from '#domain/commendation/wall.ts';
import { DomainError } from '#domain/errors.ts';
import { LIVE } from '#domain/live-slots.ts';
import { paths } from '#domain/paths.ts';
import { figure } from './commendations.ts';
import { escapeHtml } from './escape.ts';
import type { Filler } from './filler.ts';

/** What of a page of the wall is drawn. */
export interface ShownWall {
  shown: readonly PublicCommendation[];
  next: string | null;
  targets: readonly CommendationTarget[];
}

/** A page of the wall and the ways on; `campaign` is the name of the campaign that it is narrowed to. */
export function wallSlots(wall: ShownWall, query: WallQuery, campaign: string | null): Filler {
  const known = new Map(wall.targets.map((target) => [target.id, target]));
  const figures = wall.shown.map((one) => figure(one, known.get(one.target), true)).join('');
  const narrowed = query.campaign !== null || query.place !== '';
  return (rewriter) =>
    rewriter
      .on(`[${LIVE.wall}]`, {
        element(slot) {
          const inside = figures || (narrowed || query.after ? nothing(query) : '');
          if (inside) slot.setInnerContent(inside, { html: true });
        },
      })
      .on(`[${LIVE.wallPages}]`, {
        element(slot) {
          slot.setInnerContent(ways(wall.next, query, narrowed, campaign), { html: true });
        },
      });
}

function nothing(query: WallQuery): string {
  const where = query.after ? 'Hết lời để đọc ở đây.' : 'Chưa có lời nào như vậy.';
  return `<p>${where} <a href="${paths.commendations}">Đọc mọi lời đã đăng</a></p>`;
}

function ways(next: string | null, query: WallQuery, narrowed: boolean, campaign: string | null): string {
  const to = (address: string, words: string, more = '') =>
    `<a${more} href="${escapeHtml(address)}">${words}</a>`;
  const told = [campaign, query.place && `ở ${query.place}`].filter(Boolean).join(', ');
  const links = [
    query.after ? to(wallAddress({ ...query, after: null }), 'Về những lời mới nhất') : '',
    next ? to(wallAddress({ ...query, after: next }), 'Những lời cũ hơn', ' rel="next"') : '',
    narrowed ? to(paths.commendations, 'Bỏ lọc') : '',
  ].join('');
  const what = told ? `<p class="meta">Đang đọc: ${escapeHtml(told)}.</p>` : '';
  return what + (links && `<nav class="pages" aria-label="Các trang lời tri ân">${links}</nav>`);
}

/** One commendation by itself, or why it isn't there. */
export function oneSlot(
  found: { one: PublicCommendation; target: CommendationTarget | undefined } | DomainError,
): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.commendation}]`, {
      element(slot) {
        slot.setInnerContent(
          found instanceof DomainError ? absent(found) : figure(found.one, found.target, true),
          { html: true },
        );
      },
    });
}

function absent({ code, detail }: DomainError): string {
  const title = code === 'commendation-gone' ? 'Lời này không còn trên cổng' : 'Không có lời này';
  return `<h2>${title}</h2><p>${escapeHtml(detail)}</p>`;
}
